import { PatientError, type FactId, type FactsOf } from '@allr/model/facts';
import type { ColumnReader } from './column-data.js';
import { wordsFor, type ChoiceLayout, type NumberLayout, type SetLayout } from './layout.js';

/** A number of each patient, known to lie from `low` to `high`, both included. @category many patients */
export interface NumberColumn {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Who has a member of a set: one bit for each patient, 32 a word, lowest bit first. @category many patients */
export interface MemberColumn {
  /** The patients who are known to have it. */
  readonly has: Int32Array;
  /** The patients who have it or may have it. */
  readonly may: Int32Array;
}

/** A set of each patient, by member; a member left out is unknown. @category many patients */
export type SetColumn = Readonly<Record<string, MemberColumn>>;

/**
 * What is known of many patients, one column a fact; a fact left out is unknown. The column of a
 * choice or boolean holds bit masks of the possible values, in the order that
 * `ColumnEngine.layout` says. The number of a whole-number fact is whole.
 * @category many patients
 */
export type FactColumns = {
  readonly [F in FactId]?: F extends FactsOf<'number'>
    ? NumberColumn
    : F extends FactsOf<'set'>
      ? SetColumn
      : Int32Array;
};

/** Reads columns as they are given, and checks them. */
export class FactColumnReader implements ColumnReader {
  readonly #length: number;
  readonly #columns: Readonly<Record<string, unknown>>;

  constructor(length: number, columns: FactColumns) {
    if (!Number.isInteger(length) || length < 0)
      throw new PatientError(`columns: found ${length} patients, expected a whole number`);
    if (typeof columns !== 'object' || columns === null)
      throw new PatientError(`columns: found ${String(columns)}, expected columns by fact`);
    this.#length = length;
    this.#columns = { ...columns };
  }

  number({ fact }: NumberLayout): NumberColumn | undefined {
    const column = this.#columns[fact];
    if (column === undefined) return undefined;
    if (!isObject(column)) throw misfit(fact, '{ low, high }');
    const { low, high } = column;
    if (!(low instanceof Float64Array) || low.length !== this.#length) throw misfit(`${fact}.low`, this.#doubles());
    if (!(high instanceof Float64Array) || high.length !== this.#length) throw misfit(`${fact}.high`, this.#doubles());
    for (let index = 0; index < this.#length; index++) {
      const from = low[index] ?? Number.NaN;
      const to = high[index] ?? Number.NaN;
      // Also where one is not a number.
      if (!(from <= to))
        throw new PatientError(`columns.${fact}[${index}]: found ${from} to ${to}, expected low not above high`);
    }
    return { low, high };
  }

  choice({ fact, values }: ChoiceLayout): Int32Array | undefined {
    const masks = this.#columns[fact];
    if (masks === undefined) return undefined;
    if (!(masks instanceof Int32Array) || masks.length !== this.#length)
      throw misfit(fact, `an Int32Array of ${this.#length} masks`);
    const most = 2 ** values.length - 1;
    const wrong = masks.findIndex((mask) => mask < 1 || mask > most);
    if (wrong !== -1)
      throw new PatientError(
        `columns.${fact}[${wrong}]: found ${masks[wrong] ?? 0}, expected a mask from 1 to ${most}`,
      );
    return masks;
  }

  set({ fact, members }: SetLayout): readonly (MemberColumn | undefined)[] {
    const column = this.#columns[fact];
    if (column === undefined) return [];
    if (!isObject(column) || ArrayBuffer.isView(column) || Array.isArray(column))
      throw misfit(fact, '{ has, may } by member');
    return members.map((member) => {
      if (!Object.hasOwn(column, member) || column[member] === undefined) return undefined;
      const bits = column[member];
      const words = wordsFor(this.#length);
      const place = `${fact}[${JSON.stringify(member)}]`;
      if (!isObject(bits)) throw misfit(place, '{ has, may }');
      const { has, may } = bits;
      if (!(has instanceof Int32Array) || has.length !== words) throw misfit(`${place}.has`, this.#words());
      if (!(may instanceof Int32Array) || may.length !== words) throw misfit(`${place}.may`, this.#words());
      const wrong = has.findIndex((word, index) => (word & ~(may[index] ?? 0)) !== 0);
      if (wrong !== -1) throw misfit(`${place}.may`, `every bit of has, also in word ${wrong}`);
      return { has, may };
    });
  }

  #doubles(): string {
    return `a Float64Array of ${this.#length} bounds`;
  }

  #words(): string {
    return `an Int32Array of ${wordsFor(this.#length)} words`;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function misfit(place: string, expected: string): PatientError {
  return new PatientError(`columns.${place}: expected ${expected}`);
}
