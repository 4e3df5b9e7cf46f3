import {
  comparisonsOf,
  factsOf,
  type Comparison,
  type Criterion,
  type FactId,
  type Patient,
  type Truth,
} from '@allr/model/facts';
import { compare } from './compare.js';
import { decide } from './decide.js';
import { guarded } from './internal/guarded.js';
import { smallestSet } from './internal/minimal-sets.js';
import { asksAbout, knownIn, possibleIn, spaceOfOne, within } from './internal/space.js';

/** The shortest reason for an answer. @category explaining */
export interface Explanation {
  readonly truth: Truth;
  /** The fewest known facts that alone give the answer; empty where it is open. */
  readonly facts: readonly FactId[];
  /** The comparisons of the criterion on those facts, each with its own truth, in the order of the tree. */
  readonly comparisons: readonly { readonly comparison: Comparison; readonly truth: Truth }[];
  /** False where the search was ended by its bound: the reason is right, and there may be a shorter one. */
  readonly exact: boolean;
}

/**
 * The shortest reason for the answer of `decide`: the fewest known facts that, with everything else
 * unknown, give the same answer. Where several are as short, the one whose facts stand first in the
 * tree.
 *
 * @param criterion - any criterion tree
 * @param patient - the facts that are known
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const criterion = { all: [{ fact: 'diagnosis', is: 'b-all' }, { fact: 'ageYears', min: 18 }] } as const;
 * explain(criterion, { diagnosis: 'b-all', ageYears: 12 }).facts; // => ['ageYears']
 * explain(criterion, { diagnosis: 'b-all', ageYears: 40 }).facts; // => ['diagnosis', 'ageYears']
 * ```
 * @category explaining
 */
export function explain(criterion: Criterion, patient: Patient): Explanation {
  return guarded(() => {
    const { truth } = decide(criterion, patient);
    const reason =
      truth === 'unknown'
        ? { facts: [], exact: true }
        : within(
            () => shortest(criterion, patient),
            () => ({ facts: factsOf(criterion).filter((fact) => patient[fact] !== undefined), exact: false }),
          );
    const comparisons = comparisonsOf(criterion).filter(({ fact }) => reason.facts.includes(fact));
    return {
      truth,
      ...reason,
      comparisons: comparisons.map((comparison) => ({ comparison, truth: compare(comparison, patient) })),
    };
  });
}

function shortest(criterion: Criterion, patient: Patient): Pick<Explanation, 'facts' | 'exact'> {
  const space = spaceOfOne(criterion);
  const possible = possibleIn(space, patient);
  const known = knownIn(space, space.root, patient);
  const gives = (facts: readonly FactId[]) => {
    const isGiven = asksAbout(space, facts);
    const only = possible.map((answers, index) => (isGiven(index) ? answers : answers.map(() => true)));
    const { canFail, canMeet } = space.diagrams.reach(space.root, only);
    return canFail !== canMeet;
  };
  const facts = smallestSet(known, gives);
  return { facts: facts ?? known, exact: facts !== undefined };
}
