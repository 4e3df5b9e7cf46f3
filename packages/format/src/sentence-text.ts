import type { KeyValue, NotComputed, NoValueReason, Pair } from '@allr/selection';
import { contentText } from './document/content-text.js';
import type { Content } from './document/document.js';
import type { Lang } from './locale/lang.js';
import { sentenceWordsOf } from './locale/sentence-locale.js';
import type { Note, SentencesOf } from './locale/sentence-words.js';

/**
 * A note of a result as a sentence: what a reader should know beside the answer.
 *
 * @param note - of the `notes` of `match`, `compare`, `order` or `sequence`
 * @param options - the language
 * @example
 * ```ts
 * formatNote({ kind: 'no-indication', jurisdiction: 'JP' }); // => 'The dataset holds no indication in JP.'
 * formatNote({ kind: 'no-indication', jurisdiction: 'JP' }, { lang: 'cs' }); // => 'Datová sada neobsahuje žádnou indikaci v Japonsku.'
 * ```
 * @category text
 */
export function formatNote(note: Note, { lang = 'en' }: { readonly lang?: Lang } = {}): string {
  return contentText(noteContent(note, lang));
}

/**
 * Why two treatments can be compared so far and no further, as a sentence.
 *
 * @param pair - of a row of `compare`
 * @param options - the language
 * @example
 * ```ts
 * import { compare } from '@allr/selection';
 * const [pair] = compare(['blinatumomab', 'obecabtagene-autoleucel'], ['enzyme-activity']).rows[0]?.pairs ?? [];
 * pair && formatPair(pair); // => 'The dataset has no enzyme-activity of blinatumomab or obecabtagene autoleucel.'
 * pair && formatPair(pair, { lang: 'cs' }); // => 'Datová sada neobsahuje ukazatel „aktivita enzymu“ pro: blinatumomab, obecabtagene autoleucel.'
 * ```
 * @category text
 */
export function formatPair(pair: Pair, { lang = 'en' }: { readonly lang?: Lang } = {}): string {
  return contentText(pairContent(pair, lang));
}

/** A note with the language of its parts. */
export function noteContent(note: Note, lang: Lang): Content {
  return sentence(sentenceWordsOf(lang).notes, note);
}

/** Why two treatments can be compared so far, with the language of its parts. */
export function pairContent(pair: Pair, lang: Lang): Content {
  return sentence(sentenceWordsOf(lang).pairs, pair);
}

/** Why figures give no risk difference. */
export function notComputedContent(figures: NotComputed, lang: Lang): Content {
  return sentence(sentenceWordsOf(lang).notComputed, figures);
}

/** Why a key says nothing of a therapy. */
export function noValueContent({ because }: Extract<KeyValue, { readonly known: false }>, lang: Lang): Content {
  return sentence<NoValueReason>(sentenceWordsOf(lang).noValue, because);
}

function sentence<T extends { readonly kind: string }>(sentences: SentencesOf<T>, said: T): Content {
  // What stands under a kind takes what has it, which TypeScript does not see of a union.
  const write = sentences[said.kind as T['kind']] as (said: T) => Content;
  return write(said);
}
