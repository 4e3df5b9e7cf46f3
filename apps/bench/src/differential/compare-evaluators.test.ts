import { describe, expect, it } from 'vitest';
import type { Truth } from '@allr/eligibility';
import { compareEvaluators } from './compare-evaluators.ts';
import { batchesOf } from './run.ts';

describe('the differential test', () => {
  it.each(batchesOf(20_000))('finds every evaluator in agreement: $name', async (batch) => {
    const comparisons = await compareEvaluators(batch);
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { pairs, disagreements } of comparisons) {
      expect(pairs).toBeGreaterThan(0);
      expect(disagreements).toEqual([]);
    }
  });

  it('finds the pair on which an evaluator is wrong', async () => {
    const decide = (): Promise<readonly Truth[]> => Promise.resolve(['met', 'met']);
    const batch = {
      name: 'wrong',
      criteria: [{ fact: 'ageYears', min: 18 } as const],
      patients: [{ ageYears: 40 }, {}],
      isPartial: false,
    };
    const [comparison] = await compareEvaluators(batch, [
      { name: 'credulous', every: 1, readsOnlyPlain: false, decide },
    ]);
    expect(comparison?.disagreements).toEqual([
      { criterion: batch.criteria[0], patient: {}, expected: 'unknown', received: 'met' },
    ]);
  });
});
