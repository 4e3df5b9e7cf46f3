import type { Dataset } from '@allr/model/facts';
import type { TherapyMatch } from '../match.js';
import { named, type Named } from '../named.js';
import type { KeyValue, OrderKey } from '../order-key.js';
import { keyValue } from './key-value.js';

/** A therapy with what each key says of it. */
export interface ValuedOption {
  readonly therapy: Named;
  readonly values: readonly KeyValue[];
}

/** Each option with its values; without a key there is nothing to order by. */
export function valuedOptions(
  options: readonly TherapyMatch[],
  by: readonly OrderKey[],
  dataset: Dataset,
): readonly ValuedOption[] {
  if (by.length === 0) throw new RangeError('by: found no key, expected at least one');
  return options.map((option) => ({
    therapy: named(option.therapy),
    values: by.map((key) => keyValue(key, option, dataset)),
  }));
}
