import type { Arm, Dataset, Outcome, Trial } from '@allr/model/facts';
import { dataset } from './dataset.js';

/** A published result with the arm and the trial that it belongs to. @category dataset */
export interface TrialOutcome {
  readonly trial: Trial;
  readonly arm: Arm;
  readonly outcome: Outcome;
}

/**
 * The published results of every arm in which a therapy was given, alone or with others, in the
 * order of the trials.
 *
 * @param therapy - the id of a therapy; an id that the dataset does not have has no results
 * @param from - the dataset to read
 * @example
 * ```ts
 * outcomesOf('blinatumomab').find(({ trial, outcome }) => trial.id === 'tower' && outcome.endpoint === 'OS-median')?.outcome.value; // => 7.7
 * ```
 * @category dataset
 */
export function outcomesOf(therapy: string, from: Dataset = dataset): readonly TrialOutcome[] {
  return from.trials.flatMap((trial) =>
    trial.arms
      .filter(({ therapies }) => therapies.includes(therapy))
      .flatMap((arm) => arm.outcomes.map((outcome) => ({ trial, arm, outcome }))),
  );
}
