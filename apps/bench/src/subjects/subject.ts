import type { Patient, Truth } from '@allr/eligibility';
import { codes, type Answers, type Workload } from '../workload/workload.ts';
import type { RecordShape } from '../workload/patients.ts';

/** One row of the benchmark. */
export interface Subject {
  readonly name: string;
  /** Ours, a peer, or code written by hand that shows how fast any engine could be. */
  readonly kind: 'ours' | 'peer' | 'limit';
  /** What the records hold; plain facts where it is left out, since peers read nothing else. */
  readonly records?: RecordShape;
  /** Where its answers are meant to hold for every completion, beyond what Kleene's logic says. */
  readonly isComplete?: true;
  /** Where a pass over ten thousand patients takes seconds, fewer patients are timed. */
  readonly isSlow?: true;
  /** Measured on more and more patients as well, up to so many. */
  readonly grownTo?: number;
  /** Does all that a user would do once: compile criteria, load rows. Not timed. */
  readonly ready: (workload: Workload) => Runner | Promise<Runner>;
}

export interface Runner {
  /** Answers every question for every patient, once. Timed. */
  readonly pass: () => void | Promise<void>;
  /** What the last pass answered. Not timed. */
  readonly answers: () => Answers | Promise<Answers>;
}

/** Runs a function from a patient to a truth for each question, patient by patient. */
export function byRow({ questions, patients }: Workload, decide: readonly ((patient: Patient) => Truth)[]): Runner {
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: () => {
      let index = 0;
      for (const patient of patients) for (const one of decide) answers[index++] = codes[one(patient)];
    },
    answers: () => answers,
  };
}

/** The same for an engine that knows only true and false. */
export function byRowOfTwo(
  { questions, patients }: Workload,
  decide: readonly ((patient: Patient) => unknown)[],
): Runner {
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: () => {
      let index = 0;
      for (const patient of patients) for (const one of decide) answers[index++] = one(patient) ? 1 : 0;
    },
    answers: () => answers,
  };
}
