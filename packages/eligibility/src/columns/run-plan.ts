import { wordsFor } from './layout.js';
import type { ColumnData } from './column-data.js';
import { every, none, type Operation, type Plane } from './plane-builder.js';
import type { Plan } from './plan.js';

/** Words of each plane computed at a time: few enough that all planes of a block stay in the cache. */
const blockWords = 256;

/** One block of every plane, side by side: plane `p` begins at `p * blockWords`. */
interface Block {
  readonly planes: Int32Array;
  /** The first word of the block. */
  start: number;
  /** How many words the block has. */
  words: number;
  /** The digits of a count of planes, one word each. */
  readonly count: Int32Array;
}

/** Where the truth of a criterion is known: one bit for each patient, 32 a word, lowest bit first. @category many patients */
export interface TruthBits {
  readonly met: Int32Array;
  readonly notMet: Int32Array;
}

/** Computes the planes of a plan; the planes between the columns and the result are kept and reused. */
export class PlanRunner {
  readonly #plan: Plan;
  readonly #block: Block;

  constructor(plan: Plan) {
    this.#plan = plan;
    const planes = new Int32Array(plan.planes * blockWords);
    planes.fill(-1, every * blockWords, (every + 1) * blockWords);
    this.#block = { planes, start: 0, words: 0, count: new Int32Array(32) };
  }

  /** The truth of each criterion. */
  run(columns: ColumnData): readonly TruthBits[] {
    const { criteria, operations } = this.#plan;
    const words = wordsFor(columns.length);
    const all = new Int32Array(2 * criteria.length * words);
    const outputs: { readonly plane: Plane; readonly bits: Int32Array }[] = [];
    const output = (plane: Plane) => {
      const bits = all.subarray(outputs.length * words, (outputs.length + 1) * words);
      outputs.push({ plane, bits });
      return bits;
    };
    const truths = criteria.map(({ met, notMet }) => ({ met: output(met), notMet: output(notMet) }));
    const block = this.#block;
    // Stryker disable next-line EqualityOperator: an empty block changes nothing
    for (block.start = 0; block.start < words; block.start += blockWords) {
      // Stryker disable next-line ArithmeticOperator: what is computed behind the last word is not stored
      block.words = Math.min(blockWords, words - block.start);
      for (const { plane, bits } of columns.inputs) load(block, plane, bits);
      for (const operation of operations) apply(block, operation, columns);
      for (const { plane, bits } of outputs) store(block, plane, bits);
    }
    // Patients after the last one have no truth.
    const last = columns.length % 32;
    if (last !== 0)
      // Stryker disable next-line EqualityOperator: there is no word behind the last one
      for (let word = words - 1; word < all.length; word += words) all[word] = (all[word] ?? 0) & ((1 << last) - 1);
    return truths;
  }
}

function apply(block: Block, operation: Operation, columns: ColumnData): void {
  switch (operation.kind) {
    case 'less':
      less(block, operation, columns);
      return;
    case 'and':
      and(block, operation.target, operation.of);
      return;
    case 'or':
      or(block, operation.target, operation.of);
      return;
    case 'not':
      not(block, operation.target, operation.of);
      return;
    case 'at-least':
      atLeast(block, operation);
      return;
  }
}

function load({ planes, start, words }: Block, plane: Plane, bits: Int32Array): void {
  const to = plane * blockWords;
  for (let word = 0; word < words; word++) planes[to + word] = bits[start + word] ?? 0;
}

function store({ planes, start, words }: Block, plane: Plane, bits: Int32Array): void {
  const from = plane * blockWords;
  // Stryker disable next-line EqualityOperator: the word behind a block is that of the next one
  for (let word = 0; word < words; word++) bits[start + word] = planes[from + word] ?? 0;
}

function less(block: Block, { target, side, than }: Operation & { readonly kind: 'less' }, columns: ColumnData): void {
  const { planes, start, words } = block;
  const column = columns.sides[side];
  const to = target * blockWords;
  // The whole column lies on one side of the threshold: as a bound that is only the range of the fact often does.
  // Stryker disable next-line ConditionalExpression,CallExpression: a plan has no other sides
  if (column === undefined) throw new RangeError(`no side ${side}`);
  // Stryker disable next-line ConditionalExpression,EqualityOperator: a shortcut
  if (than <= column.min || than > column.max) {
    planes.fill(than > column.max ? -1 : 0, to, to + words);
    return;
  }
  const { bounds } = column;
  // Stryker disable MethodExpression,ArithmeticOperator,ConditionalExpression,EqualityOperator: bits behind the last patient are cleared
  const full = Math.min(words, (columns.length >>> 5) - start);
  // Stryker restore MethodExpression,ArithmeticOperator,ConditionalExpression,EqualityOperator
  let index = start * 32;
  for (let word = 0; word < full; word++) {
    let bits = 0;
    for (let four = 0; four < 8; four++, index += 4)
      bits =
        (bits >>> 4) |
        (Number((bounds[index] ?? 0) < than) << 28) |
        (Number((bounds[index + 1] ?? 0) < than) << 29) |
        (Number((bounds[index + 2] ?? 0) < than) << 30) |
        (Number((bounds[index + 3] ?? 0) < than) << 31);
    planes[to + word] = bits;
  }
  // Stryker disable ConditionalExpression,EqualityOperator: bits behind the last patient are cleared
  if (full < words) {
    let bits = 0;
    for (let bit = 0; index + bit < columns.length; bit++) bits |= Number((bounds[index + bit] ?? 0) < than) << bit;
    planes[to + full] = bits;
  }
  // Stryker restore ConditionalExpression,EqualityOperator
}

function and({ planes, words }: Block, target: Plane, of: readonly Plane[]): void {
  const to = target * blockWords;
  const first = (of[0] ?? every) * blockWords;
  const second = (of[1] ?? every) * blockWords;
  for (let word = 0; word < words; word++)
    planes[to + word] = (planes[first + word] ?? 0) & (planes[second + word] ?? 0);
  // Stryker disable next-line EqualityOperator: one more part is every patient
  for (let part = 2; part < of.length; part++) {
    const from = (of[part] ?? every) * blockWords;
    for (let word = 0; word < words; word++) planes[to + word] = (planes[to + word] ?? 0) & (planes[from + word] ?? 0);
  }
}

function or({ planes, words }: Block, target: Plane, of: readonly Plane[]): void {
  const to = target * blockWords;
  const first = (of[0] ?? none) * blockWords;
  const second = (of[1] ?? none) * blockWords;
  for (let word = 0; word < words; word++)
    planes[to + word] = (planes[first + word] ?? 0) | (planes[second + word] ?? 0);
  // Stryker disable next-line EqualityOperator: one more part is no patient
  for (let part = 2; part < of.length; part++) {
    const from = (of[part] ?? none) * blockWords;
    for (let word = 0; word < words; word++) planes[to + word] = (planes[to + word] ?? 0) | (planes[from + word] ?? 0);
  }
}

function not({ planes, words }: Block, target: Plane, of: Plane): void {
  const to = target * blockWords;
  const from = of * blockWords;
  for (let word = 0; word < words; word++) planes[to + word] = ~(planes[from + word] ?? 0);
}

/** Counts 32 patients at once: bit `b` of the count of each patient lies in the word `count[b]`. */
function atLeast(
  { planes, words, count }: Block,
  { target, needed, of }: Operation & { readonly kind: 'at-least' },
): void {
  const digits = 32 - Math.clz32(of.length);
  for (let word = 0; word < words; word++) {
    count.fill(0, 0, digits);
    for (const plane of of) {
      let carry = planes[plane * blockWords + word] ?? 0;
      for (let digit = 0; carry !== 0; digit++) {
        const sum = count[digit] ?? 0;
        count[digit] = sum ^ carry;
        carry &= sum;
      }
    }
    let more = 0;
    let equal = -1;
    for (let digit = digits - 1; digit >= 0; digit--) {
      const bits = count[digit] ?? 0;
      if ((needed >>> digit) & 1) equal &= bits;
      else {
        more |= equal & bits;
        equal &= ~bits;
      }
    }
    planes[target * blockWords + word] = more | equal;
  }
}
