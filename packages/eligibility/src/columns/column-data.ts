import { intervalOf } from '../internal/asked.js';
import type { MemberColumn, NumberColumn } from './fact-columns.js';
import { wordsFor, type ChoiceLayout, type NumberLayout, type SetLayout } from './layout.js';
import type { Plane } from './plane-builder.js';
import type { Plan } from './plan.js';

/** Reads the columns of one fact; undefined where nothing is known of it. */
export interface ColumnReader {
  number(layout: NumberLayout): NumberColumn | undefined;
  /** A mask of possible values for each patient. */
  choice(layout: ChoiceLayout): Int32Array | undefined;
  /** A column for each member of the layout. */
  set(layout: SetLayout): readonly (MemberColumn | undefined)[];
}

/** One bound of a number fact of each patient, and the range in which all of them lie. */
interface Side {
  readonly bounds: Float64Array;
  readonly min: number;
  readonly max: number;
}

/** Columns in the form that a plan reads. */
export interface ColumnData {
  readonly length: number;
  readonly sides: readonly Side[];
  readonly inputs: readonly { readonly plane: Plane; readonly bits: Int32Array }[];
}

/** Reads the columns that a plan needs, for a number of patients. */
export function columnData(plan: Plan, length: number, reader: ColumnReader): ColumnData {
  // Stryker disable next-line ArrayDeclaration: each side is put in its place
  const sides: Side[] = [];
  const inputs: { readonly plane: Plane; readonly bits: Int32Array }[] = [];
  const nobody = new Int32Array(wordsFor(length));
  const everybody = new Int32Array(wordsFor(length)).fill(-1);
  const read = (planes: readonly Plane[], bitsOf: (index: number) => Int32Array) => {
    for (const [index, plane] of planes.entries()) inputs.push({ plane, bits: bitsOf(index) });
  };
  for (const source of plan.sources) {
    switch (source.kind) {
      case 'number': {
        const column = reader.number(source);
        const range = intervalOf(source.fact, undefined);
        sides[source.low] = column
          ? sideOf(column.low)
          : { bounds: new Float64Array(), min: range.min, max: range.min };
        sides[source.high] = column
          ? sideOf(column.high)
          : { bounds: new Float64Array(), min: range.max, max: range.max };
        break;
      }
      case 'choice': {
        const masks = reader.choice(source);
        read(source.planes, (value) => (masks ? bitsOf(masks, value) : everybody));
        break;
      }
      case 'set': {
        const members = reader.set(source);
        read(source.has, (member) => members[member]?.has ?? nobody);
        read(source.may, (member) => members[member]?.may ?? everybody);
        break;
      }
    }
  }
  return { length, sides, inputs };
}

function sideOf(bounds: Float64Array): Side {
  let min = Infinity;
  // Stryker disable next-line UnaryOperator: the range is there to spare comparisons
  let max = -Infinity;
  for (const bound of bounds) {
    // Stryker disable next-line EqualityOperator: what is equal is the same
    if (bound < min) min = bound;
    // Stryker disable next-line EqualityOperator: what is equal is the same
    if (bound > max) max = bound;
  }
  return { bounds, min, max };
}

/** One bit of each mask, 32 masks a word. */
function bitsOf(masks: Int32Array, bit: number): Int32Array {
  const bits = new Int32Array(wordsFor(masks.length));
  // Stryker disable next-line EqualityOperator: a bit behind the last patient is not read
  for (let index = 0; index < masks.length; index++)
    bits[index >>> 5] = (bits[index >>> 5] ?? 0) | ((((masks[index] ?? 0) >>> bit) & 1) << (index & 31));
  return bits;
}
