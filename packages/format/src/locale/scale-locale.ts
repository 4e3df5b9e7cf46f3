import { czechScales } from './czech-scales.js';
import { englishScales } from './english-scales.js';
import type { Lang } from './lang.js';
import type { ScaleWords } from './scale-words.js';

// Apart from the other words, so that a page without scales does not load them.
const locales: Readonly<Record<Lang, ScaleWords>> = { en: englishScales, cs: czechScales };

/** The words of a language for scales and formulas. */
export function scaleWordsOf(lang: Lang): ScaleWords {
  return locales[lang];
}
