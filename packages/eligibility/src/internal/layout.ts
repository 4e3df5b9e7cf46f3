import {
  comparisonsOf,
  factDefinition,
  type Comparison,
  type Criterion,
  type FactId,
  type NumberFactDefinition,
} from '@allr/model/facts';
import { compare } from '../compare.js';
import { intervalOf, membersOf, valuesOf } from './asked.js';
import { above, below } from './doubles.js';

/** Whether a number lies within bounds, both inclusive. @category compiling */
export interface NumberAsk {
  readonly low: number;
  readonly high: number;
}

/** Whether a choice or boolean is one of some values. @category compiling */
export interface ChoiceAsk {
  readonly values: readonly (string | boolean)[];
}

/** Whether a set has one of some members. @category compiling */
export interface SetAsk {
  readonly members: readonly string[];
}

/** What is asked of a number, each thing with its bit in the words from `at` on. @category compiling */
export interface NumberSlot {
  readonly kind: 'number';
  readonly fact: FactId;
  readonly at: number;
  readonly asks: readonly (NumberAsk & { readonly mask: number })[];
  /** The range of the fact. */
  readonly min: number;
  readonly max: number;
}

/** The same of a choice or boolean. @category compiling */
export interface ChoiceSlot {
  readonly kind: 'choice';
  readonly fact: FactId;
  readonly at: number;
  readonly asks: readonly (ChoiceAsk & { readonly mask: number })[];
}

/** The same of a set. @category compiling */
export interface SetSlot {
  readonly kind: 'set';
  readonly fact: FactId;
  readonly at: number;
  readonly asks: readonly (SetAsk & { readonly mask: number })[];
}

/** What is asked of one fact, as far as it stands in one word. @category compiling */
export type Slot = NumberSlot | ChoiceSlot | SetSlot;

/**
 * The form of the normalized records of some criteria; plain JSON. Each thing that they ask has a bit,
 * and each thirty of them have four words, one behind the other: which of them may be met, which are,
 * which may fail, and which do.
 * @category compiling
 */
export interface Layout {
  readonly slots: readonly Slot[];
  /** Length of a record. */
  readonly words: number;
}

/** Where what a comparison asks stands. */
export interface Place {
  readonly at: number;
  readonly mask: number;
}

/** So many bits are a small integer to every engine. */
const bitsInWord = 30;
const wordsTogether = 4;

/**
 * The layout that holds what some criteria ask, by fact, in the order of the trees; and where in it a
 * comparison stands, `undefined` for one that nothing meets.
 */
export function layoutOf(criteria: readonly Criterion[]): {
  readonly layout: Layout;
  readonly placeOf: (comparison: Comparison) => Place | undefined;
} {
  const places = new Map<string, Place>();
  let count = 0;
  /** Gives bits to what is asked of a fact, once for each thing, and sorts it by word. */
  const allot = <Ask extends object>(fact: FactId, asks: readonly (Ask | undefined)[]) => {
    const words = new Map<number, (Ask & { readonly mask: number })[]>();
    for (const ask of asks.filter((one) => one !== undefined)) {
      const key = keyOf(fact, ask);
      if (places.has(key)) continue;
      const at = Math.floor(count / bitsInWord) * wordsTogether;
      const mask = 1 << (count++ % bitsInWord);
      places.set(key, { at, mask });
      words.set(at, [...(words.get(at) ?? []), { mask, ...ask }]);
    }
    return [...words].map(([at, own]) => ({ fact, at, asks: own }));
  };
  const slots = [...byFact(criteria)].flatMap(([fact, comparisons]): readonly Slot[] => {
    const definition = factDefinition(fact);
    switch (definition.type) {
      case 'number': {
        const { min, max } = definition;
        const asks = comparisons.map((comparison) => numberAsk(definition, comparison));
        return allot(fact, asks).map((own) => ({ kind: 'number', ...own, min, max }));
      }
      case 'boolean':
      case 'choice':
        return allot(fact, comparisons.map(choiceAsk)).map((own) => ({ kind: 'choice', ...own }));
      case 'set':
        return allot(fact, comparisons.map(setAsk)).map((own) => ({ kind: 'set', ...own }));
    }
  });
  return {
    layout: { slots, words: Math.ceil(count / bitsInWord) * wordsTogether },
    placeOf: (comparison) => {
      const ask = askOf(comparison);
      return ask && places.get(keyOf(comparison.fact, ask));
    },
  };
}

/** The comparisons of some criteria by their facts; it refuses what the catalogue does not allow. */
function byFact(criteria: readonly Criterion[]): ReadonlyMap<FactId, readonly Comparison[]> {
  const facts = new Map<FactId, Comparison[]>();
  for (const comparison of criteria.flatMap(comparisonsOf)) {
    compare(comparison, {});
    const own = facts.get(comparison.fact);
    if (own) own.push(comparison);
    else facts.set(comparison.fact, [comparison]);
  }
  return facts;
}

function keyOf(fact: FactId, ask: object): string {
  return `${fact} ${JSON.stringify(ask)}`;
}

function askOf(comparison: Comparison): object | undefined {
  const definition = factDefinition(comparison.fact);
  switch (definition.type) {
    case 'number':
      return numberAsk(definition, comparison);
    case 'boolean':
    case 'choice':
      return choiceAsk(comparison);
    case 'set':
      return setAsk(comparison);
  }
}

/** No patient has a number outside of the fact's range. */
function numberAsk({ min, max }: NumberFactDefinition, comparison: Comparison): NumberAsk | undefined {
  const asked = intervalOf(comparison.fact, comparison);
  const low = Math.max(min, asked.minExclusive ? above(asked.min) : asked.min);
  const high = Math.min(max, asked.maxExclusive ? below(asked.max) : asked.max);
  return low <= high ? { low, high } : undefined;
}

function choiceAsk(comparison: Comparison): ChoiceAsk | undefined {
  // The operators of a choice or boolean allow nothing else.
  const values = valuesOf(comparison) as ChoiceAsk['values'];
  return values.length === 0 ? undefined : { values: [...new Set(values)].sort() };
}

function setAsk(comparison: Comparison): SetAsk | undefined {
  const members = membersOf(comparison);
  return members.length === 0 ? undefined : { members: [...new Set(members)].sort() };
}
