import type { Criterion, FactId, Patient } from '@allr/model/facts';
import { CriterionError } from '../criterion-error.js';
import { partsOf } from '../truth-of.js';
import { membersOf } from './asked.js';
import { Diagrams, DiagramLimit, type Possible } from './diagrams.js';
import { metBy, possibleAnswers, variablesOf, type Variable } from './variables.js';

/** How many nodes the diagrams of a question may have: some tens of megabytes, and about a second. */
const maxNodes = 200_000;
/** How many variables: each is a level of recursion. */
const maxVariables = 2_000;

/** Some criteria as diagrams over the finitely many answers that they can tell apart. */
export interface Space {
  readonly variables: readonly Variable[];
  readonly diagrams: Diagrams;
  /** The diagram of each criterion, in their order. */
  readonly roots: readonly number[];
}

/** @throws {DiagramLimit} where the criteria are too entangled */
export function spaceOf(criteria: readonly Criterion[]): Space {
  const variables = variablesOf(criteria);
  // Stryker disable next-line ConditionalExpression,EqualityOperator: the limit of nodes ends it as well, but later
  if (variables.length > maxVariables) throw new DiagramLimit();
  const diagrams = new Diagrams(
    variables.map(({ answers }) => answers.length),
    maxNodes,
  );
  const leaves = new Map<string, number>();
  const build = (criterion: Criterion): number => {
    if ('fact' in criterion) {
      const { fact } = criterion;
      const form = JSON.stringify(criterion);
      const built = leaves.get(form);
      // Stryker disable next-line ConditionalExpression: a leaf that is built again is the same
      if (built !== undefined) return built;
      const members = membersOf(criterion);
      const parts = variables.flatMap((variable, index) =>
        // Stryker disable next-line ConditionalExpression,LogicalOperator: a comparison is not met by answers to another
        variable.fact === fact && (variable.member === undefined || members.includes(variable.member))
          ? [diagrams.literal(index, metBy(criterion, variable))]
          : [],
      );
      const leaf = diagrams.atLeast(1, parts);
      // Stryker disable next-line CallExpression: a leaf that is built again is the same
      leaves.set(form, leaf);
      return leaf;
    }
    if ('not' in criterion) return diagrams.not(build(criterion.not));
    const { parts, needed } = partsOf(criterion);
    return diagrams.atLeast(needed, parts.map(build));
  };
  return { variables, diagrams, roots: criteria.map(build) };
}

const spaces = new WeakMap<Criterion, Space>();

/** The space of one criterion; it is built once for a criterion that is kept. */
export function spaceOfOne(criterion: Criterion): Space & { readonly root: number } {
  const space = spaces.get(criterion) ?? spaceOf([criterion]);
  spaces.set(criterion, space);
  return { ...space, root: space.roots[0] ?? 0 };
}

/** What can be of a patient, variable by variable. */
export function possibleIn({ variables }: Space, patient: Patient): Possible {
  return variables.map((variable) => possibleAnswers(variable, patient));
}

/** The facts of some variables, each once, in the order of the tree. */
export function factsIn({ variables }: Space, indexes: ReadonlySet<number>): readonly FactId[] {
  return [...new Set(variables.filter((_, index) => indexes.has(index)).map(({ fact }) => fact))];
}

/** The variable that a node of the diagrams asks. */
export function variableAt({ variables }: Space, index: number): Variable {
  const variable = variables[index];
  if (!variable) throw new TypeError(`${String(index)} is no variable`);
  return variable;
}

/** Whether a variable, by its index, asks about one of some facts. */
export function asksAbout({ variables }: Space, facts: readonly FactId[]): (variable: number) => boolean {
  const indexes = new Set(variables.flatMap(({ fact }, index) => (facts.includes(fact) ? [index] : [])));
  return (variable) => indexes.has(variable);
}

/** The facts that a diagram asks and of which something is known, in the order of the tree. */
export function knownIn(space: Space, node: number, patient: Patient): readonly FactId[] {
  return factsIn(space, space.diagrams.variablesIn(node)).filter((fact) => patient[fact] !== undefined);
}

/** Runs a question about all completions; what is too entangled for it gives the fallback. */
export function within<T>(question: () => T, fallback: () => T): T {
  try {
    return question();
  } catch (error) {
    if (error instanceof DiagramLimit) return fallback();
    throw error;
  }
}

/** Runs a question that has no partial answer. */
export function exactly<T>(question: () => T): T {
  return within(question, () => {
    throw new CriterionError(
      'too-large',
      `criteria: found a tree whose facts are too entangled, expected one of at most ${String(maxNodes)} cases`,
    );
  });
}
