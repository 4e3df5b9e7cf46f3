import { checkRatio, type RatioCheck } from '@allr/evidence';
import type { ArmComparison } from '@allr/model';
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
        const check = checkComparison(comparison);
        const hint = 'If the source prints it so, say "as printed" in note.';
        if (check?.conflicts.includes('off-middle'))
          yield { record, path: `${path}.value`, message: offMiddle(comparison, check), hint };
        if (check?.conflicts.includes('chance'))
          yield { record, path: `${path}.p`, message: againstChance(comparison, check), hint };
      }
    }
  },
};

/** Undefined where no interval of a ratio is printed; the rule `intervals` looks at its bounds. */
function checkComparison({ value, interval, p }: ArmComparison): RatioCheck | undefined {
  if (interval?.high === undefined || interval.low <= 0 || interval.low >= interval.high) return undefined;
  const { low, high, level } = interval;
  const isNumber = p !== undefined && /^[<>=]?(0?\.\d+|0|1(\.0*)?)$/.test(p);
  return checkRatio({
    low,
    high,
    level,
    ...(value !== undefined && value > 0 && { estimate: value }),
    ...(isNumber && { p }),
  });
}

function offMiddle({ value, interval }: ArmComparison, { middle }: RatioCheck): string {
  return `found ${String(value)} in ${String(interval?.low)} to ${String(interval?.high)}, expected about ${middle.toFixed(2)}, the middle on the log scale`;
}

function againstChance({ interval, p }: ArmComparison, { excludesOne }: RatioCheck): string {
  const level = interval?.level ?? 95;
  return `found ${p ?? ''} beside ${String(interval?.low)} to ${String(interval?.high)} (${String(level)} %), expected a p-value ${excludesOne ? 'below' : 'not below'} ${(1 - level / 100).toFixed(3)}`;
}
