import type { Lang } from '../locale/lang.js';
import { wordsOf } from '../locale/locale.js';
import type { Content } from './document.js';
import { inEnglish } from './remarks-on.js';

/** What stands at the end of every document: notes, the version of the dataset, the disclaimer. */
export function footerOf(
  { notes = [], datasetVersion }: { readonly notes?: readonly string[]; readonly datasetVersion: string },
  lang: Lang,
): readonly Content[] {
  const words = wordsOf(lang);
  return [
    ...notes.map((note) => [`${words.note}: `, inEnglish(note, lang)]),
    ...(words.recordsAreEnglish === undefined ? [] : [[words.recordsAreEnglish]]),
    [`${words.dataset(datasetVersion)} ${words.disclaimer}`],
  ];
}
