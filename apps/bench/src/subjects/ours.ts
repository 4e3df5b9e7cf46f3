import { evaluate, truthOf } from '@allr/eligibility';
import { byRow, type Subject } from './subject.ts';

/** Every way that the packages have to decide a criterion. A further way gets a row here, and is then tested and measured. */
export const ours: readonly Subject[] = [
  {
    name: 'truthOf: row, interpreted',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) =>
      byRow(
        workload,
        workload.questions.map(
          ({ criterion }) =>
            (patient) =>
              truthOf(criterion, patient),
        ),
      ),
  },
  {
    name: 'evaluate: row, full trace',
    kind: 'ours',
    grownTo: 1_000_000,
    ready: (workload) =>
      byRow(
        workload,
        workload.questions.map(
          ({ criterion }) =>
            (patient) =>
              evaluate(criterion, patient).truth,
        ),
      ),
  },
  {
    name: 'truthOf: row, facts known in part',
    kind: 'ours',
    records: 'partial',
    ready: (workload) =>
      byRow(
        workload,
        workload.questions.map(
          ({ criterion }) =>
            (patient) =>
              truthOf(criterion, patient),
        ),
      ),
  },
];
