import type { Comparison, Truth } from '@allr/model/facts';
import type { Trace } from './evaluate.js';
import { negate } from './logic.js';

/** A comparison that had a part in the answer. @category evaluating */
export interface Reason {
  readonly comparison: Comparison;
  /** True where the criterion asks that the comparison is not met. */
  readonly negated: boolean;
  /** Whether what the criterion asks is met: the truth of the comparison, turned around where it is negated. */
  readonly truth: Truth;
}

/**
 * The comparisons that decided a trace, in the order of the tree. Where the answer is *met*, those
 * that made it so; where it is *not met*, those that fail; where it is *unknown*, those that are met
 * and those that are open, without the alternatives that are already ruled out.
 *
 * @param trace - the trace of an evaluation
 * @example
 * ```ts
 * const criterion = { all: [{ fact: 'ageYears', min: 18 }, { fact: 'cd19', is: 'positive' }] } as const;
 * reasonsOf(evaluate(criterion, { ageYears: 17 }).trace).map(({ comparison, truth }) => [comparison.fact, truth]); // => [['ageYears', 'not-met']]
 * ```
 * @category evaluating
 */
export function reasonsOf(trace: Trace): readonly Reason[] {
  return reasons(trace, false);
}

function reasons(trace: Trace, negated: boolean): readonly Reason[] {
  if (trace.kind === 'comparison')
    return [{ comparison: trace.criterion, negated, truth: negated ? negate(trace.truth) : trace.truth }];
  if (trace.kind === 'not') return trace.parts.flatMap((part) => reasons(part, !negated));
  const counts = trace.parts.filter((part) =>
    trace.truth === 'unknown' ? part.truth !== 'not-met' : part.truth === trace.truth,
  );
  return counts.flatMap((part) => reasons(part, negated));
}
