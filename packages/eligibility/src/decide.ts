import type { Criterion, Patient, Truth } from '@allr/model/facts';
import { guarded } from './internal/guarded.js';
import { possibleIn, spaceOfOne, within } from './internal/space.js';
import { truthOf } from './truth-of.js';

/** An answer that looks at every completion of what is missing. @category deciding */
export interface Decision {
  readonly truth: Truth;
  /** False where the criterion was too entangled to look at every completion; `truth` is then that of `truthOf`. */
  readonly exact: boolean;
}

/**
 * Decides a criterion completely: *met* where every completion of the missing facts meets it, *not
 * met* where none does. Kleene's logic, which `truthOf` and `evaluate` follow, leaves some of these
 * open, such as "18 or over, or under 18" at an age that is not known.
 *
 * A fact is split by the thresholds that the criterion uses; the cost grows with how its facts are
 * entangled, not with how many they are. Beyond 200,000 cases the answer falls back to `truthOf`.
 *
 * @param criterion - any criterion tree
 * @param patient - the facts that are known; facts are taken to be independent of each other
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const anyAge = { any: [{ fact: 'ageYears', min: 18 }, { fact: 'ageYears', max: 18, maxExclusive: true }] } as const;
 * truthOf(anyAge, {}); // => 'unknown'
 * decide(anyAge, {}); // => { truth: 'met', exact: true }
 * ```
 * @category deciding
 */
export function decide(criterion: Criterion, patient: Patient): Decision {
  return guarded(() => {
    const truth = truthOf(criterion, patient);
    if (truth !== 'unknown') return { truth, exact: true };
    return within(
      (): Decision => {
        const space = spaceOfOne(criterion);
        const { canFail, canMeet } = space.diagrams.reach(space.root, possibleIn(space, patient));
        return { truth: canFail && canMeet ? 'unknown' : canMeet ? 'met' : 'not-met', exact: true };
      },
      () => ({ truth, exact: false }),
    );
  });
}
