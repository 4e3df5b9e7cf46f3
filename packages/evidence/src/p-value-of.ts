import type { Estimate } from './estimate.js';
import { estimateProblems, problem, refuse } from './internal/checks.js';
import { reach, twoSidedP } from './internal/normal.js';
import type { ScaleOption } from './indirect-comparison.js';

/**
 * The two-sided p-value that belongs to an estimate and its printed interval.
 *
 * Altman & Bland, BMJ 2011;343:d2304, doi:10.1136/bmj.d2304, with the normal distribution itself in
 * place of their approximation. Rounding of the printed numbers makes it inexact, the more the shorter
 * the interval; {@link checkRatio} says within which limits.
 *
 * @throws {EvidenceError} `impossible-input` for an interval that is reversed, without width or impossible
 * @example Altman & Bland, BMJ 2011;343:d2090: a difference of 17 points (1.4 to 32.6), P = 0.032
 * ```ts
 * pValueOf({ estimate: 17, low: 1.4, high: 32.6, level: 95 }, { scale: 'difference' }).toFixed(3); // => '0.033'
 * ```
 * @category consistency
 */
export function pValueOf(printed: Estimate, { scale }: Pick<ScaleOption, 'scale'>): number {
  refuse(
    problem(scale === 'ratio' || scale === 'difference', {
      path: 'options.scale',
      found: scale,
      expected: '"ratio" or "difference"',
    }),
    estimateProblems('printed', printed, scale),
  );
  const to = (value: number) => (scale === 'ratio' ? Math.log(value) : value);
  const error = (to(printed.high) - to(printed.low)) / (2 * reach(printed.level));
  return twoSidedP(to(printed.estimate) / error);
}
