import type { Estimate } from './estimate.js';
import { estimateProblems, levelProblems, problem, refuse } from './internal/checks.js';
import { reach, twoSidedP } from './internal/normal.js';

/** The scale of an effect, and the level of the computed interval. @category comparisons */
export interface ScaleOption {
  /** `ratio` for hazard, odds and risk ratios, which are compared as logarithms; `difference` for differences. */
  readonly scale: 'ratio' | 'difference';
  /** In percent; 95 if it is left out. */
  readonly level?: number;
}

/** An estimate with its two-sided p-value against no effect. @category comparisons */
export interface TestedEstimate extends Estimate {
  readonly p: number;
}

/**
 * Compares two treatments that were each compared with the same third one, in two trials.
 *
 * Bucher et al., J Clin Epidemiol 1997;50:683, doi:10.1016/S0895-4356(97)00049-8. Randomization is kept
 * within each trial only: the result means something where the trials are alike in patients, common
 * comparator, endpoint and follow-up, which no formula can tell. Both effects must be of one measure.
 * Standard errors are taken from the printed intervals.
 *
 * @param first - effect of the first treatment against the common comparator
 * @param second - effect of the second treatment against the same comparator
 * @throws {EvidenceError} `impossible-input` for intervals that are reversed, without width or impossible
 * @example Tremblay et al., Cancer Manag Res 2018;10:1319: unadjusted hazard ratio 0.959 (0.681 to 1.350)
 * ```ts
 * const ribociclib = { estimate: 0.556, low: 0.429, high: 0.721, level: 95 };
 * const palbociclib = { estimate: 0.58, low: 0.46, high: 0.72, level: 95 };
 * const { estimate, low, high } = indirectComparison(ribociclib, palbociclib, { scale: 'ratio' });
 * [estimate, low, high].map((ratio) => ratio.toFixed(2)); // => ['0.96', '0.68', '1.35']
 * ```
 * @category comparisons
 */
export function indirectComparison(first: Estimate, second: Estimate, options: ScaleOption): TestedEstimate {
  const { scale, level = 95 } = options;
  refuse(
    problem(scale === 'ratio' || scale === 'difference', {
      path: 'options.scale',
      found: scale,
      expected: '"ratio" or "difference"',
    }),
    estimateProblems('first', first, scale),
    estimateProblems('second', second, scale),
    levelProblems('options.level', level),
  );
  const isRatio = scale === 'ratio';
  const to = (value: number) => (isRatio ? Math.log(value) : value);
  const from = (value: number) => (isRatio ? Math.exp(value) : value);
  const error = ({ low, high, level: printed }: Estimate) => (to(high) - to(low)) / (2 * reach(printed));
  const center = to(first.estimate) - to(second.estimate);
  const size = Math.hypot(error(first), error(second));
  const half = reach(level) * size;
  return {
    estimate: from(center),
    low: from(center - half),
    high: from(center + half),
    level,
    p: twoSidedP(center / size),
  };
}
