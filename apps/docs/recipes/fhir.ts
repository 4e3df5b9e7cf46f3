// Reads a FHIR Bundle (invented), asks what labels say, and writes what is known back as FHIR.
import { dataset } from '@allr/data';
import { leftText, patientFromFhir, patientToFhir } from '@allr/fhir';
import { match } from '@allr/selection';
import { readFileSync } from 'node:fs';

const bundle: unknown = JSON.parse(readFileSync(new URL('data/relapse.bundle.json', import.meta.url), 'utf8'));
const asOf = '2026-11-01';

const { patient, read, left } = patientFromFhir(bundle, { asOf, therapies: dataset.therapies });
console.log('Read:');
for (const { fact, value, from } of read) console.log(`  ${fact} = ${JSON.stringify(value)}, from ${from}`);
console.log('Not used:');
for (const one of left) console.log(`  ${leftText(one)}`);

const { results } = match(patient, { jurisdiction: 'US', asOf });
const eligible = results.filter(({ verdict }) => verdict === 'eligible').map(({ therapy }) => therapy.name);
console.log(`Labels in the US whose wording is met: ${eligible.join(', ')}`);

const written = patientToFhir(patient, { date: asOf });
console.log(`Written: ${String(written.entry.length)} resources`);
