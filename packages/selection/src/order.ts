import type { Source } from '@allr/model/facts';
import type { Named } from './named.js';
import type { KeyValue, OrderKey } from './order-key.js';

/** A therapy in its place. @category ordering */
export interface Position {
  /** From 1; therapies that no key tells apart share it. */
  readonly rank: number;
  readonly therapy: Named;
  /** One for each key, in the order of the keys. */
  readonly values: readonly KeyValue[];
  /**
   * What set it behind the therapy before it: the index of the first key on which they differ;
   * absent for the first, and where no key tells them apart.
   */
  readonly behind?: { readonly therapy: string; readonly key: number; readonly because: string };
}

/** Therapies in the order of the keys that a caller named. It is not a ranking by merit. @category ordering */
export interface Ordering {
  readonly by: readonly OrderKey[];
  readonly positions: readonly Position[];
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}
