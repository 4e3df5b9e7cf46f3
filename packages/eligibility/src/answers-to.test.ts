import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsOf, intersect, knowledgeOf, type Comparison } from '@allr/model/facts';
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

  it.each<[string, readonly Comparison[], readonly unknown[]]>([
    ['nothing cuts where nothing is asked', [], [{ min: 0, max: 130 }]],
    ['other facts do not cut', [{ fact: 'relapses', min: 1 }], [{ min: 0, max: 130 }]],
    ['the range is no cut', [{ fact: 'ageYears', min: 0, max: 130 }], [{ min: 0, max: 130 }]],
    [
      'nothing lies outside of the range',
      [
        { fact: 'ageYears', min: 200, max: 300 },
        { fact: 'ageYears', min: -9, max: -5 },
      ],
      [{ min: 0, max: 130 }],
    ],
    [
      'an end of the range is a value of its own',
      [
        { fact: 'ageYears', min: 0, minExclusive: true },
        { fact: 'ageYears', max: 130, maxExclusive: true },
      ],
      [
        { min: 0, max: 0 },
        { min: 0, minExclusive: true, max: 130, maxExclusive: true },
        { min: 130, max: 130 },
      ],
    ],
    [
      'one value is cut on both sides, and once',
      [
        { fact: 'ageYears', max: 18 },
        { fact: 'ageYears', min: 18 },
        { fact: 'ageYears', min: 18 },
      ],
      [
        { min: 0, max: 18, maxExclusive: true },
        { min: 18, max: 18 },
        { min: 18, minExclusive: true, max: 130 },
      ],
    ],
  ])('%s', (_, criteria, expected) => {
    expect(answersTo('ageYears', criteria, {})).toEqual(expected);
    expect(answersTo('ageYears', [...criteria].reverse(), {})).toEqual(expected);
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

  it('asks about up to four members together, and about more one by one', () => {
    const members = ['a', 'b', 'c', 'd', 'e'];
    const four = answersTo('priorTherapies', [{ fact: 'priorTherapies', includesAny: members.slice(1) }], {});
    expect(four).toHaveLength(16);
    expect(four[0]).toEqual({ includes: ['b', 'c', 'd', 'e'], excludes: [], complete: false });
    expect(answersTo('priorTherapies', [{ fact: 'priorTherapies', includesAny: members }], {})).toEqual([
      ...members.map((member) => ({ includes: [member], complete: false })),
      { excludes: members, complete: false },
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
