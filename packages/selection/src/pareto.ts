import type { Source } from '@allr/model/facts';
import type { Named } from './named.js';
import type { KeyValue, OrderKey } from './order-key.js';

/** A therapy held against the others. @category ordering */
export interface ParetoPosition {
  readonly therapy: Named;
  /** One for each key, in the order of the keys. */
  readonly values: readonly KeyValue[];
  /** The therapies that are ahead on the keys, each with the indexes of those on which it is; empty on the front. */
  readonly dominatedBy: readonly { readonly therapy: string; readonly keys: readonly number[] }[];
}

/** Which therapies no other is ahead of on the keys that a caller named. @category ordering */
export interface ParetoFront {
  readonly by: readonly OrderKey[];
  /** Ids of the therapies that none dominates, in the order given. */
  readonly front: readonly string[];
  /** Every therapy, in the order given. */
  readonly positions: readonly ParetoPosition[];
  readonly sources: readonly Source[];
}
