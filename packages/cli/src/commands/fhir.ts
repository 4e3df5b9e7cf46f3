import { datasetVersion } from '@allr/data';
import { patientToFhir, type FhirReading } from '@allr/fhir';
import { disclaimer, factLabel, formatDate, formatKnown, type Document, type Item } from '@allr/format';
import { knownFacts } from '@allr/model';
import { Option, type Command } from 'commander';
import type { Console } from '../console.js';
import { parseJson } from '../parse-json.js';
import { parseDay } from '../place-and-day.js';
import { printDocument } from '../print-document.js';
import { isFhir, leftLines, readFhir } from '../read-fhir.js';
import { readInput } from '../read-input.js';
import { checkPatient } from '../read-patient.js';

interface FhirFlags {
  readonly asOf: string;
  readonly format: 'text' | 'json';
}

/** `allr fhir FILE`: FHIR to facts, with where each comes from and what was not used; or facts to FHIR. */
export function addFhir(program: Command, console: Console): void {
  program
    .command('fhir')
    .summary('read a patient from FHIR, or write one as FHIR')
    .description(
      'Reads FHIR R4 (a Bundle, a Patient or a list of resources) into facts, and tells which resource says each and what was not used. A patient of facts is written as a FHIR R4 Bundle, which is JSON in either format.',
    )
    .argument('<file>', 'a JSON file, or - for standard input')
    .option(
      '-d, --as-of <day>',
      'the day, YYYY-MM-DD: nothing later is read; what is written is known on it',
      console.today,
    )
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExample:\n  $ allr fhir bundle.json\n  $ allr fhir bundle.json --format json | jq .patient > patient.json\n  $ allr fhir patient.json > bundle.json',
    )
    .action(async (path: string, { asOf: typed, format }: FhirFlags) => {
      const asOf = parseDay(typed);
      const name = path === '-' ? 'standard input' : path;
      const json = parseJson(await readInput(path, console.stdin), name);
      if (isFhir(json.value))
        printDocument(toReadingDocument(readFhir(json.value, name, asOf), asOf), { format, lang: 'en' }, console);
      else
        console.writeOut(`${JSON.stringify(patientToFhir(checkPatient(json, name), { date: asOf }), undefined, 2)}\n`);
    });
}

function toReadingDocument({ patient, read, left }: FhirReading, asOf: string): Document {
  const facts = knownFacts(patient).map((fact) => {
    const from = read.filter((one) => one.fact === fact).map((one) => one.from);
    return { fact, label: factLabel(fact), value: formatKnown(fact, patient) ?? '', from: from.join(', ') };
  });
  const unknown = Object.entries(patient.unknownBecause ?? {}).map(([fact, reason]) => `${fact} (${reason})`);
  const items: readonly Item[] = facts.map(({ label, value, from }) => ({
    content: [`${label}: ${value}`, { text: ` (${from})`, tone: 'quiet' }],
  }));
  const lines = leftLines(left);
  return {
    lang: 'en',
    title: `Facts read from FHIR, as of ${formatDate(asOf)}`,
    blocks: [
      items.length === 0 ? { kind: 'paragraph', content: ['No fact was read.'] } : { kind: 'list', items },
      ...(unknown.length === 0
        ? []
        : [{ kind: 'paragraph' as const, content: [`Unknown, with the reason: ${unknown.join(', ')}`] }]),
      ...(lines.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, content: ['Not used'] },
            { kind: 'list' as const, items: lines.map((line) => ({ content: [line] })) },
          ]),
    ],
    footer: [[`Dataset ${datasetVersion}.`], [disclaimer()]],
    records: {
      columns: ['fact', 'value', 'from'],
      rows: facts.map(({ fact, value, from }) => [fact, value, from]),
    },
    data: { asOf, patient, read, left, disclaimer: disclaimer() },
  };
}
