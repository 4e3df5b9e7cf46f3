// Checks what was typed into a hospital's form, and puts each problem beside the field that it is about.
import { parsePatient } from '@allr/model';

/** The form's own field names, each with the fact that it asks for. */
const fields = {
  'Age (years)': 'ageYears',
  Diagnosis: 'diagnosis',
  'MRD (fraction of cells)': 'mrd',
  'Relapses so far': 'relapses',
  'Active infection': 'activeInfection',
} as const;

const submitted: Readonly<Record<keyof typeof fields, unknown>> = {
  'Age (years)': 54,
  Diagnosis: 'B-ALL',
  'MRD (fraction of cells)': 5,
  'Relapses so far': 1.5,
  'Active infection': 'no',
};

const facts = Object.fromEntries(fieldsWithFacts().map(([field, fact]) => [fact, submitted[field]]));
const patient = parsePatient(facts, 'form');
const problems = patient.ok ? [] : patient.problems;

for (const [field, fact] of fieldsWithFacts()) {
  const own = problems.filter(({ path }) => path === `form.${fact}` || path.startsWith(`form.${fact}.`));
  console.log(own.length === 0 ? `ok       ${field}` : `mistake  ${field}`);
  for (const { found, expected, hint } of own)
    console.log(`         ${found} was typed. Expected: ${expected}.${hint === undefined ? '' : ` ${hint}`}`);
}

function fieldsWithFacts() {
  // Object.entries forgets that the keys are those of `fields`.
  return Object.entries(fields) as [keyof typeof fields, (typeof fields)[keyof typeof fields]][];
}
