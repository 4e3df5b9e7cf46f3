import type { Comparison, Criterion, FactId, Patient, Truth } from '@allr/model/facts';
import { guarded } from './internal/guarded.js';
import { planOf, type Plan } from './internal/plan.js';
import { negate } from './logic.js';

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
 * @throws {PatientError} for a value that is not of the type of its fact
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
  return guarded(() => evaluationBy(planOf(criterion), patient));
}

/** The same of a criterion that is planned, for what its plan reads. */
export function evaluationBy<Subject>(plan: Plan<Subject>, subject: Subject): Evaluation {
  const trace = traceOf(plan, subject);
  const missing: FactId[] = [];
  collectMissing(trace, missing);
  return { truth: trace.truth, trace, missing };
}

function traceOf<Subject>(plan: Plan<Subject>, subject: Subject): Trace {
  if (plan.kind === 'comparison') {
    const truth = plan.compare(subject);
    return plan.traces?.[truth] ?? { kind: 'comparison', truth, criterion: plan.criterion };
  }
  const { kind, criterion, needed } = plan;
  const parts: Trace[] = [];
  let met = 0;
  let open = 0;
  for (const part of plan.parts) {
    const trace = traceOf(part, subject);
    if (trace.truth === 'met') met++;
    else if (trace.truth === 'unknown') open++;
    parts.push(trace);
  }
  const truth = met >= needed ? 'met' : met + open < needed ? 'not-met' : 'unknown';
  return { kind, truth: kind === 'not' ? negate(truth) : truth, criterion, needed, parts };
}

function collectMissing(trace: Trace, missing: FactId[]): void {
  if (trace.truth !== 'unknown') return;
  if (trace.kind === 'comparison') {
    const { fact } = trace.criterion;
    if (!missing.includes(fact)) missing.push(fact);
  } else for (const part of trace.parts) collectMissing(part, missing);
}
