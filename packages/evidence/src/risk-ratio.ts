import type { Count, Estimate, LevelOption } from './estimate.js';
import { countProblems, levelProblems, refuse } from './internal/checks.js';
import { logInterval, undefinedRatio } from './internal/log-interval.js';

/**
 * The ratio of two proportions, group by comparator, with the log interval.
 *
 * Katz et al., Biometrics 1978;34:469, doi:10.2307/2530610. With no event in one group, or only events
 * in both, the method has no bound: the interval is 0 to `Infinity`. Nothing is added to the counts.
 *
 * @throws {EvidenceError} `impossible-input` for counts or a level that cannot be; `undefined-ratio`
 * without an event in either group
 * @example The documentation of relative_risk in SciPy
 * ```ts
 * const { estimate, low, high } = riskRatio({ n: 10, N: 75 }, { n: 12, N: 225 });
 * [estimate, low, high].map((ratio) => ratio.toFixed(4)); // => ['2.5000', '1.1262', '5.5499']
 * ```
 * @category comparisons
 */
export function riskRatio(group: Count, comparator: Count, options: LevelOption = {}): Estimate {
  const { level = 95 } = options;
  refuse(countProblems('group', group), countProblems('comparator', comparator), levelProblems('options.level', level));
  if (group.n === 0 && comparator.n === 0) throw undefinedRatio(group, comparator, 'an event in at least one group');
  const variance = 1 / group.n - 1 / group.N + 1 / comparator.n - 1 / comparator.N;
  return logInterval(group.n / group.N / (comparator.n / comparator.N), variance, level);
}
