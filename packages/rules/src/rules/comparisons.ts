import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { ArmComparison } from '@allr/model';
import { decimalsOf } from '../measurements.js';
import type { Rule } from '../rule.js';

const ratios: readonly string[] = ['HR', 'OR', 'RR', 'rate-ratio'];

export const comparisons: Rule = {
  name: 'comparisons',
  description: 'A ratio lies in the middle of its interval on the log scale, and interval and p-value agree on chance.',
  scope: 'record',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const [index, comparison] of record.comparisons.entries()) {
        const path = `comparisons[${String(index)}]`;
        if (!ratios.includes(comparison.measure) || comparison.note?.includes('as printed')) continue;
        const middle = offMiddle(comparison);
        const chance = chanceConflict(comparison);
        const hint = 'If the source prints it so, say "as printed" in note.';
        if (middle !== undefined) yield { record, path: `${path}.value`, message: middle, hint };
        if (chance !== undefined) yield { record, path: `${path}.p`, message: chance, hint };
      }
    }
  },
};

/** A Wald interval on the log scale is symmetric; rounding of the three numbers may hide it, nothing else. */
function offMiddle({ value, interval }: ArmComparison): string | undefined {
  if (value === undefined || interval?.high === undefined || interval.low <= 0) return undefined;
  const half = (printed: number) => 0.5 * 10 ** -Math.max(decimalsOf(printed), 2);
  const { low, high } = interval;
  const least = Math.sqrt(Math.max(low - half(low), 0) * (high - half(high))) - half(value);
  const most = Math.sqrt((low + half(low)) * (high + half(high))) + half(value);
  // Profile and permutation intervals are not quite symmetric: a tenth of the width is left to them.
  const slack = (high - low) / 10;
  if (value >= least - slack && value <= most + slack) return undefined;
  return `found ${String(value)} in ${String(low)} to ${String(high)}, expected about ${Math.sqrt(low * high).toFixed(2)}, the middle on the log scale`;
}

/** Where the interval of level 1 - alpha excludes 1, p is below alpha, and the other way round, tests being alike. */
function chanceConflict({ interval, p }: ArmComparison): string | undefined {
  const printed = /^([<>=]?)(\d*\.?\d+)$/.exec(p ?? '');
  if (interval?.high === undefined || interval.low <= 0 || !printed) return undefined;
  const [, sign = '', digits = ''] = printed;
  const alpha = 1 - interval.level / 100;
  const z = Math.log(interval.high / interval.low) / (2 * normalQuantile(1 - alpha / 2, 0, 1));
  const distance = Math.abs(Math.log(interval.low * interval.high) / 2) / z;
  const excludes = interval.low > 1 || interval.high < 1;
  // Another test than the one behind the interval may fall on the other side where the case is close.
  const isClose = Math.abs(distance - normalQuantile(1 - alpha / 2, 0, 1)) < 0.35;
  const value = Number(digits);
  const isBelow =
    sign === '<' ? value <= alpha || undefined : sign === '>' ? (value >= alpha ? false : undefined) : value < alpha;
  if (isBelow === undefined || isClose || isBelow === excludes) return undefined;
  return `found ${p ?? ''} beside ${String(interval.low)} to ${String(interval.high)} (${String(interval.level)} %), expected a p-value ${excludes ? 'below' : 'not below'} ${alpha.toFixed(3)}`;
}
