import type {
  ComparisonNote,
  FactChangeReason,
  MatchNote,
  NotComputed,
  NoValueReason,
  OrderKey,
  OrderNote,
  Pair,
  SequenceNote,
} from '@allr/selection';
import type { Content } from '../document/document.js';

/** What a result of `@allr/selection` tells its reader beside the answer. @category text */
export type Note = MatchNote | ComparisonNote | OrderNote | SequenceNote;

/** The members of a union that can have a kind. */
type OfKind<T, K> = T extends { readonly kind: infer Kinds } ? (K extends Kinds ? T : never) : never;

/** A sentence for each kind of what is said as data; a kind that is added does not compile until it has words. */
export type SentencesOf<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (said: OfKind<T, K>) => Content;
};

/** The sentences for what `@allr/selection` says as data, in one language. */
export interface SentenceWords {
  readonly notes: SentencesOf<Note>;
  /** Why two treatments can be compared so far, and no further. */
  readonly pairs: SentencesOf<Pair>;
  readonly notComputed: SentencesOf<NotComputed>;
  readonly noValue: SentencesOf<NoValueReason>;
  readonly changes: Readonly<Record<FactChangeReason, string>>;
  /** What a key is called within a sentence. */
  readonly key: (key: OrderKey) => string;
  readonly comesAfter: (key: string, behind: string, ahead: string) => string;
  /** That a key says nothing of a therapy; why follows. */
  readonly withoutValue: (key: string) => string;
}
