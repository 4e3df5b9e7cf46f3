import {
  compile,
  compileColumns,
  evaluate,
  truthOf,
  type Criterion,
  type Patient,
  type Truth,
} from '@allr/eligibility';
import { aheadOfTime } from '../subjects/ahead-of-time.ts';
import { cqlProgram } from '../subjects/cql.ts';
import { kleene } from '../workload/kleene.ts';

/** A way to decide a criterion, to be compared with the reference. */
export interface Evaluator {
  readonly name: string;
  /** Asked about every so many patients: 1 is all of them. */
  readonly every: number;
  /** Whether it reads only facts that are known in full. */
  readonly readsOnlyPlain: boolean;
  /** The truths of a criterion for some patients, in their order. */
  readonly decide: (criterion: Criterion, patients: readonly Patient[]) => Promise<readonly Truth[]>;
}

/** The way that all others have to agree with. */
export const reference: Evaluator = byPatient('truthOf', truthOf);

/** All ways to decide a criterion. A further one gets a row here. */
export const evaluators: readonly Evaluator[] = [
  byPatient('evaluate', (criterion, patient) => evaluate(criterion, patient).truth),
  byPatient('a naive Kleene evaluator', kleene),
  {
    name: 'compile',
    every: 1,
    readsOnlyPlain: false,
    decide: (criterion, patients) => Promise.resolve(patients.map(compile(criterion))),
  },
  {
    name: 'ahead of time',
    every: 1,
    readsOnlyPlain: false,
    decide: async (criterion, patients) => {
      const { normalize, functions } = await aheadOfTime([criterion]);
      return patients.flatMap((patient) => {
        const record = normalize(patient);
        return functions.map((answer) => (['not-met', 'unknown', 'met'] as const)[answer(record)]);
      });
    },
  },
  {
    name: 'columns',
    every: 1,
    readsOnlyPlain: false,
    decide: (criterion, patients) => {
      const engine = compileColumns([criterion]);
      const truths = engine.evaluate(engine.fromRows(patients));
      return Promise.resolve(patients.map((_, index) => truths.truthAt(0, index)));
    },
  },
  {
    name: 'cql-execution',
    every: 20,
    readsOnlyPlain: true,
    decide: async (criterion, patients) => (await cqlProgram([criterion])(patients)).flat(),
  },
];

function byPatient(name: string, decide: (criterion: Criterion, patient: Patient) => Truth): Evaluator {
  return {
    name,
    every: 1,
    readsOnlyPlain: false,
    decide: (criterion, patients) => Promise.resolve(patients.map((patient) => decide(criterion, patient))),
  };
}
