import type { Records } from '../document/document.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import type { Lang } from '../locale/lang.js';

/** Rows that each say which dataset they come from and what they are not, since rows are passed on alone. */
export function recordsWithOrigin(
  columns: readonly string[],
  rows: Records['rows'],
  { lang, datasetVersion }: { readonly lang: Lang; readonly datasetVersion: string },
): Records {
  const words = resultWordsOf(lang).columns;
  return {
    columns: [...columns, words.dataset, words.disclaimer],
    rows: rows.map((row) => [...row, datasetVersion, wordsOf(lang).disclaimer]),
  };
}
