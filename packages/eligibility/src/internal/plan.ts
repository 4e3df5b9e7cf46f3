import { factDefinition, type Comparison, type Criterion, type Patient, type Truth } from '@allr/model/facts';
import { compare } from '../compare.js';
import type { ComparisonTrace } from '../evaluate.js';
import { partsOf } from '../truth-of.js';
import { intervalOf, membersOf, valuesOf } from './asked.js';

/** A comparison with what can be worked out before a patient is there. */
export interface ComparisonPlan<Subject> {
  readonly kind: 'comparison';
  readonly criterion: Comparison;
  readonly compare: (subject: Subject) => Truth;
  /** The trace of each outcome, of a criterion that cannot change. */
  readonly traces?: Readonly<Record<Truth, ComparisonTrace>>;
}

/** A criterion in the same form: of patients as they are, or of records of another form. */
export type Plan<Subject = Patient> =
  | ComparisonPlan<Subject>
  | {
      readonly kind: 'all' | 'any' | 'not' | 'at-least';
      readonly criterion: Criterion;
      readonly needed: number;
      readonly parts: readonly Plan<Subject>[];
    };

const plans = new WeakMap<Criterion, Plan>();

/** The plan of a criterion. That of one that is frozen with all its parts, and so cannot change, is kept. */
export function planOf(criterion: Criterion): Plan {
  const known = plans.get(criterion);
  if (known) return known;
  const isKept = isFrozenThroughout(criterion);
  const made = makePlan(criterion, isKept ? keptPlan : freshPlan);
  if (isKept) plans.set(criterion, made);
  return made;
}

function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout);
}

/** The plan of a criterion of which the comparisons are planned in some way. */
export function makePlan<Subject>(
  criterion: Criterion,
  planComparison: (comparison: Comparison) => ComparisonPlan<Subject>,
): Plan<Subject> {
  if ('fact' in criterion) return planComparison(criterion);
  if ('not' in criterion)
    return { kind: 'not', criterion, needed: 1, parts: [makePlan(criterion.not, planComparison)] };
  const { parts, needed, kind } = partsOf(criterion);
  return { kind, criterion, needed, parts: parts.map((part) => makePlan(part, planComparison)) };
}

function freshPlan(criterion: Comparison): ComparisonPlan<Patient> {
  return { kind: 'comparison', criterion, compare: (patient) => compare(criterion, patient) };
}

function keptPlan(criterion: Comparison): ComparisonPlan<Patient> {
  return { kind: 'comparison', criterion, compare: comparerOf(criterion), traces: tracesOf(criterion) };
}

/** The trace of each outcome of a comparison that cannot change. */
export function tracesOf(criterion: Comparison): Readonly<Record<Truth, ComparisonTrace>> {
  const trace = (truth: Truth): ComparisonTrace => Object.freeze({ kind: 'comparison', truth, criterion });
  return { met: trace('met'), unknown: trace('unknown'), 'not-met': trace('not-met') };
}

/** Compares plain values at once; what is known in part, and what is wrong, goes the long way. */
function comparerOf(comparison: Comparison): (patient: Patient) => Truth {
  const { fact } = comparison;
  const absent = compare(comparison, {});
  const theLongWay = (patient: Patient) => compare(comparison, patient);
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number': {
      const { min, max, minExclusive, maxExclusive } = intervalOf(fact, comparison);
      return (patient) => {
        const value: unknown = patient[fact];
        // Stryker disable next-line ConditionalExpression: the long way says the same of an absent fact
        if (value === undefined) return absent;
        // NaN fails the first comparison with itself.
        if (typeof value !== 'number' || value !== value) return theLongWay(patient);
        const isAbove = minExclusive ? value > min : value >= min;
        return isAbove && (maxExclusive ? value < max : value <= max) ? 'met' : 'not-met';
      };
    }
    // Stryker disable ConditionalExpression,BlockStatement: the long way says the same
    case 'boolean':
    case 'choice': {
      // Stryker restore ConditionalExpression,BlockStatement
      const asked = valuesOf(comparison);
      // Stryker disable next-line StringLiteral: the long way says the same
      const plain = definition.type === 'boolean' ? 'boolean' : 'string';
      return (patient) => {
        const value: unknown = patient[fact];
        // Stryker disable next-line ConditionalExpression: the long way says the same of an absent fact
        if (value === undefined) return absent;
        if (typeof value !== plain) return theLongWay(patient);
        return asked.includes(value) ? 'met' : 'not-met';
      };
    }
    case 'set': {
      const members = membersOf(comparison);
      return (patient) => {
        const value: unknown = patient[fact];
        // Stryker disable next-line ConditionalExpression: the long way says the same of an absent fact
        if (value === undefined) return absent;
        if (!Array.isArray(value)) return theLongWay(patient);
        return members.some((member) => value.includes(member)) ? 'met' : 'not-met';
      };
    }
  }
}
