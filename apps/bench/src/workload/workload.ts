import { truthOf, type Patient, type Truth } from '@allr/eligibility';
import { richestIndications, type Question } from './indications.ts';
import { syntheticPatients, type PatientOptions } from './patients.ts';

/** What every subject answers: each question for each patient. */
export interface Workload {
  readonly questions: readonly Question[];
  readonly patients: readonly Patient[];
}

/**
 * The answers to a workload, patient by patient and for each patient in the order of the questions:
 * an index into `truths`.
 */
export type Answers = Uint8Array;

/** The truths in the order of their codes in `Answers`. */
export const truths = ['not-met', 'met', 'unknown'] as const satisfies readonly Truth[];

/** The code of each truth in `Answers`. */
export const codes = { 'not-met': 0, met: 1, unknown: 2 } as const satisfies Readonly<Record<Truth, number>>;

export function workloadOf(options: PatientOptions): Workload {
  const questions = richestIndications();
  return {
    questions,
    patients: syntheticPatients(
      questions.map(({ criterion }) => criterion),
      options,
    ),
  };
}

/** The answers of the reference, `truthOf`. */
export function referenceOf({ questions, patients }: Workload): Answers {
  return Uint8Array.from(
    patients.flatMap((patient) => questions.map(({ criterion }) => codes[truthOf(criterion, patient)])),
  );
}
