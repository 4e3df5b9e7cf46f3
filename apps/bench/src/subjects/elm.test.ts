import { truthOf, type Criterion } from '@allr/eligibility';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion, plainPatient } from '../differential/arbitraries.ts';
import { cqlProgram } from './cql.ts';
import { toElm } from './elm.ts';
import { plainOf } from './plain.ts';

describe('the ELM of a criterion', () => {
  it('gives the truth of the reference when cql-execution runs it', async () => {
    await fc.assert(
      fc.asyncProperty(criterion, fc.array(plainPatient, { minLength: 1, maxLength: 4 }), async (tree, patients) => {
        const truths = await cqlProgram([tree])(patients);
        expect(truths.flat()).toEqual(patients.map((patient) => truthOf(tree, patient)));
      }),
      { numRuns: 500 },
    );
  });

  it('asks a set for null first, since CQL says that nothing is in a null list', () => {
    const elm = toElm(plainOf({ fact: 'abl1Mutations', includes: 'T315I' }));
    expect(elm).toMatchObject({ type: 'If', condition: { type: 'IsNull' }, else: { type: 'Contains' } });
  });

  it('writes a choice of several values as a disjunction of equals', () => {
    const elm = toElm(plainOf({ fact: 'status', in: ['relapsed', 'refractory'] }));
    expect(elm).toMatchObject({ type: 'Or', operand: [{ type: 'Equal' }, { type: 'Equal' }] });
  });

  it.each<[Criterion, string]>([
    [{ fact: 'ageYears', min: 0 }, 'true'],
    [{ fact: 'relapses', min: 20, minExclusive: true }, 'false'],
  ])('is a constant where the catalogue alone decides: %j', (tree, value) => {
    expect(toElm(plainOf(tree))).toMatchObject({ type: 'Literal', value });
  });
});
