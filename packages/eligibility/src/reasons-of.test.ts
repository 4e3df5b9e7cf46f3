import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Patient } from '@allr/model/facts';
import { evaluate } from './evaluate.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import { reasonsOf } from './reasons-of.js';

const adult: Criterion = { fact: 'ageYears', min: 18 };
const negative: Criterion = { fact: 'philadelphia', is: 'negative' };
const tree: Criterion = {
  all: [
    adult,
    {
      any: [
        negative,
        {
          all: [
            { fact: 'philadelphia', is: 'positive' },
            { fact: 'tkisFailed', min: 2 },
          ],
        },
      ],
    },
  ],
};

const factsThatDecide = (criterionTree: Criterion, patient: Patient) =>
  reasonsOf(evaluate(criterionTree, patient).trace).map(({ comparison, truth }) => `${comparison.fact} ${truth}`);

describe('reasonsOf', () => {
  it.each<[string, Patient, readonly string[]]>([
    [
      'met: what made it so, without alternatives',
      { ageYears: 40, philadelphia: 'negative' },
      ['ageYears met', 'philadelphia met'],
    ],
    [
      'not met: only what fails',
      { ageYears: 40, philadelphia: 'positive', tkisFailed: 0 },
      ['philadelphia not-met', 'tkisFailed not-met'],
    ],
    ['not met: one failure is enough', { ageYears: 17 }, ['ageYears not-met']],
    [
      'unknown: what is met and what is open',
      { ageYears: 40, philadelphia: 'positive' },
      ['ageYears met', 'philadelphia met', 'tkisFailed unknown'],
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsThatDecide(tree, patient)).toEqual(expected);
  });

  it('turns the truth of a negated comparison around', () => {
    expect(factsThatDecide({ not: adult }, { ageYears: 17 })).toEqual(['ageYears met']);
  });

  it('gives reasons of the kind of the answer', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (random, { record }) => {
        const { truth, trace } = evaluate(random, record);
        const truths = reasonsOf(trace).map((reason) => reason.truth);
        if (truth === 'unknown') expect(truths).toContain('unknown');
        else expect(truths).not.toContain('unknown');
      }),
    );
  });
});
