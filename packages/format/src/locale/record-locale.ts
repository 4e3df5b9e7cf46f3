import { czechRecords } from './czech-records.js';
import { englishRecords } from './english-records.js';
import type { Lang } from './lang.js';
import type { RecordWords } from './record-words.js';

// Apart from the other words, so that a page without records does not load them.
const locales: Readonly<Record<Lang, RecordWords>> = { en: englishRecords, cs: czechRecords };

/** The words of a language for records. */
export function recordWordsOf(lang: Lang): RecordWords {
  return locales[lang];
}
