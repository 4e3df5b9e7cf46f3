import { comparisonsOf, factDefinition, type Comparison, type Criterion, type FactId } from '@allr/model/facts';
import { membersOf } from './asked.js';

/** Where the bounds of a number stand in a normalized record: `at` the lower one, behind it the upper one. @category compiling */
export interface NumberSlot {
  readonly kind: 'number';
  readonly fact: FactId;
  readonly at: number;
  /** The range of the fact. */
  readonly min: number;
  readonly max: number;
}

/** Where the possible values of a choice or boolean stand: a bit for each of `values`, and one for any other. @category compiling */
export interface ChoiceSlot {
  readonly kind: 'choice';
  readonly fact: FactId;
  readonly at: number;
  readonly values: readonly (string | boolean)[];
}

/** Where up to 31 members of a set stand: `at` those that it has, behind it those that it may have. @category compiling */
export interface SetSlot {
  readonly kind: 'set';
  readonly fact: FactId;
  readonly at: number;
  readonly members: readonly string[];
}

/** One place in a normalized record. @category compiling */
export type Slot = NumberSlot | ChoiceSlot | SetSlot;

/** The form of the normalized records of some criteria; plain JSON. @category compiling */
export interface Layout {
  readonly slots: readonly Slot[];
  /** Length of `numbers`. */
  readonly numbers: number;
  /** Length of `bits`. */
  readonly bits: number;
}

const membersInWord = 31;

/** The layout that holds what some criteria ask: their facts in the order of the trees, and the members they name. */
export function layoutOf(criteria: readonly Criterion[]): Layout {
  const byFact = new Map<FactId, Comparison[]>();
  for (const comparison of criteria.flatMap(comparisonsOf))
    byFact.set(comparison.fact, [...(byFact.get(comparison.fact) ?? []), comparison]);
  const slots: Slot[] = [];
  let numbers = 0;
  let bits = 0;
  for (const [fact, comparisons] of byFact) {
    const definition = factDefinition(fact);
    switch (definition.type) {
      case 'number':
        slots.push({ kind: 'number', fact, at: numbers, min: definition.min, max: definition.max });
        numbers += 2;
        break;
      case 'boolean':
        slots.push({ kind: 'choice', fact, at: bits++, values: [false, true] });
        break;
      case 'choice':
        slots.push({ kind: 'choice', fact, at: bits++, values: Object.keys(definition.values) });
        break;
      case 'set': {
        const members = [...new Set(comparisons.flatMap(membersOf))];
        for (let from = 0; from < members.length; from += membersInWord) {
          slots.push({ kind: 'set', fact, at: bits, members: members.slice(from, from + membersInWord) });
          bits += 2;
        }
      }
    }
  }
  return { slots, numbers, bits };
}
