import { AllrError, PatientError, type Criterion, type Patient, type Truth } from '@allr/model/facts';
import { arrowCells, type ArrowTable } from './columns/arrow-cells.js';
import { readCells } from './columns/cell-reader.js';
import { columnData, type ColumnData, type ColumnReader } from './columns/column-data.js';
import { FactColumnReader, type FactColumns } from './columns/fact-columns.js';
import type { ColumnLayout } from './columns/layout.js';
import { planOf, type Plan } from './columns/plan.js';
import { PlanRunner, type TruthBits } from './columns/run-plan.js';

/** What is known of many patients, as one engine reads it. @category many patients */
export interface Columns {
  /** How many patients there are. */
  readonly length: number;
}

/** The truths of some criteria for many patients. A criterion is named by its place in the list, from 0. @category many patients */
export interface ColumnTruths {
  /** How many patients there are. */
  readonly length: number;
  /** The truth of a criterion for one patient: the same as `truthOf` says. @throws {RangeError} outside the list */
  truthAt(criterion: number, patient: number): Truth;
  /** How many patients have each truth. @throws {RangeError} outside the list */
  counts(criterion: number): Readonly<Record<Truth, number>>;
  /** The truths as bit-sets; who is in neither is unknown. @throws {RangeError} outside the list */
  bits(criterion: number): TruthBits;
}

/** Criteria made ready for many patients. @category many patients */
export interface ColumnEngine {
  /** The columns that the criteria need: facts, the order of the values of a choice, the members of a set. */
  readonly layout: readonly ColumnLayout[];
  /**
   * Reads patient records, known in full or in part. Only the facts of the criteria are read.
   * @throws {PatientError} for a value that its fact cannot have, with the place of the record
   */
  fromRows(patients: readonly Patient[]): Columns;
  /**
   * Takes typed columns. Numbers and bit-sets are kept, not copied: leave them as they are while the columns are in use.
   * @throws {PatientError} for a column that does not have its fact's form
   */
  fromColumns(length: number, columns: FactColumns): Columns;
  /**
   * Reads an Apache Arrow table or record batch whose columns are named by fact: numbers, text,
   * booleans, lists for sets, and structs for what is known in part. A null is unknown.
   * @throws {PatientError} for a value that its fact cannot have, with the place of the row
   */
  fromArrow(table: ArrowTable): Columns;
  /**
   * Decides every criterion for every patient.
   * @throws {AllrError} `foreign-columns` for columns that another engine read
   */
  evaluate(columns: Columns): ColumnTruths;
}

/**
 * Makes an engine that decides criteria for many patients at once, 32 a machine word, with the
 * truths that `truthOf` gives one by one. A comparison that several criteria share is made once.
 *
 * An exclusive bound is the neighboring double: between two neighbors there is no number.
 *
 * @param criteria - the criteria, in the order in which the answers name them
 * @throws {CriterionError} `unknown-fact`, `operator-not-allowed` or `malformed` for a tree that the catalogue does not allow
 * @example
 * ```ts
 * const engine = compileColumns([{ fact: 'ageYears', min: 18 }, { fact: 'cd19', is: 'positive' }]);
 * const truths = engine.evaluate(engine.fromRows([{ ageYears: 41 }, { ageYears: 9, cd19: 'positive' }]));
 * truths.truthAt(0, 1); // => 'not-met'
 * truths.counts(1); // => { met: 1, 'not-met': 0, unknown: 1 }
 * ```
 * @category many patients
 */
export function compileColumns(criteria: readonly Criterion[]): ColumnEngine {
  const plan = planOf(criteria);
  const runner = new PlanRunner(plan);
  const read = (length: number, reader: ColumnReader) => new ReadColumns(plan, columnData(plan, length, reader));
  return {
    layout: plan.layout,
    fromRows: (patients) => {
      checkRows(patients);
      return read(
        patients.length,
        readCells(plan.layout, patients.length, (fact) => (patient) => patients[patient]?.[fact]),
      );
    },
    fromColumns: (length, columns) => read(length, new FactColumnReader(length, columns)),
    fromArrow: (table) => read(table.numRows, readCells(plan.layout, table.numRows, arrowCells(table))),
    evaluate: (columns) => {
      if (!(columns instanceof ReadColumns) || columns.plan !== plan)
        throw new AllrError('foreign-columns', 'columns: found those of another engine, expected those of this one');
      return new BitTruths(columns.length, runner.run(columns.data));
    },
  };
}

function checkRows(patients: unknown): void {
  if (!Array.isArray(patients)) throw new PatientError('patients: expected a list of records');
  const wrong = patients.findIndex((patient) => typeof patient !== 'object' || patient === null);
  if (wrong !== -1)
    throw new PatientError(`patients[${wrong}]: found ${JSON.stringify(patients[wrong])}, expected a record`);
}

class ReadColumns implements Columns {
  readonly plan: Plan;
  readonly data: ColumnData;

  constructor(plan: Plan, data: ColumnData) {
    this.plan = plan;
    this.data = data;
  }

  get length(): number {
    return this.data.length;
  }
}

class BitTruths implements ColumnTruths {
  readonly length: number;
  readonly #truths: readonly TruthBits[];

  constructor(length: number, truths: readonly TruthBits[]) {
    this.length = length;
    this.#truths = truths;
  }

  truthAt(criterion: number, patient: number): Truth {
    const { met, notMet } = this.bits(criterion);
    if (!Number.isInteger(patient) || patient < 0 || patient >= this.length)
      throw new RangeError(`patient: found ${patient}, expected 0 to ${this.length - 1}`);
    const word = patient >>> 5;
    if (((met[word] ?? 0) >>> (patient & 31)) & 1) return 'met';
    return ((notMet[word] ?? 0) >>> (patient & 31)) & 1 ? 'not-met' : 'unknown';
  }

  counts(criterion: number): Readonly<Record<Truth, number>> {
    const bits = this.bits(criterion);
    const met = countBits(bits.met);
    const notMet = countBits(bits.notMet);
    return { met, 'not-met': notMet, unknown: this.length - met - notMet };
  }

  bits(criterion: number): TruthBits {
    const bits = this.#truths[criterion];
    if (bits === undefined)
      throw new RangeError(`criterion: found ${criterion}, expected 0 to ${this.#truths.length - 1}`);
    return bits;
  }
}

function countBits(words: Int32Array): number {
  let count = 0;
  for (const word of words) {
    // Sums of 2, 4 and 8 bits, then all four bytes at once.
    const pairs = word - ((word >>> 1) & 0x55555555);
    const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
