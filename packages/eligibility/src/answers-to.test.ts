import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsOf, intersect, knowledgeOf } from '@allr/model/facts';
import { answersTo } from './answers-to.js';
import { criterion, fullPatient, testFacts } from './internal/arbitraries.js';
import { truthOf } from './truth-of.js';

describe('answersTo', () => {
  it('cuts a number at the thresholds, on the side where each one lies', () => {
    const criteria = [
      { fact: 'ageYears', min: 18 },
      { fact: 'ageYears', max: 25 },
    ] as const;
    expect(answersTo('ageYears', criteria, {})).toEqual([
      { min: 0, max: 18, maxExclusive: true },
      { min: 18, max: 25 },
      { min: 25, minExclusive: true, max: 130 },
    ]);
  });

  it('leaves out what is known not to be', () => {
    expect(answersTo('ageYears', [{ fact: 'ageYears', min: 18 }], { ageYears: { min: 20 } })).toEqual([
      { min: 18, max: 130 },
    ]);
  });

  it('asks about the members of a set that the criteria name', () => {
    expect(answersTo('abl1Mutations', [{ fact: 'abl1Mutations', includes: 'T315I' }], {})).toEqual([
      { includes: ['T315I'], excludes: [], complete: false },
      { includes: [], excludes: ['T315I'], complete: false },
    ]);
  });

  it('decides every comparison on the fact, and some answer fits every patient', () => {
    fc.assert(
      fc.property(
        fc.array(criterion, { minLength: 1, maxLength: 3 }),
        fullPatient,
        fc.constantFrom(...testFacts),
        (criteria, patient, fact) => {
          const answers = answersTo(fact, criteria, {});
          const comparisons = criteria.flatMap(comparisonsOf).filter((comparison) => comparison.fact === fact);
          for (const answer of answers)
            for (const comparison of comparisons) expect(truthOf(comparison, { [fact]: answer })).not.toBe('unknown');
          // The random patients carry exactly the facts of testFacts.
          const value = patient[fact as keyof typeof patient];
          expect(
            answers.filter((answer) => intersect(knowledgeOf(fact, answer), knowledgeOf(fact, value)) !== undefined),
          ).toHaveLength(1);
        },
      ),
    );
  });
});
