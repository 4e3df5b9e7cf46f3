import { factDefinition, PatientError, type ChoiceKnowledge, type FactId } from '@allr/model/facts';
import type { ColumnReader } from './column-data.js';
import type { MemberColumn, NumberColumn } from './fact-columns.js';
import { wordsFor, type ChoiceLayout, type ColumnLayout, type NumberLayout, type SetLayout } from './layout.js';
import { choiceOf, intervalOf, setOf } from '../internal/asked.js';
import { above, below } from '../internal/doubles.js';
import { isMember } from './plan.js';

/** What the record of a patient holds for a fact. */
type Cell = (patient: number) => unknown;

/** The cells of each fact; undefined where no record holds anything. */
export type Cells = (fact: FactId) => Cell | undefined;

/** A column that is being read, some patients at a time. */
interface Reading<C> {
  readonly column: C;
  fill(start: number, end: number): void;
}

/** Patients read at a time, all facts of them, so that their records stay in the cache. */
const chunk = 256;

/**
 * Reads columns from cells that hold what a patient record may hold.
 * @throws {PatientError} for a value that its fact cannot have
 */
export function readCells(layout: readonly ColumnLayout[], length: number, cells: Cells): ColumnReader {
  const numbers = new Map<FactId, Reading<NumberColumn>>();
  const choices = new Map<FactId, Reading<Int32Array>>();
  const sets = new Map<FactId, Reading<readonly MemberColumn[]>>();
  for (const columns of layout) {
    const cell = cells(columns.fact);
    if (cell === undefined) continue;
    switch (columns.kind) {
      case 'number':
        numbers.set(columns.fact, readNumbers(columns, length, cell));
        break;
      case 'choice':
        choices.set(columns.fact, readChoices(columns, length, cell));
        break;
      case 'set':
        sets.set(columns.fact, readSets(columns, length, cell));
        break;
    }
  }
  const readings = [...numbers.values(), ...choices.values(), ...sets.values()];
  // Stryker disable next-line EqualityOperator: nothing stands behind the last patient
  for (let start = 0; start < length; start += chunk)
    // Stryker disable next-line MethodExpression: what is read again is the same
    for (const reading of readings) reading.fill(start, Math.min(start + chunk, length));
  return {
    number: ({ fact }) => numbers.get(fact)?.column,
    choice: ({ fact }) => choices.get(fact)?.column,
    set: ({ fact }) => sets.get(fact)?.column ?? [],
  };
}

function readNumbers({ fact }: NumberLayout, length: number, cell: Cell): Reading<NumberColumn> {
  const definition = factDefinition(fact);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: whatever is not taken at once goes the long way
  const isWhole = definition.type === 'number' && definition.integer === true;
  const absent = intervalOf(fact, undefined);
  const low = new Float64Array(length);
  const high = new Float64Array(length);
  return {
    column: { low, high },
    fill: (start, end) => {
      // Stryker disable next-line EqualityOperator: what is read again is the same
      for (let patient = start; patient < end; patient++) {
        const value = cell(patient);
        // Most numbers are in their normal form.
        // Stryker disable next-line all: a quicker way to the same
        if (typeof value === 'number' && (isWhole ? Number.isInteger(value) : !Number.isNaN(value))) {
          low[patient] = high[patient] = value;
          continue;
        }
        // Stryker disable next-line ConditionalExpression: the long way says the same
        const known = value === undefined ? absent : located(patient, () => intervalOf(fact, value));
        low[patient] = known.minExclusive ? above(known.min) : known.min;
        high[patient] = known.maxExclusive ? below(known.max) : known.max;
      }
    },
  };
}

function readChoices({ fact, values }: ChoiceLayout, length: number, cell: Cell): Reading<Int32Array> {
  const bits = new Map<unknown, number>(values.map((value, bit) => [value, 1 << bit]));
  bits.set(undefined, 2 ** values.length - 1);
  const masks = new Int32Array(length);
  return {
    column: masks,
    fill: (start, end) => {
      // Stryker disable next-line EqualityOperator: what is read again is the same
      for (let patient = start; patient < end; patient++) {
        const value = cell(patient);
        masks[patient] =
          bits.get(value) ??
          maskOf(
            located(patient, () => choiceOf(fact, value)),
            patient,
          );
      }
    },
  };

  function maskOf({ possible }: ChoiceKnowledge, patient: number): number {
    let mask = 0;
    for (const value of possible) {
      const bit = value === undefined ? undefined : bits.get(value);
      if (bit === undefined) throw misfit(fact, patient, `found ${JSON.stringify(value)}, expected a value`);
      mask |= bit;
    }
    return mask;
  }
}

function readSets({ fact, members }: SetLayout, length: number, cell: Cell): Reading<readonly MemberColumn[]> {
  const words = wordsFor(length);
  const absent = setOf(fact, undefined);
  const columns = members.map((member) => ({ member, has: new Int32Array(words), may: new Int32Array(words) }));
  return {
    column: columns,
    fill: (start, end) => {
      // Stryker disable next-line EqualityOperator: what is read again is the same
      for (let patient = start; patient < end; patient++) {
        const value = cell(patient);
        // Stryker disable next-line ConditionalExpression: the long way says the same
        const known = value === undefined ? absent : located(patient, () => setOf(fact, value));
        const { includes, excludes, complete } = known;
        for (const list of [includes, excludes])
          for (const member of list)
            if (!isMember(fact, member))
              throw misfit(fact, patient, `found ${JSON.stringify(member)}, expected a member`);
        const word = patient >>> 5;
        const bit = 1 << (patient & 31);
        for (const { member, has, may } of columns) {
          const isIn = includes.includes(member);
          if (isIn) has[word] = (has[word] ?? 0) | bit;
          if (isIn || !(complete || excludes.includes(member))) may[word] = (may[word] ?? 0) | bit;
        }
      }
    },
  };
}

/** Says of an error in which record it was found. */
function located<K>(patient: number, read: () => K): K {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PatientError)) throw error;
    throw new PatientError(error.message.replace(/^patient\b/, `patients[${patient}]`), error.problems);
  }
}

function misfit(fact: FactId, patient: number, problem: string): PatientError {
  return new PatientError(`patients[${patient}].${fact}: ${problem} of ${fact}`);
}
