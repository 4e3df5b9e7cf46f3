import { truthOf } from '@allr/eligibility';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion, partialPatient, plainPatient } from '../differential/arbitraries.ts';
import { kleene } from './kleene.ts';

describe('the naive evaluator', () => {
  it('agrees with the reference, whether facts are known in full, in part or not at all', () => {
    fc.assert(
      fc.property(criterion, fc.oneof(plainPatient, partialPatient), (tree, patient) => {
        expect(kleene(tree, patient)).toBe(truthOf(tree, patient));
      }),
      { numRuns: 2_000 },
    );
  });
});
