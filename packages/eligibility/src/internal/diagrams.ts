/** The diagram of what is never met, and of what is always met. */
export const never = 0;
export const always = 1;

/** Thrown where diagrams grow beyond their limit; callers turn it into an honest answer. */
export class DiagramLimit extends Error {
  override readonly name = 'DiagramLimit';
}

/**
 * Decision diagrams over variables with finitely many answers: each node asks one variable and leads,
 * for each answer, to another node. Equal functions are one node, so that questions about all
 * completions of a patient become walks over a graph.
 *
 * Bryant, IEEE Trans Comput 1986;C-35:677, with more than two answers a node.
 */
export class Diagrams {
  private readonly sizes: readonly number[];
  private readonly limit: number;
  private readonly variables: number[] = [Infinity, Infinity];
  private readonly branches: (readonly number[])[] = [[], []];
  private readonly unique = new Map<string, number>();
  private readonly products = new Map<number, number>();
  private readonly complements = new Map<number, number>([
    [never, always],
    [always, never],
  ]);

  /**
   * @param sizes - how many answers each variable has
   * @param limit - how many nodes may be made
   */
  constructor(sizes: readonly number[], limit: number) {
    this.sizes = sizes;
    this.limit = limit;
  }

  /** The variable that a node asks; infinite for the two ends. */
  variableOf(node: number): number {
    return this.variables[node] ?? Infinity;
  }

  /** Where a node leads, answer by answer. */
  branchesOf(node: number): readonly number[] {
    return this.branches[node] ?? [];
  }

  /** The node that asks a variable; where every answer leads to the same node, that node. */
  node(variable: number, branches: readonly number[]): number {
    const [first = never] = branches;
    if (branches.every((branch) => branch === first)) return first;
    const key = `${String(variable)}:${branches.join()}`;
    const known = this.unique.get(key);
    if (known !== undefined) return known;
    if (this.variables.length >= this.limit) throw new DiagramLimit();
    const made = this.variables.length;
    this.variables.push(variable);
    this.branches.push(branches);
    this.unique.set(key, made);
    return made;
  }

  /** Met by some answers to one variable. */
  literal(variable: number, met: readonly boolean[]): number {
    return this.node(
      variable,
      met.map((isMet) => (isMet ? always : never)),
    );
  }

  not(node: number): number {
    const known = this.complements.get(node);
    if (known !== undefined) return known;
    const made = this.node(
      this.variableOf(node),
      this.branchesOf(node).map((branch) => this.not(branch)),
    );
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.complements.set(node, made);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.complements.set(made, node);
    return made;
  }

  and(a: number, b: number): number {
    // Stryker disable ConditionalExpression,LogicalOperator: shortcuts, each of which the others and the rest stand in for
    if (a === never || b === never) return never;
    if (a === always || a === b) return b;
    if (b === always) return a;
    // Stryker restore ConditionalExpression,LogicalOperator
    // Stryker disable next-line ConditionalExpression,EqualityOperator,ArithmeticOperator: each pair has some key
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    const known = this.products.get(key);
    // Stryker disable next-line ConditionalExpression: what is made twice is the same
    if (known !== undefined) return known;
    // Stryker disable next-line MethodExpression: the variables in reverse are in an order as well
    const variable = Math.min(this.variableOf(a), this.variableOf(b));
    const branches = Array.from({ length: this.sizes[variable] ?? 0 }, (_, answer) =>
      this.and(this.after(a, variable, answer), this.after(b, variable, answer)),
    );
    const made = this.node(variable, branches);
    // Stryker disable next-line CallExpression: what is made twice is the same
    this.products.set(key, made);
    return made;
  }

  or(a: number, b: number): number {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  /** At least `needed` of some diagrams are met. */
  atLeast(needed: number, parts: readonly number[]): number {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: a shortcut
    if (needed >= parts.length)
      return needed > parts.length ? never : parts.reduce((all, part) => this.and(all, part), always);
    // Stryker disable next-line EqualityOperator: a shortcut
    if (needed <= 1) return needed < 1 ? always : parts.reduce((any, part) => this.or(any, part), never);
    // rest[k]: at least k of the parts behind the present one.
    let rest = Array.from({ length: needed + 1 }, (_, k): number => (k === 0 ? always : never));
    // Stryker disable next-line MethodExpression: the order of the parts does not matter, but less is made this way
    for (const part of [...parts].reverse())
      rest = rest.map((without, k) => this.choose(part, rest[k - 1] ?? always, without));
    return rest[needed] ?? never;
  }

  private choose(condition: number, met: number, otherwise: number): number {
    return this.or(this.and(condition, met), this.and(this.not(condition), otherwise));
  }

  private after(node: number, variable: number, answer: number): number {
    return this.variableOf(node) === variable ? (this.branchesOf(node)[answer] ?? never) : node;
  }

  /**
   * Met whatever the answers to some variables are: they are asked no more.
   *
   * @param isForced - whether a variable is one of those
   * @param possible - which answers of each variable can be at all; others count as not met where the variable stays
   */
  whatever(node: number, isForced: (variable: number) => boolean, possible: Possible): number {
    const done = new Map<number, number>([
      [never, never],
      [always, always],
    ]);
    const visit = (at: number): number => {
      const known = done.get(at);
      if (known !== undefined) return known;
      const variable = this.variableOf(at);
      const branches = this.branchesOf(at);
      let made: number;
      if (isForced(variable)) {
        made = always;
        for (const [answer, branch] of branches.entries())
          if (possible[variable]?.[answer] === true) made = this.and(made, visit(branch));
      } else
        made = this.node(
          variable,
          branches.map((branch, answer) => (possible[variable]?.[answer] === true ? visit(branch) : never)),
        );
      // Stryker disable next-line CallExpression: what is made twice is the same
      done.set(at, made);
      return made;
    };
    return visit(node);
  }

  /** Whether some possible answers lead to *not met*, and whether some lead to *met*. */
  reach(node: number, possible: Possible): { readonly canFail: boolean; readonly canMeet: boolean } {
    const seen = new Set<number>();
    const open = [node];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      // Stryker disable next-line ConditionalExpression: what is seen twice is the same
      if (seen.has(at)) continue;
      seen.add(at);
      // Stryker disable next-line all: there is nothing more to find
      if (seen.has(never) && seen.has(always)) break;
      const allowed = possible[this.variableOf(at)];
      for (const [answer, branch] of this.branchesOf(at).entries()) if (allowed?.[answer] === true) open.push(branch);
    }
    return { canFail: seen.has(never), canMeet: seen.has(always) };
  }

  /** The variables that a diagram asks anywhere. */
  variablesIn(node: number): ReadonlySet<number> {
    const seen = new Set<number>();
    const found = new Set<number>();
    const open = [node];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === never || at === always) continue;
      // Stryker disable next-line ConditionalExpression: what is seen twice is the same
      if (seen.has(at)) continue;
      // Stryker disable next-line CallExpression: what is seen twice is the same
      seen.add(at);
      found.add(this.variableOf(at));
      open.push(...this.branchesOf(at));
    }
    return found;
  }

  /** The probability of *met*, the variables being independent. */
  probability(node: number, weights: readonly (readonly number[])[]): number {
    const done = new Map<number, number>([[always, 1]]);
    const visit = (at: number): number => {
      const known = done.get(at);
      if (known !== undefined) return known;
      const shares = weights[this.variableOf(at)];
      const sum = this.branchesOf(at).reduce((total, branch, answer) => {
        return total + (shares?.[answer] ?? 0) * visit(branch);
      }, 0);
      // Stryker disable next-line CallExpression: what is computed twice is the same
      done.set(at, sum);
      return sum;
    };
    return visit(node);
  }
}

/** For each variable, which of its answers can be. */
export type Possible = readonly (readonly boolean[])[];
