import type { Count, Estimate, LevelOption } from './estimate.js';
import { countProblems, levelProblems, refuse } from './internal/checks.js';
import { proportionInterval } from './proportion-interval.js';

/**
 * The difference of two proportions, group minus comparator, from -1 to 1, with the hybrid score interval.
 *
 * Method 10 of Newcombe, Stat Med 1998;17:873,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I. The two groups must be of one
 * randomized comparison; a difference between trials is not a treatment effect.
 *
 * @throws {EvidenceError} `impossible-input` for counts or a level that cannot be
 * @example Newcombe, table II, row a: 56 of 70 and 48 of 80
 * ```ts
 * const { estimate, low, high } = riskDifference({ n: 56, N: 70 }, { n: 48, N: 80 });
 * [estimate, low, high].map((fraction) => fraction.toFixed(4)); // => ['0.2000', '0.0524', '0.3339']
 * ```
 * @category comparisons
 */
export function riskDifference(group: Count, comparator: Count, options: LevelOption = {}): Estimate {
  const { level = 95 } = options;
  refuse(countProblems('group', group), countProblems('comparator', comparator), levelProblems('options.level', level));
  const first = proportionInterval(group, { level, method: 'wilson' });
  const second = proportionInterval(comparator, { level, method: 'wilson' });
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    low: Math.max(-1, estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate)),
    high: Math.min(1, estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low)),
    level,
  };
}
