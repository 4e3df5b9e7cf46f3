import { truthOf, type Criterion, type Patient } from '@allr/eligibility';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion, plainPatient } from '../differential/arbitraries.ts';
import { truths } from '../workload/workload.ts';
import { limits } from './limits.ts';
import { straightLineSource } from './straight-line.ts';

const question = {
  id: 'examplumab-relapsed',
  criterion: {
    all: [
      { fact: 'ageYears', min: 18 },
      { not: { fact: 'abl1Mutations', includes: 'T315I' } },
      {
        any: [
          { fact: 'status', is: 'refractory' },
          { fact: 'relapses', min: 2 },
        ],
      },
    ],
  } satisfies Criterion,
};

describe('straight-line source', () => {
  it('reads as written by hand, two-valued', () => {
    expect(straightLineSource([question], 'two-valued')).toMatchInlineSnapshot(`
      "function examplumabRelapsed(patient) {
        return (patient.ageYears >= 18 && !(patient.abl1Mutations?.includes('T315I') === true) && (patient.status === 'refractory' || patient.relapses >= 2));
      }

      export function pass(patients, answers) {
        let index = 0;
        for (const patient of patients) {
          answers[index++] = examplumabRelapsed(patient) ? 1 : 0;
        }
      }

      export function toRecord(patient) {
        return {
          ageYears: patient.ageYears,
          abl1Mutations: patient.abl1Mutations,
          status: patient.status,
          relapses: patient.relapses,
        };
      }
      "
    `);
  });

  it('reads as written by hand, three-valued', () => {
    expect(straightLineSource([question], 'three-valued')).toMatchInlineSnapshot(`
      "const notMet = 0;
      const met = 1;
      const unknown = 2;

      function examplumabRelapsed_3(patient) {
        let isOpen = false;
        const status = patient.status;
        if (status === undefined) isOpen = true;
        else if (status === 'refractory') return met;
        const relapses = patient.relapses;
        if (relapses === undefined) isOpen = true;
        else if (relapses >= 2) return met;
        return isOpen ? unknown : notMet;
      }

      function examplumabRelapsed(patient) {
        let isOpen = false;
        const ageYears = patient.ageYears;
        if (ageYears === undefined) isOpen = true;
        else if (!(ageYears >= 18)) return notMet;
        const abl1Mutations = patient.abl1Mutations;
        if (abl1Mutations === undefined) isOpen = true;
        else if (abl1Mutations.includes('T315I')) return notMet;
        const part3 = examplumabRelapsed_3(patient);
        if (part3 === notMet) return notMet;
        if (part3 === unknown) isOpen = true;
        return isOpen ? unknown : met;
      }

      export function pass(patients, answers) {
        let index = 0;
        for (const patient of patients) {
          answers[index++] = examplumabRelapsed(patient);
        }
      }

      export function toRecord(patient) {
        return {
          ageYears: patient.ageYears,
          abl1Mutations: patient.abl1Mutations,
          status: patient.status,
          relapses: patient.relapses,
        };
      }
      "
    `);
  });

  it('gives the truth of the reference for any criteria', async () => {
    const threeValued = limits.filter(({ name }) => name.includes('3-valued'));
    expect(threeValued).toHaveLength(2);
    const criteria = fc.sample(criterion, { numRuns: 200, seed: 1 });
    const patients: readonly Patient[] = fc.sample(plainPatient, { numRuns: 200, seed: 1 });
    const questions = criteria.map((tree, index) => ({ id: `random-${index}`, criterion: tree }));
    for (const { ready } of threeValued) {
      const runner = await ready({ questions, patients });
      await runner.pass();
      const said = Array.from(await runner.answers(), (code) => truths[code]);
      expect(said).toEqual(patients.flatMap((patient) => criteria.map((tree) => truthOf(tree, patient))));
    }
  });
});
