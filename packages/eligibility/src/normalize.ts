import { PatientError, type Patient } from '@allr/model/facts';
import { choiceOf, intervalOf, setOf } from './internal/asked.js';
import { above, below } from './internal/doubles.js';
import { guarded } from './internal/guarded.js';
import type { ChoiceSlot, Layout, NumberSlot, SetSlot, Slot } from './internal/layout.js';

/**
 * A patient in the fixed form that compiled criteria read: for each thing that they ask of a fact,
 * whether it may be met, whether it is, whether it may fail, and whether it does, as bits where
 * {@link Layout} says. It belongs to the criteria that it was made for.
 * @category compiling
 */
export type NormalizedPatient = readonly number[];

/**
 * A function that brings patients into a form. Compiled criteria have one of their own; this one is
 * for modules that `toSource` wrote.
 *
 * @param layout - the form, as `toSource` prints it
 * @returns a function that throws a {@link PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const { layout } = compileAll([{ fact: 'ageYears', min: 18 }]);
 * const normalize = normalizer(layout);
 * const [mayBeMet = 0, isMet = 0] = normalize({ ageYears: 41 });
 * [mayBeMet & 1, isMet & 1]; // => [1, 1]
 * ```
 * @category compiling
 */
export function normalizer(layout: Layout): (patient: Patient) => NormalizedPatient {
  const writers = new Map<string, Writer[]>();
  // Stryker disable next-line ArrayDeclaration: a place that is not there is made when it is written
  const nothing = Array<number>(layout.words).fill(0);
  for (const slot of layout.slots) {
    const write = writerOf(slot);
    write(undefined, nothing);
    writers.set(slot.fact, [...(writers.get(slot.fact) ?? []), write]);
  }
  return (patient) =>
    guarded(() => {
      const record = nothing.slice();
      // What is there is written over what is not: records differ in their keys, and to look for each is slow.
      for (const fact in patient) {
        const own = writers.get(fact);
        if (own === undefined) continue;
        // A key of the object that is being looped over.
        const value: unknown = patient[fact as keyof Patient];
        for (const write of own) write(value, record);
      }
      // What is not met may fail, and what may not be met does.
      for (let at = 0; at < record.length; at += 4) {
        record[at + 2] = ~(record[at + 1] ?? 0);
        record[at + 3] = ~(record[at] ?? 0);
      }
      return record;
    });
}

/** Writes what a value, or none, means for what is asked: which may be met, and which are. */
type Writer = (value: unknown, record: number[]) => void;

function writerOf(slot: Slot): Writer {
  switch (slot.kind) {
    case 'number':
      return numberWriter(slot);
    case 'choice':
      return choiceWriter(slot);
    case 'set':
      return setWriter(slot);
  }
}

/** Replaces the bits of a slot. */
function putter({ at, asks }: Slot): (record: number[], may: number, is: number) => void {
  const others = ~maskOf(asks);
  return (record, may, is) => {
    record[at] = ((record[at] ?? 0) & others) | may;
    record[at + 1] = ((record[at + 1] ?? 0) & others) | is;
  };
}

function maskOf(asks: Slot['asks']): number {
  return asks.reduce((bits, { mask }) => bits | mask, 0);
}

function numberWriter(slot: NumberSlot): Writer {
  const { fact, asks, min, max } = slot;
  const put = putter(slot);
  return (value, record) => {
    let least: number;
    let most: number;
    // Stryker disable next-line ConditionalExpression,StringLiteral: a quicker way to the same
    if (typeof value === 'number') least = most = value;
    else {
      const known = intervalOf(fact, value);
      least = known.minExclusive ? above(known.min) : known.min;
      most = known.maxExclusive ? below(known.max) : known.max;
    }
    // NaN fails every comparison.
    if (!(least >= min && most <= max && least <= most))
      throw new PatientError(
        `patient.${fact}: found ${JSON.stringify(value)}, expected a number from ${String(min)} to ${String(max)}, or an interval that holds one`,
      );
    let may = 0;
    let is = 0;
    for (const { mask, low, high } of asks) {
      if (most >= low && least <= high) may |= mask;
      if (least >= low && most <= high) is |= mask;
    }
    put(record, may, is);
  };
}

function choiceWriter(slot: ChoiceSlot): Writer {
  const { fact, asks } = slot;
  const put = putter(slot);
  const all = maskOf(asks);
  const masks = new Map<unknown, number>();
  for (const { mask, values } of asks) for (const value of values) masks.set(value, (masks.get(value) ?? 0) | mask);
  return (value, record) => {
    const plain = masks.get(value);
    // Stryker disable next-line ConditionalExpression,BlockStatement: a quicker way to the same
    if (plain !== undefined) {
      put(record, plain, plain);
      return;
    }
    let may = 0;
    let is = all;
    for (const one of choiceOf(fact, value).possible) {
      const mask = masks.get(one) ?? 0;
      may |= mask;
      is &= mask;
    }
    put(record, may, is);
  };
}

function setWriter(slot: SetSlot): Writer {
  const { fact, asks } = slot;
  const put = putter(slot);
  const masks = new Map<string, number>();
  for (const { mask, members } of asks)
    for (const member of members) masks.set(member, (masks.get(member) ?? 0) | mask);
  const masksOf = (list: readonly string[]) => {
    let bits = 0;
    for (const member of list) bits |= masks.get(member) ?? 0;
    return bits;
  };
  return (value, record) => {
    // Stryker disable next-line ConditionalExpression,BlockStatement: a quicker way to the same
    if (Array.isArray(value)) {
      // A member that is no text is in no criterion.
      const is = masksOf(value as readonly string[]);
      put(record, is, is);
      return;
    }
    const { includes, excludes, complete } = setOf(fact, value);
    const is = masksOf(includes);
    let may = is;
    if (!complete)
      for (const { mask, members } of asks) if (!members.every((member) => excludes.includes(member))) may |= mask;
    put(record, may, is);
  };
}
