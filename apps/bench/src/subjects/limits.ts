import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Patient } from '@allr/eligibility';
import type { Answers, Workload } from '../workload/workload.ts';
import { straightLineSource } from './straight-line.ts';
import type { Runner, Subject } from './subject.ts';

interface StraightLine {
  readonly pass: (patients: readonly Patient[], answers: Answers) => void;
  readonly toRecord: (patient: Patient) => Patient;
}

/** Code written by hand for exactly these questions: how fast any engine could be, on the records as they are and on records of one shape. */
export const limits: readonly Subject[] = [
  {
    name: 'straight-line JS, 3-valued, fixed-shape records',
    kind: 'limit',
    grownTo: 1_000_000,
    ready: (workload) => straightLineRunner(workload, 'three-valued', 'fixed-shape'),
  },
  {
    name: 'straight-line JS, 3-valued, absent keys',
    kind: 'limit',
    ready: (workload) => straightLineRunner(workload, 'three-valued', 'absent-keys'),
  },
  {
    name: 'straight-line JS, 2-valued, fixed-shape records',
    kind: 'limit',
    ready: (workload) => straightLineRunner(workload, 'two-valued', 'fixed-shape'),
  },
  {
    name: 'straight-line JS, 2-valued, absent keys',
    kind: 'limit',
    ready: (workload) => straightLineRunner(workload, 'two-valued', 'absent-keys'),
  },
];

async function straightLineRunner(
  { questions, patients }: Workload,
  values: 'two-valued' | 'three-valued',
  records: 'fixed-shape' | 'absent-keys',
): Promise<Runner> {
  const { pass, toRecord } = await load(straightLineSource(questions, values));
  const rows = records === 'fixed-shape' ? patients.map((patient) => toRecord(patient)) : patients;
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: () => {
      pass(rows, answers);
    },
    answers: () => answers,
  };
}

async function load(source: string): Promise<StraightLine> {
  const folder = mkdtempSync(join(tmpdir(), 'straight-line-'));
  try {
    const file = join(folder, 'predicates.mjs');
    writeFileSync(file, source);
    // The module that was just written exports exactly these.
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as StraightLine;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
