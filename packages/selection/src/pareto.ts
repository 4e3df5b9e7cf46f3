import { dataset as publishedDataset, sourcesOf } from '@allr/data';
import type { Dataset, Source } from '@allr/model/facts';
import { citesOf } from './internal/key-value.js';
import { valuedOptions } from './internal/valued-options.js';
import type { TherapyMatch } from './match.js';
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

/**
 * The therapies that no other dominates on the keys that the caller names.
 *
 * One dominates another only if, on every key, it is ahead beyond the intervals (the end of its interval
 * that is nearer to the other lies beyond the other's interval) or both values are exact and the same,
 * and on at least one key it is ahead. Where either has no value, or an estimate without an interval,
 * neither dominates: what is not known to be behind stays on the front. The intervals are those of each
 * figure alone; figures of different trials are no comparison of treatments, whatever the intervals.
 *
 * @param options - results of `match`, such as those that are eligible
 * @param by - the keys, at least one; their order does not matter
 * @param dataset - where figures are looked up; `asOf(day, place)` leaves out what was not yet published
 * @throws {RangeError} where no key is named
 * @example
 * ```ts
 * const { results } = match({ ageYears: 40, diagnosis: 'b-all', status: 'relapsed', philadelphia: 'negative', cd19: 'positive', cd22: 'positive' }, { jurisdiction: 'US', asOf: '2024-12-01' });
 * const options = results.filter(({ therapy }) => ['blinatumomab', 'obecabtagene-autoleucel'].includes(therapy.id));
 * pareto(options, [{ key: 'evidence-level' }, { key: 'approval-date' }]).front; // => ['blinatumomab']
 * pareto(options, [{ key: 'evidence-level' }, { key: 'outcome', endpoint: 'CR' }]).front.length; // => 2
 * ```
 * @category ordering
 */
export function pareto(
  options: readonly TherapyMatch[],
  by: readonly OrderKey[],
  dataset: Dataset = publishedDataset,
): ParetoFront {
  const valued = valuedOptions(options, by, dataset);
  const positions = valued.map(({ therapy, values }) => ({
    therapy,
    values,
    dominatedBy: valued.flatMap((other) => {
      const keys = dominatingKeys(other.values, values);
      return keys.length > 0 ? [{ therapy: other.therapy.id, keys }] : [];
    }),
  }));
  return {
    by,
    front: positions.filter(({ dominatedBy }) => dominatedBy.length === 0).map(({ therapy }) => therapy.id),
    positions,
    sources: sourcesOf(
      positions.map(({ values }) => citesOf(values)),
      dataset,
    ),
  };
}

/** The keys on which one is ahead of another, where it dominates it; none where it does not. */
function dominatingKeys(one: readonly KeyValue[], other: readonly KeyValue[]): readonly number[] {
  const relations = one.map((value, key) => relationOf(value, other[key]));
  return relations.includes('open') ? [] : relations.flatMap((relation, key) => (relation === 'ahead' ? [key] : []));
}

function relationOf(one: KeyValue, other: KeyValue | undefined): 'ahead' | 'same' | 'open' {
  if (!one.known || !other?.known) return 'open';
  const [own, against] = [boundsOf(one), boundsOf(other)];
  if (!own || !against) return 'open';
  if (one.interval === 'exact' && other.interval === 'exact' && one.value === other.value) return 'same';
  return (one.first === 'higher' ? own.low > against.high : own.high < against.low) ? 'ahead' : 'open';
}

function boundsOf(
  value: Extract<KeyValue, { readonly known: true }>,
): { readonly low: number; readonly high: number } | undefined {
  if (value.interval === 'exact') return { low: value.value, high: value.value };
  return value.interval && { low: value.interval.low, high: value.interval.high ?? Infinity };
}
