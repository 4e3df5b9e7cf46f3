import { proportionInterval } from '@allr/evidence';
import type { Interval, Trial } from '@allr/model';
import { decimalsOf, measurementsIn, type Measured } from './measurements.js';

/**
 * The methods of `@allr/evidence` by which a published interval is computed again where its record names none.
 * @example
 * ```ts
 * reproductionMethods; // => ['clopper-pearson', 'wilson', 'wald']
 * ```
 * @category intervals
 */
export const reproductionMethods = ['clopper-pearson', 'wilson', 'wald'] as const;

/** One of {@link reproductionMethods}. @category intervals */
export type ReproductionMethod = (typeof reproductionMethods)[number];

/** Whether a published interval of a proportion can be computed again. @category intervals */
export interface IntervalReproduction {
  /** The trial and the place of the result in it. */
  readonly trial: string;
  readonly path: string;
  /** The method that gives the printed bounds; `undefined` where none of those tried does. */
  readonly method: ReproductionMethod | undefined;
  /** What the tried methods give, for a reader. */
  readonly computed: string;
}

/**
 * Computes every published interval of a proportion again: those with a total and a count, or a
 * percentage that stands for one. Time-to-event rates without a count are left out, since their
 * intervals are not those of a proportion.
 *
 * @param trial - a trial with its results
 * @example
 * ```ts
 * reproductionsOf({ id: 'x', arms: [] }); // => []
 * ```
 * @category intervals
 */
export function reproductionsOf({ id, arms }: Pick<Trial, 'id' | 'arms'>): readonly IntervalReproduction[] {
  return measurementsIn({ arms }).flatMap(({ path, measured }) => {
    const reproduced = reproduceInterval(measured);
    return reproduced ? [{ trial: id, path, ...reproduced }] : [];
  });
}

/**
 * Computes one published interval again; `undefined` where that cannot be done from what is printed.
 * @example
 * ```ts
 * reproduceInterval({ n: 119, N: 271, percent: 44, interval: { low: 37.9, high: 50, level: 95 } })?.method; // => 'clopper-pearson'
 * ```
 * @category intervals
 */
export function reproduceInterval(measured: Measured): Pick<IntervalReproduction, 'method' | 'computed'> | undefined {
  const { interval } = measured;
  if (!interval) return undefined;
  const isTimeToEvent = /^(OS|EFS|DFS|RFS|PFS|DoR)-rate$|^(CIR|TRM|NRM)$/.test(measured.endpoint ?? '');
  const counts = possibleCounts(measured);
  const [first] = counts;
  const isOther = interval.method === 'kaplan-meier' || interval.method === 'cumulative-incidence';
  if (first === undefined || isOther || (isTimeToEvent && measured.n === undefined)) return undefined;
  const named = reproductionMethods.filter((method) => method === interval.method);
  const methods = named.length > 0 ? named : reproductionMethods;
  const { level } = interval;
  const method = methods.find((tried) =>
    counts.some(([n, N]) => fits(interval, percentInterval(tried, { n, N, level }))),
  );
  const computed = methods.map((tried) => {
    const bounds = percentInterval(tried, { n: first[0], N: first[1], level });
    return `${tried} ${bounds.map((bound) => bound.toFixed(digitsOf(interval) + 1)).join(' to ')}`;
  });
  return { method, computed: computed.join(' or ') };
}

function percentInterval(
  method: ReproductionMethod,
  { n, N, level }: { readonly n: number; readonly N: number; readonly level: number },
): readonly [number, number] {
  const { low, high } = proportionInterval({ n, N }, { method, level });
  return [100 * low, 100 * high];
}

function fits(printed: Interval, [low, high]: readonly [number, number]): boolean {
  const half = 0.5 * 10 ** -digitsOf(printed) + 1e-6;
  return Math.abs(low - printed.low) <= half && printed.high !== undefined && Math.abs(high - printed.high) <= half;
}

function digitsOf({ low, high = 0 }: Interval): number {
  return Math.max(decimalsOf(low), decimalsOf(high));
}

/** The counts that a result can stand for: its own, or those that its percentage rounds from. */
function possibleCounts({ n, N, percent, value }: Measured): readonly (readonly [number, number])[] {
  if (N === undefined || N === 0 || value !== undefined) return [];
  if (n !== undefined) return n <= N ? [[n, N]] : [];
  if (percent === undefined) return [];
  const half = 0.5 * 10 ** -decimalsOf(percent) + 1e-9;
  return Array.from({ length: N + 1 }, (_, count) => [count, N] as const).filter(
    ([count]) => Math.abs((100 * count) / N - percent) <= half,
  );
}
