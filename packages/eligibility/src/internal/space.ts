import type { Criterion, FactId, Patient } from '@allr/model/facts';
import { CriterionError } from '../criterion-error.js';
import { partsOf } from '../truth-of.js';
import { Diagrams, DiagramLimit, type Possible } from './diagrams.js';
import { membersOf, metBy, possibleAnswers, variablesOf, type Variable } from './variables.js';

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
  if (variables.length > maxVariables) throw new DiagramLimit();
  const diagrams = new Diagrams(
    variables.map(({ answers }) => answers.length),
    maxNodes,
  );
  const byFact = new Map<string, number>(variables.map(({ fact, member }, index) => [keyOf(fact, member), index]));
  const leaves = new Map<string, number>();
  const build = (criterion: Criterion): number => {
    if ('fact' in criterion) {
      const { fact } = criterion;
      const form = JSON.stringify(criterion);
      const built = leaves.get(form);
      if (built !== undefined) return built;
      const keys = variables.some((variable) => variable.fact === fact && variable.member !== undefined)
        ? membersOf(criterion).map((member) => keyOf(fact, member))
        : [keyOf(fact)];
      const parts = keys.map((key) => {
        const index = byFact.get(key) ?? -1;
        const variable = variables[index];
        if (!variable) throw new TypeError(`${key} is no variable`);
        return diagrams.literal(index, metBy(criterion, variable));
      });
      const leaf = diagrams.atLeast(1, parts);
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

/** The facts of some variables, each once, in their order. */
export function factsIn({ variables }: Space, indexes: Iterable<number>): readonly FactId[] {
  return [...new Set([...indexes].sort((a, b) => a - b).flatMap((index) => variables[index]?.fact ?? []))];
}

function keyOf(fact: FactId, member?: string): string {
  return member === undefined ? fact : `${fact} ${member}`;
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
