import { czechSentences } from './czech-sentences.js';
import { englishSentences } from './english-sentences.js';
import type { Lang } from './lang.js';
import type { SentenceWords } from './sentence-words.js';

// Apart from the other words, so that a page without notes does not load them.
const locales: Readonly<Record<Lang, SentenceWords>> = { en: englishSentences, cs: czechSentences };

/** The sentences of a language. */
export function sentenceWordsOf(lang: Lang): SentenceWords {
  return locales[lang];
}
