import type { Criterion, FactId, Patient } from '@allr/model/facts';
import { guarded } from './internal/guarded.js';
import { minimalSets } from './internal/minimal-sets.js';
import { asksAbout, factsIn, possibleIn, spaceOfOne, within } from './internal/space.js';

/** Facts whose answers together can settle a criterion one way. @category deciding */
export interface MissingSet {
  readonly facts: readonly FactId[];
  /** What some answers to them settle, whatever the other missing facts are. */
  readonly settles: 'met' | 'not-met';
}

/** The minimal sets of missing facts that can settle a criterion. @category deciding */
export interface MissingSets {
  /** Smallest first; empty where nothing is open. */
  readonly sets: readonly MissingSet[];
  /** False where the search was ended by its bound: what is listed is right, and there may be more. */
  readonly exact: boolean;
}

/**
 * The minimal sets of missing facts that can settle a criterion: the facts of its prime implicants
 * for *met* and for *not met*. Some answers to all facts of a set settle the criterion, whatever the
 * rest is; no fact of a set can be left out for that.
 *
 * At most 20,000 sets are tried, and 200,000 cases kept.
 *
 * @param criterion - any criterion tree
 * @param patient - the facts that are known
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const criterion = { all: [{ fact: 'cd19', is: 'positive' }, { fact: 'ageYears', min: 18 }] } as const;
 * missingSets(criterion, {}).sets; // => [{ facts: ['cd19'], settles: 'not-met' }, { facts: ['ageYears'], settles: 'not-met' }, { facts: ['cd19', 'ageYears'], settles: 'met' }]
 * missingSets(criterion, { cd19: 'positive' }).sets; // => [{ facts: ['ageYears'], settles: 'met' }, { facts: ['ageYears'], settles: 'not-met' }]
 * ```
 * @category deciding
 */
export function missingSets(criterion: Criterion, patient: Patient): MissingSets {
  return guarded(() =>
    within(
      () => {
        const space = spaceOfOne(criterion);
        const { diagrams, root } = space;
        const possible = possibleIn(space, patient);
        const { canFail, canMeet } = diagrams.reach(root, possible);
        if (!canFail || !canMeet) return { sets: [], exact: true };
        // Stryker disable next-line all: a fact with one possible answer is in no minimal set, and is not tried
        const isOpen = (variable: number) => (possible[variable] ?? []).filter(Boolean).length > 1;
        // Stryker disable next-line MethodExpression: as above
        const open = factsIn(space, new Set([...diagrams.variablesIn(root)].filter(isOpen)));
        const settling = (goal: number) =>
          minimalSets(open, (facts) => {
            const isAsked = asksAbout(space, facts);
            const settled = diagrams.whatever(goal, (variable) => !isAsked(variable), possible);
            return diagrams.reach(settled, possible).canMeet;
          });
        const [met, notMet] = [settling(root), settling(diagrams.not(root))];
        const sets = [
          ...met.sets.map((facts): MissingSet => ({ facts, settles: 'met' })),
          ...notMet.sets.map((facts): MissingSet => ({ facts, settles: 'not-met' })),
        ];
        return {
          sets: sets.sort((a, b) => a.facts.length - b.facts.length),
          exact: met.exact && notMet.exact,
        };
      },
      () => ({ sets: [], exact: false }),
    ),
  );
}
