import { intersect, recordedValue, type Criterion, type FactId, type Knowledge, type Patient } from '@allr/model/facts';
import { groupAnswers, joinAnswers } from './internal/answers.js';
import { always, never } from './internal/diagrams.js';
import { guarded } from './internal/guarded.js';
import { exactly, spaceOf, variableAt, type Space } from './internal/space.js';

/** How the patients who meet two criteria lie to each other. @category comparing */
export type Relation = 'equivalent' | 'narrower' | 'wider' | 'overlapping' | 'disjoint';

/** What one criterion takes in and another does not. @category comparing */
export interface CriteriaDiff {
  /** The second criterion as seen from the first. */
  readonly relation: Relation;
  /** Whom the second takes in and the first did not, as patients known in part; up to 20. */
  readonly gained: readonly Patient[];
  /** Whom the first took in and the second does not, as patients known in part; up to 20. */
  readonly lost: readonly Patient[];
}

const maxExamples = 20;

/**
 * Whether everyone who meets one criterion meets another: does one label contain another?
 *
 * @param a - any criterion tree
 * @param b - any criterion tree
 * @throws {CriterionError} `too-large` where their facts are too entangled to say
 * @example
 * ```ts
 * implies({ fact: 'ageYears', min: 18 }, { fact: 'ageYears', min: 1 }); // => true
 * implies({ fact: 'ageYears', min: 1 }, { fact: 'ageYears', min: 18 }); // => false
 * ```
 * @category comparing
 */
export function implies(a: Criterion, b: Criterion): boolean {
  return guarded(() =>
    exactly(() => {
      const { diagrams, roots } = spaceOf([a, b]);
      const [first = never, second = never] = roots;
      return diagrams.and(first, diagrams.not(second)) === never;
    }),
  );
}

/**
 * Whether two criteria have the same answer for every patient of whom everything is known.
 *
 * @param a - any criterion tree
 * @param b - any criterion tree
 * @throws {CriterionError} `too-large` where their facts are too entangled to say
 * @example
 * ```ts
 * equivalent({ not: { fact: 'ageYears', min: 18 } }, { fact: 'ageYears', max: 18, maxExclusive: true }); // => true
 * ```
 * @category comparing
 */
export function equivalent(a: Criterion, b: Criterion): boolean {
  return guarded(() =>
    exactly(() => {
      const { roots } = spaceOf([a, b]);
      return roots[0] === roots[1];
    }),
  );
}

/**
 * What changed from one criterion to another: what did a label widen, what did it narrow?
 *
 * @param a - the criterion before
 * @param b - the criterion after
 * @throws {CriterionError} `too-large` where their facts are too entangled to say
 * @example
 * ```ts
 * const { relation, gained } = diffCriteria({ fact: 'ageYears', min: 18 }, { fact: 'ageYears', min: 1 });
 * relation; // => 'wider'
 * gained; // => [{ ageYears: { min: 1, max: 18, maxExclusive: true } }]
 * ```
 * @category comparing
 */
export function diffCriteria(a: Criterion, b: Criterion): CriteriaDiff {
  return guarded(() =>
    exactly(() => {
      const space = spaceOf([a, b]);
      const { diagrams } = space;
      const [before = never, after = never] = space.roots;
      const gained = diagrams.and(after, diagrams.not(before));
      const lost = diagrams.and(before, diagrams.not(after));
      const common = diagrams.and(before, after);
      const relation: Relation =
        gained === never
          ? lost === never
            ? 'equivalent'
            : 'narrower'
          : lost === never
            ? 'wider'
            : common === never
              ? 'disjoint'
              : 'overlapping';
      return { relation, gained: examplesOf(space, gained), lost: examplesOf(space, lost) };
    }),
  );
}

/** The ways through a diagram that end in *met*, each as a patient known in part. */
function examplesOf(space: Space, root: number): readonly Patient[] {
  const { diagrams } = space;
  const found: Patient[] = [];
  const visit = (node: number, facts: ReadonlyMap<FactId, Knowledge>): void => {
    if (node === never || found.length >= maxExamples) return;
    if (node === always) {
      const values = [...facts].map(([fact, known]) => [fact, recordedValue(known)] as const);
      // Each value is one that its fact can have; the type of fromEntries cannot say which goes with which.
      found.push(Object.fromEntries(values));
      return;
    }
    const { fact, answers } = variableAt(space, diagrams.variableOf(node));
    for (const { branch, answers: joined } of groupAnswers(fact, diagrams.branchesOf(node), answers)) {
      const before = facts.get(fact);
      const known = joinAnswers(fact, joined);
      visit(branch, new Map(facts).set(fact, (before && intersect(before, known)) ?? known));
    }
  };
  visit(root, new Map());
  return found;
}
