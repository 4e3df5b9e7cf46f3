import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataset } from '@allr/data';
import { DatasetSchema, parsePatient, recordTitle, type Dataset, type Patient } from '@allr/model';
import { buildDataset, diffDatasets, formatRecordProblem, readRecords, type DatasetDiff } from '@allr/rules';
import { readRecordFolder } from '@allr/rules/node';
import { match } from '@allr/selection';

// `pnpm data:diff BASE`: what changed since BASE, as Markdown for release notes: first the verdicts of sample
// patients that turn, then records. BASE is a built dataset.json, or a revision of this repository.

/** A published patient whose verdicts are watched. */
export interface SamplePatient {
  readonly name: string;
  readonly patient: Patient;
}

/** A verdict that differs between two datasets. */
export interface TurnedVerdict {
  readonly patient: string;
  readonly jurisdiction: 'US' | 'EU';
  readonly therapy: string;
  readonly before: string;
  readonly after: string;
}

/** The verdicts that turn between two datasets, on the day of the newer one. */
export function turnedVerdicts(
  before: Dataset,
  after: Dataset,
  patients: readonly SamplePatient[],
): readonly TurnedVerdict[] {
  return patients.flatMap(({ name, patient }) =>
    (['US', 'EU'] as const).flatMap((jurisdiction) => {
      const verdictsIn = (from: Dataset) =>
        new Map(
          match(patient, { jurisdiction, asOf: after.date, dataset: from }).results.map(
            ({ therapy, verdict }) => [therapy.id, verdict] as const,
          ),
        );
      const [old, present] = [verdictsIn(before), verdictsIn(after)];
      return [...new Set([...old.keys(), ...present.keys()])].flatMap((therapy) => {
        const [was, is] = [old.get(therapy) ?? 'no record', present.get(therapy) ?? 'no record'];
        return was === is ? [] : [{ patient: name, jurisdiction, therapy, before: was, after: is }];
      });
    }),
  );
}

/** The report of a diff, as Markdown. */
export function diffReport(diff: DatasetDiff, turned: readonly TurnedVerdict[]): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title} (${String(lines.length)})`, '', ...lines.map((line) => `- ${line}`), ''];
  const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  const named = (records: DatasetDiff['added']) =>
    records.map((record) => `${record.kind} \`${record.id}\`: ${recordTitle(record)}`);
  const lines = [
    ...list(
      'Verdicts that turn',
      turned.map((turn) => `${turn.patient}, ${turn.jurisdiction}: ${turn.therapy} ${turn.before} → ${turn.after}`),
    ),
    ...list(
      'Changed',
      diff.changed.flatMap(({ kind, id, values }) =>
        values.map(({ path, before, after }) => `${kind} \`${id}\` ${path}: ${show(before)} → ${show(after)}`),
      ),
    ),
    ...list('Added', named(diff.added)),
    ...list('Removed', named(diff.removed)),
  ];
  return lines.length === 0 ? 'Nothing changed.\n' : `${lines.join('\n').trimEnd()}\n`;
}

function samplePatients(): readonly SamplePatient[] {
  const folder = new URL('../packages/cli/examples/', import.meta.url);
  return readdirSync(folder).map((file) => {
    const parsed = parsePatient(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!parsed.ok) throw new Error(`${file} is no patient`);
    return { name: file.replace('.json', ''), patient: parsed.value };
  });
}

function readBase(base: string): Dataset {
  if (existsSync(base)) return DatasetSchema.parse(JSON.parse(readFileSync(base, 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', base, 'packages/data/records'], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    const { files, problems } = readRecords(readRecordFolder(join(folder, 'packages/data/records')));
    for (const problem of problems) console.error(`${base}: left out: ${formatRecordProblem(problem)}`);
    const records = files.map(({ record }) => record);
    return buildDataset(records, { version: base, date: dataset.date });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const [base] = process.argv.slice(2);
  if (base === undefined) {
    console.error('data:diff: found no argument, expected the path of a dataset.json or a revision, such as HEAD~1');
    process.exit(2);
  }
  let before: Dataset;
  try {
    before = readBase(base);
  } catch {
    console.error(`data:diff: found "${base}", expected the path of a dataset.json or a revision of this repository`);
    process.exit(2);
  }
  process.stdout.write(diffReport(diffDatasets(before, dataset), turnedVerdicts(before, dataset, samplePatients())));
}
