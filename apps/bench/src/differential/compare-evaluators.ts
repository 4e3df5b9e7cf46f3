import type { Criterion, Patient, Truth } from '@allr/eligibility';
import { evaluators, reference, type Evaluator } from './evaluators.ts';

/** Criteria, each to be decided for each of some patients. */
export interface Batch {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly patients: readonly Patient[];
  /** Whether some facts are known only in part. */
  readonly isPartial: boolean;
}

/** How often one evaluator was asked in a batch, and where it differed from the reference. */
export interface Comparison {
  readonly batch: string;
  readonly evaluator: string;
  readonly pairs: number;
  /** How many of the pairs are met, and how many unknown. */
  readonly met: number;
  readonly unknown: number;
  readonly disagreements: readonly Disagreement[];
}

interface Disagreement {
  readonly criterion: Criterion;
  readonly patient: Patient;
  readonly expected: Truth | undefined;
  readonly received: Truth | undefined;
}

interface Tally {
  readonly evaluator: Evaluator;
  pairs: number;
  met: number;
  unknown: number;
  readonly disagreements: Disagreement[];
}

/** Compares every evaluator that can read the patients of a batch with the reference. */
export async function compareEvaluators(
  batch: Batch,
  candidates: readonly Evaluator[] = evaluators,
): Promise<readonly Comparison[]> {
  const able = candidates.filter(({ readsOnlyPlain }) => !readsOnlyPlain || !batch.isPartial);
  const found = able.map((evaluator): Tally => ({ evaluator, pairs: 0, met: 0, unknown: 0, disagreements: [] }));
  for (const [row, criterion] of batch.criteria.entries()) {
    const expected = await reference.decide(criterion, batch.patients);
    for (const tally of found) {
      const { every, decide } = tally.evaluator;
      // A different part of the patients for each criterion, so that all are asked about.
      const asked = [...batch.patients.keys()].filter((index) => (index + row) % every === 0);
      const received = await decide(
        criterion,
        asked.flatMap((index) => batch.patients[index] ?? []),
      );
      tally.pairs += asked.length;
      for (const [place, index] of asked.entries()) {
        const patient = batch.patients[index];
        if (expected[index] === 'met') tally.met += 1;
        if (expected[index] === 'unknown') tally.unknown += 1;
        if (patient && received[place] !== expected[index])
          tally.disagreements.push({ criterion, patient, expected: expected[index], received: received[place] });
      }
    }
  }
  return found.map(({ evaluator, ...tally }) => ({ batch: batch.name, evaluator: evaluator.name, ...tally }));
}
