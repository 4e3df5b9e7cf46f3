import {
  factDefinition,
  isFactId,
  knowledgeOf,
  type Comparison,
  type Criterion,
  type Patient,
  type Truth,
} from '@allr/model/facts';
import { compare } from '../compare.js';
import type { ComparisonTrace } from '../evaluate.js';
import { partsOf } from '../truth-of.js';
import { membersOf } from './variables.js';

/** A criterion with what can be worked out before a patient is there. */
export type Plan =
  | {
      readonly kind: 'comparison';
      readonly criterion: Comparison;
      readonly compare: (patient: Patient) => Truth;
      /** The trace of each outcome, of a criterion that cannot change. */
      readonly traces?: Readonly<Record<Truth, ComparisonTrace>>;
    }
  | {
      readonly kind: 'all' | 'any' | 'not' | 'at-least';
      readonly criterion: Criterion;
      readonly needed: number;
      readonly parts: readonly Plan[];
    };

const plans = new WeakMap<Criterion, Plan>();

/** The plan of a criterion. That of a frozen one, which cannot change, is kept. */
export function planOf(criterion: Criterion): Plan {
  const known = plans.get(criterion);
  if (known) return known;
  const isKept = Object.isFrozen(criterion);
  const made = makePlan(criterion, isKept);
  if (isKept) plans.set(criterion, made);
  return made;
}

function makePlan(criterion: Criterion, isKept: boolean): Plan {
  if ('fact' in criterion)
    return isKept
      ? { kind: 'comparison', criterion, compare: comparerOf(criterion), traces: tracesOf(criterion) }
      : { kind: 'comparison', criterion, compare: (patient) => compare(criterion, patient) };
  if ('not' in criterion) return { kind: 'not', criterion, needed: 1, parts: [makePlan(criterion.not, isKept)] };
  const { parts, needed, kind } = partsOf(criterion);
  return { kind, criterion, needed, parts: parts.map((part) => makePlan(part, isKept)) };
}

function tracesOf(criterion: Comparison): Readonly<Record<Truth, ComparisonTrace>> {
  const trace = (truth: Truth): ComparisonTrace => Object.freeze({ kind: 'comparison', truth, criterion });
  return { met: trace('met'), unknown: trace('unknown'), 'not-met': trace('not-met') };
}

/** Compares plain values at once; what is known in part, and what is wrong, goes the long way. */
function comparerOf(comparison: Comparison): (patient: Patient) => Truth {
  const { fact } = comparison;
  const absent = compare(comparison, {});
  const theLongWay = (patient: Patient) => compare(comparison, patient);
  if (!isFactId(fact)) return theLongWay;
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number': {
      const asked = knowledgeOf(fact, comparison);
      if (asked.kind !== 'number') return theLongWay;
      const { min, max, minExclusive, maxExclusive } = asked;
      return (patient) => {
        const value: unknown = patient[fact];
        if (value === undefined) return absent;
        // NaN fails the first comparison with itself.
        if (typeof value !== 'number' || value !== value) return theLongWay(patient);
        const isAbove = minExclusive ? value > min : value >= min;
        return isAbove && (maxExclusive ? value < max : value <= max) ? 'met' : 'not-met';
      };
    }
    case 'boolean':
    case 'choice': {
      const asked: readonly unknown[] =
        'is' in comparison && comparison.is !== undefined
          ? [comparison.is]
          : 'in' in comparison
            ? (comparison.in ?? [])
            : [];
      const plain = definition.type === 'boolean' ? 'boolean' : 'string';
      return (patient) => {
        const value: unknown = patient[fact];
        if (value === undefined) return absent;
        if (typeof value !== plain) return theLongWay(patient);
        return asked.includes(value) ? 'met' : 'not-met';
      };
    }
    case 'set': {
      const members = membersOf(comparison);
      return (patient) => {
        const value: unknown = patient[fact];
        if (value === undefined) return absent;
        if (!Array.isArray(value)) return theLongWay(patient);
        return members.some((member) => value.includes(member)) ? 'met' : 'not-met';
      };
    }
  }
}
