import type { Criterion, Patient, Truth } from '@allr/model/facts';
import { CriterionError } from './criterion-error.js';
import { guarded } from './internal/guarded.js';
import { planOf, type Plan } from './internal/plan.js';
import { negate } from './logic.js';

/**
 * Decides a criterion for one patient and says only the truth: the same as `evaluate(…).truth`,
 * without the trace.
 *
 * @param criterion - any criterion tree
 * @param patient - the facts that are known; an absent fact is unknown, never false
 * @throws {CriterionError} `unknown-fact`, `operator-not-allowed` or `malformed` for a tree that the catalogue does not allow, `too-deep` for one beyond some thousand levels
 * @throws {PatientError} for a value that is not of the type of its fact
 * @example
 * ```ts
 * truthOf({ fact: 'ageYears', min: 18 }, { ageYears: 41 }); // => 'met'
 * truthOf({ fact: 'ageYears', min: 18 }, {}); // => 'unknown'
 * ```
 * @category evaluating
 */
export function truthOf(criterion: Criterion, patient: Patient): Truth {
  return guarded(() => truthIn(planOf(criterion), patient));
}

function truthIn(plan: Plan, patient: Patient): Truth {
  if (plan.kind === 'comparison') return plan.compare(patient);
  const { kind, needed, parts } = plan;
  let met = 0;
  let possible = parts.length;
  for (const part of parts) {
    const truth = truthIn(part, patient);
    if (truth === 'met') met++;
    else if (truth === 'not-met') possible--;
    // Stryker disable next-line ConditionalExpression,LogicalOperator,EqualityOperator: what comes later changes nothing
    if (met >= needed || possible < needed) break;
  }
  const truth = met >= needed ? 'met' : possible < needed ? 'not-met' : 'unknown';
  return kind === 'not' ? negate(truth) : truth;
}

/** The parts of a group and how many of them have to be met. */
export function partsOf(criterion: Exclude<Criterion, { readonly fact: unknown } | { readonly not: unknown }>): {
  readonly parts: readonly Criterion[];
  readonly needed: number;
  readonly kind: 'all' | 'any' | 'at-least';
} {
  if ('all' in criterion) return { parts: criterion.all, needed: criterion.all.length, kind: 'all' };
  if ('any' in criterion) return { parts: criterion.any, needed: 1, kind: 'any' };
  if ('atLeast' in criterion) {
    const needed: unknown = criterion.atLeast;
    if (typeof needed !== 'number' || Number.isNaN(needed))
      throw new CriterionError('malformed', `criteria: found ${JSON.stringify(criterion)}, expected a number of parts`);
    return { parts: criterion.of, needed: Math.ceil(needed), kind: 'at-least' };
  }
  throw new CriterionError(
    'malformed',
    `criteria: found ${JSON.stringify(criterion)}, expected a comparison on a fact, or all, any, not, atLeast`,
  );
}
