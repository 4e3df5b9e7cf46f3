import type { Interval } from '@allr/model';
import { measurementsIn, type Measured } from '../measurements.js';
import { reproduceInterval } from '../reproduce-interval.js';
import type { Rule } from '../rule.js';

export const intervals: Rule = {
  name: 'intervals',
  description:
    'An interval holds its estimate, and that of a proportion is reproduced by the method that the record names, or by the exact, score or Wald method.',
  scope: 'record',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const { path, measured } of [...measurementsIn(record), ...comparisonsIn(record)]) {
        const { interval } = measured;
        if (!interval) continue;
        const estimate = measured.value ?? measured.percent;
        if (estimate !== undefined && !holds(interval, estimate))
          yield {
            record,
            path: `${path}.interval`,
            message: `found ${show(interval)}, expected an interval that holds ${String(estimate)}`,
          };
        const again = reproduceInterval(measured);
        if (again && again.method === undefined && !(interval.method === 'unstated-not-reproduced' && measured.note))
          yield {
            record,
            path: `${path}.interval`,
            message: `found ${show(interval)}, expected ${again.computed}`,
            hint: 'Name the method, or "unstated-not-reproduced" and the reason in note.',
          };
      }
    }
  },
};

function comparisonsIn({
  comparisons,
}: {
  readonly comparisons: readonly { readonly value?: number; readonly interval?: Interval }[];
}): readonly { readonly path: string; readonly measured: Measured }[] {
  return comparisons.map(({ value, interval }, index) => ({
    path: `comparisons[${String(index)}]`,
    measured: { ...(value !== undefined && { value }), ...(interval && { interval }) },
  }));
}

function holds({ low, high }: Interval, estimate: number): boolean {
  return low <= estimate && (high === undefined || estimate <= high);
}

function show({ low, high, level }: Interval): string {
  return `${String(low)} to ${high === undefined ? 'not reached' : String(high)} (${String(level)} %)`;
}
