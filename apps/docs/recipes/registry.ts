// Holds each row of a registry against the labels of one place and day, and says what was wrong with a row.
import { formatProblem, parsePatient, type Patient } from '@allr/model';
import { match } from '@allr/selection';
import { readFileSync } from 'node:fs';

const file = new URL('data/registry.csv', import.meta.url);
const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
const columns = header.split(',');

for (const [index, line] of lines.entries()) {
  const cells = line.split(',');
  const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  const patient = parsePatient(toFacts(row));
  if (!patient.ok) {
    for (const problem of patient.problems) console.log(`line ${String(index + 2)}: ${formatProblem(problem)}`);
    continue;
  }
  console.log(`${row['id'] ?? ''}: ${verdicts(patient.value)}`);
}

/** An empty cell is unknown and left out; it is never "no". */
function toFacts(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const { age, diagnosis, status, cd19, ph } = row;
  return {
    ...(age ? { ageYears: Number(age) } : {}),
    ...(diagnosis ? { diagnosis } : {}),
    ...(status ? { status } : {}),
    ...(cd19 ? { cd19 } : {}),
    ...(ph ? { philadelphia: ph } : {}),
  };
}

function verdicts(patient: Patient): string {
  return match(patient, { jurisdiction: 'EU', asOf: '2026-08-22' })
    .results.filter(({ therapy }) => ['blinatumomab', 'ponatinib', 'tisagenlecleucel'].includes(therapy.id))
    .map(({ therapy, verdict }) => `${therapy.id} ${verdict}`)
    .join(', ');
}
