import { PatientError, type Patient } from '@allr/model/facts';
import { choiceOf, intervalOf, setOf } from './internal/asked.js';
import { above, below } from './internal/doubles.js';
import { guarded } from './internal/guarded.js';
import type { ChoiceSlot, Layout, NumberSlot, SetSlot, Slot } from './internal/layout.js';

/**
 * A patient in the fixed form that compiled criteria read: what can be of each fact, as closed bounds
 * of numbers and as bits of values and members. It belongs to the criteria that it was made for.
 * @category compiling
 */
export interface NormalizedPatient {
  readonly numbers: number[];
  readonly bits: number[];
}

/**
 * A function that brings patients into a form. Compiled criteria have one of their own; this one is
 * for modules that `toSource` wrote.
 *
 * @param layout - the form, as `toSource` prints it
 * @returns a function that throws a {@link PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const { layout } = compileAll([{ fact: 'ageYears', min: 18 }]);
 * normalizer(layout)({ ageYears: 41 }).numbers; // => [41, 41]
 * ```
 * @category compiling
 */
export function normalizer(layout: Layout): (patient: Patient) => NormalizedPatient {
  // Stryker disable next-line ArrayDeclaration: a place that is not there is made when it is written
  const nothing = { numbers: Array<number>(layout.numbers).fill(0), bits: Array<number>(layout.bits).fill(0) };
  for (const slot of layout.slots) writeUnknown(slot, nothing);
  const writers = new Map<string, Writer[]>();
  for (const slot of layout.slots) writers.set(slot.fact, [...(writers.get(slot.fact) ?? []), writerOf(slot)]);
  return (patient) =>
    guarded(() => {
      const record = { numbers: nothing.numbers.slice(), bits: nothing.bits.slice() };
      // What is there is written over what is not: records differ in their keys, and to look for each is slow.
      for (const fact in patient) {
        const own = writers.get(fact);
        if (own === undefined) continue;
        // A key of the object that is being looped over.
        const value: unknown = patient[fact as keyof Patient];
        for (const write of own) write(value, record);
      }
      return record;
    });
}

/** Writes a value. */
type Writer = (value: unknown, record: NormalizedPatient) => void;

function writeUnknown(slot: Slot, { numbers, bits }: NormalizedPatient): void {
  switch (slot.kind) {
    case 'number':
      numbers[slot.at] = slot.min;
      numbers[slot.at + 1] = slot.max;
      break;
    case 'choice':
      bits[slot.at] = (1 << slot.values.length) - 1;
      break;
    case 'set':
      bits[slot.at + 1] = slot.members.reduce((mask, _, index) => mask | (1 << index), 0);
  }
}

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

function numberWriter({ fact, at, min, max }: NumberSlot): Writer {
  return (value, { numbers }) => {
    let low: number;
    let high: number;
    // Stryker disable next-line ConditionalExpression,StringLiteral: a quicker way to the same
    if (typeof value === 'number') low = high = value;
    else {
      const known = intervalOf(fact, value);
      low = known.minExclusive ? above(known.min) : known.min;
      high = known.maxExclusive ? below(known.max) : known.max;
    }
    // NaN fails every comparison.
    if (!(low >= min && high <= max && low <= high))
      throw new PatientError(
        `patient.${fact}: found ${JSON.stringify(value)}, expected a number from ${String(min)} to ${String(max)}, or an interval that holds one`,
      );
    numbers[at] = low;
    numbers[at + 1] = high;
  };
}

function choiceWriter({ fact, at, values }: ChoiceSlot): Writer {
  const bitOf = new Map<unknown, number>(values.map((value, index) => [value, 1 << index]));
  const other = 1 << values.length;
  return (value, { bits }) => {
    const plain = bitOf.get(value);
    // Stryker disable next-line ConditionalExpression,BlockStatement: a quicker way to the same
    if (plain !== undefined) {
      bits[at] = plain;
      return;
    }
    bits[at] = choiceOf(fact, value).possible.reduce((mask: number, one) => mask | (bitOf.get(one) ?? other), 0);
  };
}

function setWriter({ fact, at, members }: SetSlot): Writer {
  const bitOf = new Map(members.map((member, index) => [member, 1 << index]));
  const all = members.reduce((mask, _, index) => mask | (1 << index), 0);
  const maskOf = (list: readonly string[]) => {
    let mask = 0;
    for (const member of list) mask |= bitOf.get(member) ?? 0;
    return mask;
  };
  return (value, { bits }) => {
    // Stryker disable next-line ConditionalExpression,BlockStatement: a quicker way to the same
    if (Array.isArray(value)) {
      // A member that is no text is in no criterion.
      const has = maskOf(value as readonly string[]);
      bits[at] = has;
      bits[at + 1] = has;
      return;
    }
    const { includes, excludes, complete } = setOf(fact, value);
    const has = maskOf(includes);
    bits[at] = has;
    bits[at + 1] = complete ? has : all & ~maskOf(excludes);
  };
}
