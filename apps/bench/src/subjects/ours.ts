import {
  compileAll,
  compileColumns,
  decide,
  evaluate,
  truthOf,
  type ColumnTruths,
  type Criterion,
  type Patient,
  type Truth,
} from '@allr/eligibility';
import { codes, type Answers, type Workload } from '../workload/workload.ts';
import { aheadOfTime } from './ahead-of-time.ts';
import { byRow, type Runner, type Subject } from './subject.ts';

/** Every way that the packages have to decide a criterion. A further way gets a row here, and is then tested and measured. */
export const ours: readonly Subject[] = [
  {
    name: 'truthOf: row, interpreted',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) => byQuestion(workload, truthOf),
  },
  {
    name: 'evaluate: row, full trace',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) => byQuestion(workload, (criterion, patient) => evaluate(criterion, patient).truth),
  },
  {
    name: 'compiled: row, from the patient',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) => {
      const compiled = compileAll(workload.questions.map(({ criterion }) => criterion));
      return byPatient(workload, compiled.truths);
    },
  },
  {
    name: 'compiled: row, normalized',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) => {
      const { normalize, size, answer } = compileAll(workload.questions.map(({ criterion }) => criterion));
      const records = workload.patients.map(normalize);
      const answers = new Uint8Array(records.length * size);
      return {
        pass: () => {
          let from = 0;
          for (const record of records) {
            answer(record, answers, from);
            from += size;
          }
        },
        answers: () => byCode(answers),
      };
    },
  },
  {
    name: 'compiled: row, full trace, from the patient',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) => {
      const { normalize, evaluate: evaluateAt } = compileAll(workload.questions.map(({ criterion }) => criterion));
      return byPatient(workload, (patient) => {
        const record = normalize(patient);
        return workload.questions.map((_, index) => evaluateAt(index, record).truth);
      });
    },
  },
  {
    name: 'ahead of time: row, normalized',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: async (workload) => {
      const { normalize, functions, pass } = await aheadOfTime(workload.questions.map(({ criterion }) => criterion));
      const records = workload.patients.map(normalize);
      const answers = new Uint8Array(records.length * functions.length);
      return {
        pass: () => {
          pass(records, answers);
        },
        answers: () => byCode(answers),
      };
    },
  },
  {
    name: 'ahead of time: row, from the patient',
    kind: 'ours',
    ready: async (workload) => {
      const { normalize, functions } = await aheadOfTime(workload.questions.map(({ criterion }) => criterion));
      return byPatient(workload, (patient) => {
        const record = normalize(patient);
        return functions.map((answer) => truths[answer(record)] ?? 'unknown');
      });
    },
  },
  {
    name: 'columns: ready',
    kind: 'ours',
    grownTo: 10_000_000,
    ready: (workload) => {
      const engine = compileColumns(workload.questions.map(({ criterion }) => criterion));
      const columns = engine.fromRows(workload.patients);
      let result = engine.evaluate(columns);
      return {
        pass: () => {
          result = engine.evaluate(columns);
        },
        answers: () => columnAnswers(workload, result),
      };
    },
  },
  {
    name: 'columns: from rows',
    kind: 'ours',
    ready: (workload) => {
      const engine = compileColumns(workload.questions.map(({ criterion }) => criterion));
      let result = engine.evaluate(engine.fromRows(workload.patients));
      return {
        pass: () => {
          result = engine.evaluate(engine.fromRows(workload.patients));
        },
        answers: () => columnAnswers(workload, result),
      };
    },
  },
  {
    name: 'decide: row, complete',
    kind: 'ours',
    isComplete: true,
    ready: (workload) => byQuestion(workload, (criterion, patient) => decide(criterion, patient).truth),
  },
  {
    name: 'truthOf: row, facts known in part',
    kind: 'ours',
    records: 'partial',
    ready: (workload) => byQuestion(workload, truthOf),
  },
];

/** The codes of the package's functions, in their order. */
const truths: readonly Truth[] = ['not-met', 'unknown', 'met'];
const fromCode = [codes['not-met'], codes.unknown, codes.met] as const;

/** Question by question, patient by patient. */
function byQuestion(workload: Workload, decideOne: (criterion: Criterion, patient: Patient) => Truth): Runner {
  return byRow(
    workload,
    workload.questions.map(
      ({ criterion }) =>
        (patient) =>
          decideOne(criterion, patient),
    ),
  );
}

/** All questions at once, patient by patient. */
function byPatient({ questions, patients }: Workload, decideAll: (patient: Patient) => readonly Truth[]): Runner {
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: () => {
      let index = 0;
      for (const patient of patients) for (const truth of decideAll(patient)) answers[index++] = codes[truth];
    },
    answers: () => answers,
  };
}

/** The package's codes as the workload's. */
function byCode(answers: Uint8Array): Answers {
  return answers.map((code) => fromCode[code] ?? codes.unknown);
}

function columnAnswers({ questions, patients }: Workload, result: ColumnTruths): Answers {
  const answers = new Uint8Array(questions.length * patients.length);
  let index = 0;
  for (let patient = 0; patient < patients.length; patient++)
    for (let question = 0; question < questions.length; question++)
      answers[index++] = codes[result.truthAt(question, patient)];
  return answers;
}
