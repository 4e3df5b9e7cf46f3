import type { Comparison, Criterion, FactId, Patient, Truth } from '@allr/model/facts';
import { compare } from './compare.js';
import { guarded } from './internal/guarded.js';
import { atLeast, negate } from './logic.js';
import { partsOf } from './truth-of.js';

/** How a comparison came out. @category evaluating */
export interface ComparisonTrace {
  readonly kind: 'comparison';
  readonly truth: Truth;
  readonly criterion: Comparison;
}

/** How a group of parts came out; `parts` stand in the order of the criterion. @category evaluating */
export interface GroupTrace {
  readonly kind: 'all' | 'any' | 'not' | 'at-least';
  readonly truth: Truth;
  readonly criterion: Criterion;
  /** How many parts have to be met. */
  readonly needed: number;
  readonly parts: readonly Trace[];
}

/** How a criterion came out: a tree of the same form as the criterion. @category evaluating */
export type Trace = ComparisonTrace | GroupTrace;

/** The answer to a criterion for one patient. @category evaluating */
export interface Evaluation {
  readonly truth: Truth;
  readonly trace: Trace;
  /** The facts whose values could still settle an unknown, in the order of the tree; empty where the truth is known. */
  readonly missing: readonly FactId[];
}

/**
 * Decides a criterion for one patient, in Kleene's three-valued logic, and shows how.
 *
 * A fact that the record lacks is unknown, never false; intervals, open choices and open sets count
 * for as much as they say. Learning a fact only ever settles an unknown.
 *
 * @param criterion - any criterion tree, such as `indication.criteria`
 * @param patient - the facts that are known
 * @throws {CriterionError} `unknown-fact`, `operator-not-allowed` or `malformed` for a tree that the catalogue does not allow, `too-deep` for one beyond some thousand levels
 * @throws {PatientError} for a value that its fact cannot have
 *
 * @example The answer stays open until CD19 is known
 * ```ts
 * const criterion = { all: [{ fact: 'ageYears', min: 18 }, { fact: 'cd19', is: 'positive' }] } as const;
 * evaluate(criterion, { ageYears: 41 }).truth; // => 'unknown'
 * evaluate(criterion, { ageYears: 41 }).missing; // => ['cd19']
 * evaluate(criterion, { ageYears: 17 }).truth; // => 'not-met'
 * ```
 * @category evaluating
 */
export function evaluate(criterion: Criterion, patient: Patient): Evaluation {
  return guarded(() => {
    const trace = traceOf(criterion, patient);
    return { truth: trace.truth, trace, missing: [...new Set(unknownFacts(trace))] };
  });
}

function traceOf(criterion: Criterion, patient: Patient): Trace {
  if ('fact' in criterion) return { kind: 'comparison', truth: compare(criterion, patient), criterion };
  if ('not' in criterion) {
    const part = traceOf(criterion.not, patient);
    return { kind: 'not', truth: negate(part.truth), criterion, needed: 1, parts: [part] };
  }
  const { parts, needed, kind } = partsOf(criterion);
  const traces = parts.map((part) => traceOf(part, patient));
  return {
    kind,
    truth: atLeast(
      needed,
      traces.map(({ truth }) => truth),
    ),
    criterion,
    needed,
    parts: traces,
  };
}

function unknownFacts(trace: Trace): readonly FactId[] {
  if (trace.truth !== 'unknown') return [];
  return trace.kind === 'comparison' ? [trace.criterion.fact] : trace.parts.flatMap(unknownFacts);
}
