import {
  comparisonsOf,
  factDefinition,
  intersect,
  knowledgeOf,
  type Comparison,
  type Criterion,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { intervalOf, membersOf } from './internal/asked.js';

/** A set is asked about member by member; beyond this many members, one at a time instead of all together. */
const maxJointMembers = 4;

/**
 * The answers to a question about one fact that some criteria can tell apart, as values for a
 * patient record. A number is cut at the thresholds that the criteria use, a choice gives each of
 * its values, a set gives each combination of the members that the criteria name. Answers that
 * contradict what the record holds are left out.
 *
 * @param fact - the fact that is asked for
 * @param criteria - the criteria that the answer is for
 * @param patient - what is known already
 * @example
 * ```ts
 * answersTo('ageYears', [{ fact: 'ageYears', min: 18 }], {}); // => [{ min: 0, max: 18, maxExclusive: true }, { min: 18, max: 130 }]
 * answersTo('cd19', [{ fact: 'cd19', is: 'positive' }], {}); // => ['positive', 'negative']
 * ```
 * @category evaluating
 */
export function answersTo(fact: FactId, criteria: readonly Criterion[], patient: Patient): readonly unknown[] {
  const comparisons = criteria.flatMap(comparisonsOf).filter((comparison) => comparison.fact === fact);
  const known = knowledgeOf(fact, patient[fact]);
  return cells(fact, comparisons).filter((answer) => intersect(known, knowledgeOf(fact, answer)) !== undefined);
}

function cells(fact: FactId, comparisons: readonly Comparison[]): readonly unknown[] {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return Object.keys(definition.values);
    case 'number': {
      // A cut lies just below its value (`min`, `max` exclusive) or just above it (`max`, `min` exclusive).
      const cuts = comparisons
        .flatMap((comparison) => {
          const { min, minExclusive, max, maxExclusive } = intervalOf(fact, comparison);
          return [
            { at: min, above: minExclusive },
            { at: max, above: !maxExclusive },
          ];
        })
        .filter(({ at }) => at >= definition.min && at <= definition.max)
        .sort((a, b) => a.at - b.at || Number(a.above) - Number(b.above));
      const bounds = [{ at: definition.min, above: false }, ...cuts, { at: definition.max, above: true }];
      return bounds.slice(1).map((upper, index) => {
        const lower = bounds[index] ?? upper;
        return {
          min: lower.at,
          ...(lower.above && { minExclusive: true }),
          max: upper.at,
          ...(!upper.above && { maxExclusive: true }),
        };
      });
    }
    case 'set': {
      const members = [...new Set(comparisons.flatMap(membersOf))];
      if (members.length > maxJointMembers) {
        const each = members.map((member) => ({ includes: [member], complete: false }));
        return [...each, { excludes: members, complete: false }];
      }
      const subsets = members.reduce<readonly (readonly string[])[]>(
        (all, member) => all.flatMap((some) => [[...some, member], some]),
        [[]],
      );
      return subsets.map((includes) => ({
        includes,
        excludes: members.filter((member) => !includes.includes(member)),
        complete: false,
      }));
    }
  }
}
