import { cpus, totalmem } from 'node:os';
import { comparisonsOf } from '@allr/model/facts';
import type { Growth } from './measure/growth.ts';
import type { Measured } from './measure/rounds.ts';
import { codes, type Answers, type Workload } from './workload/workload.ts';

/** The machine, the questions and the answers of the reference. */
export function formatWorkload({ questions, patients }: Workload, reference: Answers): string {
  const count = (code: number) => reference.filter((answer) => answer === code).length;
  const [cpu] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return [
    `Machine: ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${gibibytes} GiB, ${process.platform}, Node ${process.version}`,
    `${questions.length} indications (comparisons):`,
    ...questions.map(({ id, criterion }) => `- ${id} (${comparisonsOf(criterion).length})`),
    `${patients.length} patients, ${reference.length} answers: ${count(codes.met)} met, ${count(codes['not-met'])} not met, ${count(codes.unknown)} unknown; a naive evaluator agrees with the reference on all.`,
    '',
  ].join('\n');
}

/** The subjects as a Markdown table. */
export function formatMeasured(measured: readonly Measured[]): string {
  const number = (value: number) => value.toLocaleString('en-US');
  return markdown(
    ['subject', 'kind', 'evaluations/s', 'slowest–fastest round', 'agree %', 'false eligible', 'dropped'],
    measured.map((row) => [
      row.name,
      row.kind,
      number(row.evalsPerSec),
      `${number(row.slowest)}–${number(row.fastest)}`,
      String(row.agreePercent),
      number(row.falseEligible),
      number(row.dropped),
    ]),
  );
}

/** Time and memory by number of patients as a Markdown table. */
export function formatGrowth(growths: readonly Growth[]): string {
  return markdown(
    ['subject', 'patients', 'seconds', 'peak memory, MiB'],
    growths.flatMap(({ name, points }) =>
      points.map(({ patients, seconds, peakBytes }) => [
        name,
        patients.toLocaleString('en-US'),
        seconds.toPrecision(3),
        Math.round(peakBytes / 2 ** 20).toLocaleString('en-US'),
      ]),
    ),
  );
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((name) => (name === 'subject' || name === 'kind' ? '---' : '---:'));
  return `${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
}
