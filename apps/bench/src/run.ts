import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureGrowth } from './measure/growth.ts';
import { growthPlot } from './measure/plot.ts';
import { measureRounds } from './measure/rounds.ts';
import { optionsFrom, type Options } from './options.ts';
import { formatGrowth, formatMeasured, formatWorkload } from './report.ts';
import { subjects as allSubjects } from './subjects/subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { completeReferenceOf } from './workload/complete-reference.ts';
import { kleene } from './workload/kleene.ts';
import type { RecordShape } from './workload/patients.ts';
import { codes, referenceOf, workloadOf, type Answers } from './workload/workload.ts';

/** Runs the benchmark: a table for people, or one JSON array for programs. */
export async function run(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  const subjects = allSubjects.filter(({ name }) => name.includes(options.only));
  if (subjects.length === 0) throw new RangeError(`--only: no subject is named "${options.only}"`);
  const note = (text: string) => {
    process.stderr.write(`${text}\n`);
  };
  const print = options.json
    ? note
    : (text: string) => {
        process.stdout.write(`${text}\n`);
      };

  const workload = workloadOf({ count: options.patients, shape: 'plain' });
  const references = new Map<RecordShape, Answers>();
  const reference = ({ records = 'plain', isComplete }: Pick<Subject, 'records' | 'isComplete'>) => {
    const known = references.get(records) ?? checkedReference(options.patients, records);
    references.set(records, known);
    return isComplete ? completeReferenceOf(workloadOf({ count: options.patients, shape: records }), known) : known;
  };
  print(formatWorkload(workload, reference({})));

  const measured = await measureRounds(subjects, reference, {
    rounds: options.quick ? 2 : 5,
    milliseconds: options.milliseconds,
    isSlowScoredInFull: !options.quick,
    patients: options.patients,
    patientsOfSlow: 1_000,
    note,
  });
  if (options.json) {
    const rows = measured.map(({ name, kind, evalsPerSec, agreePercent, falseEligible, dropped }) => ({
      name,
      kind,
      evalsPerSec,
      agreePercent,
      falseEligible,
      dropped,
    }));
    process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  print(formatMeasured(measured));
  const growths = await measureGrowth(
    subjects.filter(({ grownTo }) => grownTo !== undefined),
    sizes(options),
    { questions: workload.questions.length, note },
  );
  if (growths.length === 0) return;
  print(formatGrowth(growths));
  const folder = join(import.meta.dirname, '../dist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'growth.svg'), growthPlot(growths));
  print(`Plot: ${join(folder, 'growth.svg')}`);
}

function sizes({ quick }: Options): readonly number[] {
  return quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
}

/** The answers of `truthOf`, after a naive evaluator gave the same. */
function checkedReference(patients: number, shape: RecordShape): Answers {
  const workload = workloadOf({ count: patients, shape });
  const answers = referenceOf(workload);
  const naive = workload.patients.flatMap((patient) =>
    workload.questions.map(({ criterion }) => codes[kleene(criterion, patient)]),
  );
  const differing = naive.filter((code, index) => code !== answers[index]).length;
  if (differing > 0) throw new Error(`the reference and the naive evaluator differ in ${differing} answers (${shape})`);
  return answers;
}

if (import.meta.main) await run(process.argv.slice(2));
