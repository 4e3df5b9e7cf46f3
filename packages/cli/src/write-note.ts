import type { Lang } from '@allr/format';
import type { Console } from './console.js';

const note: Readonly<Record<Lang, string>> = { en: 'note', cs: 'poznámka' };

/** Says on standard error what a reader should know beside the output. */
export function writeNote(text: string, lang: Lang, { writeError }: Console): void {
  writeError(`${note[lang]}: ${text}\n`);
}
