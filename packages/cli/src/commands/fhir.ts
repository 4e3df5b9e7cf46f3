import { patientToFhir } from '@allr/fhir';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { parseJson } from '../parse-json.js';
import { parseDay } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { isFhir, readFhir } from '../read-fhir.js';
import { readInput } from '../read-input.js';
import { checkPatient } from '../read-patient.js';
import { toReadingDocument } from '../reading-document.js';

interface FhirFlags extends PrintFlags {
  readonly asOf: string;
}

/** `allr fhir FILE`: FHIR to facts, with where each comes from and what was not used; or facts to FHIR. */
export function addFhir(program: Command, console: Console): void {
  const command = program
    .command('fhir')
    .summary('read a patient from FHIR, or write one as FHIR')
    .description(
      'Reads FHIR R4 (a Bundle, a Patient or a list of resources) into facts, and tells which resource says each and what was not used. A patient of facts is written as a FHIR R4 Bundle, which is JSON whatever the format.',
    )
    .argument('<file>', 'a JSON file, or - for standard input')
    .option(
      '-d, --as-of <day>',
      'the day, YYYY-MM-DD: nothing later is read; what is written is known on it',
      console.today,
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ allr fhir bundle.json\n  $ allr fhir bundle.json --format json | jq .patient > patient.json\n  $ allr fhir patient.json > bundle.json',
    )
    .action(async (path: string, flags: FhirFlags) => {
      const asOf = parseDay(flags.asOf);
      const name = path === '-' ? 'standard input' : path;
      const json = parseJson(await readInput(path, console.stdin), name);
      if (isFhir(json.value)) {
        const reading = readFhir(json.value, name, asOf);
        printDocument(toReadingDocument(reading, { asOf, lang: flags.lang }), flags, console);
      } else
        console.writeOut(`${JSON.stringify(patientToFhir(checkPatient(json, name), { date: asOf }), undefined, 2)}\n`);
    });
  addPrintOptions(command);
}
