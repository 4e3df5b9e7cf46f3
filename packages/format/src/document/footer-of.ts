import type { Lang } from '../locale/lang.js';
import { wordsOf } from '../locale/locale.js';
import type { Note } from '../locale/sentence-words.js';
import { noteContent } from '../sentence-text.js';
import type { Content } from './document.js';

/** What stands at the end of every document: notes, the version of the dataset, the disclaimer. */
export function footerOf(
  { notes = [], datasetVersion }: { readonly notes?: readonly Note[]; readonly datasetVersion: string },
  lang: Lang,
): readonly Content[] {
  const words = wordsOf(lang);
  return [
    ...notes.map((note) => [`${words.note}: `, ...noteContent(note, lang)]),
    ...(words.recordsAreEnglish === undefined ? [] : [[words.recordsAreEnglish]]),
    [`${words.dataset(datasetVersion)} ${words.disclaimer}`],
  ];
}
