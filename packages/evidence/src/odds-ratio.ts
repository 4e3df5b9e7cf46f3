import type { Count, Estimate, LevelOption } from './estimate.js';
import { countProblems, levelProblems, refuse } from './internal/checks.js';
import { logInterval, undefinedRatio } from './internal/log-interval.js';

/**
 * The ratio of two odds, group by comparator, with the logit interval.
 *
 * Woolf, Ann Hum Genet 1955;19:251, doi:10.1111/j.1469-1809.1955.tb01348.x. With none or all in a
 * group the method has no bound: the interval is 0 to `Infinity`. Nothing is added to the counts.
 *
 * @throws {EvidenceError} `impossible-input` for counts or a level that cannot be; `undefined-ratio`
 * where neither group has an event, or both have nothing else
 * @example The documentation of Woolf.CI in the R package ORCI
 * ```ts
 * const { low, high } = oddsRatio({ n: 2, N: 14 }, { n: 1, N: 11 });
 * [low, high].map((ratio) => ratio.toFixed(4)); // => ['0.1311', '21.1946']
 * ```
 * @category comparisons
 */
export function oddsRatio(group: Count, comparator: Count, options: LevelOption = {}): Estimate {
  const { level = 95 } = options;
  refuse(countProblems('group', group), countProblems('comparator', comparator), levelProblems('options.level', level));
  const [others, otherComparators] = [group.N - group.n, comparator.N - comparator.n];
  const estimate = (group.n * otherComparators) / (others * comparator.n);
  if (Number.isNaN(estimate))
    throw undefinedRatio(group, comparator, 'an event and a patient without one in the two groups together');
  const variance = 1 / group.n + 1 / others + 1 / comparator.n + 1 / otherComparators;
  return logInterval(estimate, variance, level);
}
