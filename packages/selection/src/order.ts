import { dataset as publishedDataset, sourcesOf } from '@allr/data';
import type { Dataset, Source } from '@allr/model/facts';
import { citesOf } from './internal/key-value.js';
import { valuedOptions } from './internal/valued-options.js';
import type { TherapyMatch } from './match.js';
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
   * What set it behind the therapy before it: the index of the first key on which their `values`
   * differ; absent for the first, and where no key tells them apart.
   */
  readonly behind?: { readonly therapy: string; readonly key: number };
}

/**
 * What a reader should know of an order.
 *
 * - `no-comparison`: the values come from different trials, patients and times, and the order compares no treatments
 * - `no-value`: therapies that come last on a key, as it says nothing of them
 * @category ordering
 */
export type OrderNote =
  | { readonly kind: 'no-comparison' }
  | { readonly kind: 'no-value'; readonly key: OrderKey; readonly therapies: readonly Named[] };

/** Therapies in the order of the keys that a caller named. It is not a ranking by merit. @category ordering */
export interface Ordering {
  readonly by: readonly OrderKey[];
  readonly positions: readonly Position[];
  readonly notes: readonly OrderNote[];
  readonly sources: readonly Source[];
}

/**
 * Orders therapies by keys that the caller names, the first key first; the next one tells apart only
 * what those before it do not. There are no weights and no key of its own. A therapy without a value
 * for a key comes after those that have one. The order of the options is kept where no key tells them
 * apart.
 *
 * The values come from different trials, patients and times: an order is a way to sort what was
 * published, and no comparison of treatments. See `compare` for what was randomized.
 *
 * @param options - results of `match`, such as those that are eligible
 * @param by - the keys, at least one
 * @param dataset - where figures are looked up; `asOf(day, place)` leaves out what was not yet published
 * @throws {RangeError} where no key is named
 * @example
 * ```ts
 * const { results } = match({ ageYears: 40, diagnosis: 'b-all', status: 'relapsed', philadelphia: 'negative', cd19: 'positive', cd22: 'positive' }, { jurisdiction: 'US', asOf: '2024-12-01' });
 * const options = results.filter(({ therapy }) => ['blinatumomab', 'obecabtagene-autoleucel'].includes(therapy.id));
 * const { positions } = order(options, [{ key: 'evidence-level' }, { key: 'approval-date' }]);
 * positions.map(({ therapy, values }) => [therapy.id, values[0]?.known && values[0].figure]);
 * // => [['blinatumomab', { kind: 'level', level: 'randomized-comparison' }], ['obecabtagene-autoleucel', { kind: 'level', level: 'prospective-study' }]]
 * ```
 * @category ordering
 */
export function order(
  options: readonly TherapyMatch[],
  by: readonly OrderKey[],
  dataset: Dataset = publishedDataset,
): Ordering {
  const valued = valuedOptions(options, by, dataset);
  const sorted = valued.toSorted((a, b) => firstDifference(a.values, b.values)?.sign ?? 0);
  const positions: Position[] = [];
  for (const { therapy, values } of sorted) {
    const previous = positions.at(-1);
    const difference = previous && firstDifference(previous.values, values);
    positions.push({
      rank: previous && !difference ? previous.rank : positions.length + 1,
      therapy,
      values,
      ...(previous && difference && { behind: { therapy: previous.therapy.id, key: difference.key } }),
    });
  }
  return {
    by,
    positions,
    notes: [
      { kind: 'no-comparison' },
      ...by.flatMap((key, index) => {
        const therapies = positions.filter(({ values }) => values[index]?.known !== true).map(({ therapy }) => therapy);
        return therapies.length > 0 ? [{ kind: 'no-value', key, therapies } as const] : [];
      }),
    ],
    sources: sourcesOf(
      positions.map(({ values }) => citesOf(values)),
      dataset,
    ),
  };
}

/** The first key on which two therapies differ, and which comes first: below zero where the first does. */
function firstDifference(
  one: readonly KeyValue[],
  other: readonly KeyValue[],
): { readonly key: number; readonly sign: number } | undefined {
  for (const [key, value] of one.entries()) {
    const against = other[key];
    if (!against) continue;
    const sign = signOf(value, against);
    if (sign !== 0) return { key, sign };
  }
  return undefined;
}

function signOf(one: KeyValue, other: KeyValue): number {
  if (!one.known || !other.known) return Number(other.known) - Number(one.known);
  return one.first === 'higher' ? other.value - one.value : one.value - other.value;
}
