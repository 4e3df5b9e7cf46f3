import type { NormalizedPatient } from '../normalize.js';
import type { Code, Expression, Test } from './expressions.js';
import type { Place } from './layout.js';

/** How many nodes a table may have before the expressions themselves are walked instead. */
const maxNodes = 50_000;

/** Thrown where the table of some expressions would grow too large. */
class TableLimit extends Error {
  override readonly name = 'TableLimit';
}

/** Answers some expressions, which it knows by their index, from a normalized record. */
export interface Reader {
  /** The answer to one expression. */
  readonly read: (index: number, record: NormalizedPatient) => Code;
  /** Writes the answers to all expressions, one behind the other, from a place on. */
  readonly readAll: (record: NormalizedPatient, answers: Uint8Array, from: number) => void;
}

/**
 * Reads expressions by one shared table: a node does one test and leads to another node, or to the
 * answer, for each of its three truths, so that a test is done only where it matters.
 * Expressions that are too entangled for a table are walked as they are.
 */
export function readerOf(expressions: readonly Expression[]): Reader {
  try {
    const table = new TruthTable();
    return tableReader(table.layOut(expressions.map((expression) => table.build(expression))));
  } catch (error) {
    if (!(error instanceof TableLimit)) throw error;
    const readOne = (index: number, record: NormalizedPatient): Code => {
      const expression = expressions[index];
      return expression ? readExpression(expression, record) : 1;
    };
    return {
      read: readOne,
      readAll: (record, answers, from) => {
        for (const [index, expression] of expressions.entries())
          answers[from + index] = readExpression(expression, record);
      },
    };
  }
}

/** A node: the place and the mask of its test, then where to go for each truth. */
const stride = 5;

function tableReader({ steps, starts }: ReturnType<TruthTable['layOut']>): Reader {
  /** An answer stands in the table as the complement of its code. */
  const walk = (start: number, record: NormalizedPatient): number => {
    let at = start;
    while (at >= 0) {
      const word = steps[at] ?? 0;
      const mask = steps[at + 1] ?? 0;
      const truth = ((record[word] ?? 0) & mask) === 0 ? 0 : ((record[word + 1] ?? 0) & mask) === 0 ? 1 : 2;
      at = steps[at + 2 + truth] ?? -1;
    }
    return ~at;
  };
  return {
    // The table leads to nothing else.
    read: (index, record) => walk(starts[index] ?? ~1, record) as Code,
    readAll: (record, answers, from) => {
      for (let index = 0; index < starts.length; index++) answers[from + index] = walk(starts[index] ?? ~1, record);
    },
  };
}

/** Whether one of some bits may be, or is, in a record. */
export function codeAt({ at, mask }: Place, record: NormalizedPatient): Code {
  if (((record[at] ?? 0) & mask) === 0) return 0;
  return ((record[at + 1] ?? 0) & mask) === 0 ? 1 : 2;
}

function readTest(test: Test, record: NormalizedPatient): Code {
  const code = codeAt(test, record);
  // The complement of one of three codes is another one.
  return test.kind === 'some' ? code : ((2 - code) as Code);
}

/** The truth of an expression in a record, without a table. */
export function readExpression(expression: Expression, record: NormalizedPatient): Code {
  if (expression.kind !== 'at-least') return readTest(expression, record);
  let met = 0;
  let open = 0;
  for (const part of expression.parts) {
    const code = readExpression(part, record);
    if (code === 2) met++;
    else if (code === 1) open++;
  }
  return met >= expression.needed ? 2 : met + open < expression.needed ? 0 : 1;
}

/** Nodes that do a test and lead on for each of its three truths; the first three are the answers themselves. */
class TruthTable {
  // Stryker disable next-line ArrayDeclaration: places may begin anywhere
  private readonly tests: Place[] = [];
  private readonly places = new Map<string, number>();
  // Stryker disable next-line ArrayDeclaration: places may begin anywhere
  private readonly nodes: { readonly order: number; readonly next: readonly [number, number, number] }[] = [];
  private readonly unique = new Map<string, number>();
  private readonly least = new Map<number, number>();
  private readonly turned = new Map<number, number>();
  private readonly built = new Map<number, number>();

  build(expression: Expression): number {
    const known = this.built.get(expression.id);
    // Stryker disable next-line ConditionalExpression: what is made twice is the same
    if (known !== undefined) return known;
    const made = this.make(expression);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.built.set(expression.id, made);
    return made;
  }

  private make(expression: Expression): number {
    switch (expression.kind) {
      case 'some':
        return this.test(expression);
      case 'none':
        return this.turn(this.test(expression));
      case 'at-least': {
        const { needed, parts } = expression;
        // Stryker disable next-line EqualityOperator: a shortcut
        if (needed <= 0) return 2;
        // Stryker disable next-line ConditionalExpression: a shortcut
        if (needed > parts.length) return 0;
        const built = parts.map((part) => this.build(part));
        // Stryker disable next-line ConditionalExpression: a shortcut
        if (needed === parts.length) return built.reduce((all, part) => this.leastOf(all, part), 2);
        // kth[k]: the k-th greatest of the parts behind the present one.
        let kth = Array.from({ length: needed + 1 }, (_, k): number => (k === 0 ? 2 : 0));
        // Stryker disable next-line MethodExpression: the order of the parts does not matter
        for (const part of built.toReversed())
          kth = kth.map((without, k) => this.greatestOf(this.leastOf(part, kth[k - 1] ?? 2), without));
        return kth[needed] ?? 0;
      }
    }
  }

  private test({ at, mask }: Place): number {
    const key = `${String(at)}:${String(mask)}`;
    const order = this.places.get(key) ?? this.tests.push({ at, mask }) - 1;
    // Stryker disable next-line CallExpression: a test that stands in two places has one truth
    this.places.set(key, order);
    return this.node(order, [0, 1, 2]);
  }

  private node(order: number, next: readonly [number, number, number]): number {
    const [a, b, c] = next;
    // Stryker disable next-line ConditionalExpression,LogicalOperator: a node whose ways are one is not needed, and does no harm
    if (a === b && b === c) return a;
    const key = `${String(order)}:${next.join()}`;
    const known = this.unique.get(key);
    // Stryker disable next-line ConditionalExpression: what is made twice is the same
    if (known !== undefined) return known;
    // Stryker disable next-line ConditionalExpression,EqualityOperator: without a table the answers are the same
    if (this.nodes.length >= maxNodes) throw new TableLimit();
    this.nodes.push({ order, next });
    const made = this.nodes.length + 2;
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.unique.set(key, made);
    return made;
  }

  private at(node: number) {
    return this.nodes[node - 3] ?? { order: Infinity, next: [node, node, node] as const };
  }

  private leastOf(a: number, b: number): number {
    // Stryker disable ConditionalExpression,LogicalOperator: shortcuts, each of which the others and the rest stand in for
    if (a === 0 || b === 0) return 0;
    if (a === 2 || a === b) return b;
    if (b === 2) return a;
    // Stryker restore ConditionalExpression,LogicalOperator
    // Stryker disable next-line ConditionalExpression,EqualityOperator,ArithmeticOperator: each pair has some key
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    const known = this.least.get(key);
    // Stryker disable next-line ConditionalExpression: what is made twice is the same
    if (known !== undefined) return known;
    const [first, second] = [this.at(a), this.at(b)];
    // Stryker disable next-line MethodExpression: the tests in reverse are in an order as well
    const order = Math.min(first.order, second.order);
    const after = (node: number, { order: own, next }: ReturnType<TruthTable['at']>, truth: Code) =>
      own === order ? next[truth] : node;
    const made = this.node(order, [
      this.leastOf(after(a, first, 0), after(b, second, 0)),
      this.leastOf(after(a, first, 1), after(b, second, 1)),
      this.leastOf(after(a, first, 2), after(b, second, 2)),
    ]);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.least.set(key, made);
    return made;
  }

  private greatestOf(a: number, b: number): number {
    return this.turn(this.leastOf(this.turn(a), this.turn(b)));
  }

  private turn(node: number): number {
    if (node < 3) return 2 - node;
    const known = this.turned.get(node);
    // Stryker disable next-line ConditionalExpression: what is made twice is the same
    if (known !== undefined) return known;
    const { order, next } = this.at(node);
    const made = this.node(order, [this.turn(next[0]), this.turn(next[1]), this.turn(next[2])]);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.turned.set(node, made);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.turned.set(made, node);
    return made;
  }

  /** The nodes that some roots reach, as numbers in a row. */
  layOut(roots: readonly number[]) {
    const places = new Map<number, number>();
    // Stryker disable next-line ArrayDeclaration: places may begin anywhere
    const order: number[] = [];
    const visit = (node: number): void => {
      // Stryker disable next-line ConditionalExpression,LogicalOperator: nobody goes to the place of an end
      if (node < 3 || places.has(node)) return;
      places.set(node, order.length * stride);
      order.push(node);
      for (const next of this.at(node).next) visit(next);
    };
    roots.forEach(visit);
    const placeOf = (node: number) => (node < 3 ? ~node : (places.get(node) ?? -1));
    const steps = new Int32Array(order.length * stride);
    for (const [index, node] of order.entries()) {
      const { order: which, next } = this.at(node);
      const test = this.tests[which];
      if (test) steps.set([test.at, test.mask, ...next.map(placeOf)], index * stride);
    }
    return { steps, starts: roots.map(placeOf) };
  }
}
