import type { Interval } from '@allr/model';
import { decimalsOf, measurementsIn, type Measured } from '../measurements.ts';
import { proportionInterval, proportionMethods, type ProportionMethod } from '../proportion-interval.ts';
import type { Rule } from '../rule.ts';

export const intervals: Rule = {
  name: 'intervals',
  description:
    'An interval holds its estimate, and that of a proportion is reproduced by the method that the record names, or by the exact, score or Wald method.',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const { path, measured } of measurementsIn(record)) {
        const { interval } = measured;
        if (!interval) continue;
        const estimate = measured.value ?? measured.percent;
        if (estimate !== undefined && !holds(interval, estimate))
          yield {
            record,
            path: `${path}.interval`,
            message: `found ${show(interval)}, expected an interval that holds ${String(estimate)}`,
          };
        const tried = reproduction(measured, interval);
        if (tried && !tried.reproduced)
          yield {
            record,
            path: `${path}.interval`,
            message: `found ${show(interval)}, expected ${tried.expected}; name the method, or "unstated-not-reproduced" with a note`,
          };
      }
      for (const [index, { value, interval }] of record.comparisons.entries()) {
        if (value !== undefined && interval && !holds(interval, value))
          yield {
            record,
            path: `comparisons[${String(index)}].interval`,
            message: `found ${show(interval)}, expected an interval that holds ${String(value)}`,
          };
      }
    }
  },
};

/** Tries to compute a published interval again; `undefined` where that cannot be done from what is printed. */
function reproduction(
  measured: Measured,
  interval: Interval,
): { readonly reproduced: ProportionMethod | undefined; readonly expected: string } | undefined {
  const { method, level } = interval;
  const methods = proportionMethods.filter((known) => method === undefined || method === known);
  const isTimeToEvent = /^(OS|EFS|DFS|RFS|PFS|DoR)-rate$|^(CIR|TRM|NRM)$/.test(measured.endpoint ?? '');
  const counts = possibleCounts(measured);
  if (methods.length === 0 || counts.length === 0 || (isTimeToEvent && measured.n === undefined)) return undefined;
  const digits = Math.max(decimalsOf(interval.low), decimalsOf(interval.high ?? 0));
  const fits = (computed: number, printed: number | undefined) =>
    printed !== undefined && Math.abs(computed - printed) <= 0.5 * 10 ** -digits + 1e-6;
  const reproduced = methods.find((known) =>
    counts.some(([n, N]) => {
      const [low, high] = proportionInterval(known, { n, N, level });
      return fits(low, interval.low) && fits(high, interval.high);
    }),
  );
  const [first] = counts;
  const expected = methods
    .map(
      (known) =>
        `${known} ${
          first
            ? proportionInterval(known, { n: first[0], N: first[1], level })
                .map((bound) => bound.toFixed(digits + 1))
                .join(' to ')
            : ''
        }`,
    )
    .join(' or ');
  return { reproduced, expected };
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

function holds({ low, high }: Interval, estimate: number): boolean {
  return low <= estimate && (high === undefined || estimate <= high);
}

function show({ low, high, level }: Interval): string {
  return `${String(low)} to ${high === undefined ? 'not reached' : String(high)} (${String(level)} %)`;
}
