import { formatNote, toMatchDocument } from '@allr/format';
import { match } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { addPlaceAndDay, parseDay, parseJurisdiction, type PlaceAndDayFlags } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { readPatient } from '../read-patient.js';
import { writeNote } from '../write-note.js';

/** `allr match PATIENT.json`: what the labels of one place say of a patient on one day. */
export function addMatch(program: Command, console: Console): void {
  const command = program
    .command('match')
    .summary('what labels say of a patient')
    .description(
      'Prints, for each therapy, whether its label in one place on one day allows it for a patient, why, and what is still unknown.',
    )
    .argument('<patient>', 'a JSON file with the facts that are known, or FHIR R4 of one patient; - for standard input')
    .addHelpText(
      'after',
      '\nExample:\n  $ echo \'{"ageYears": 40, "diagnosis": "b-all", "status": "relapsed"}\' | allr match - --jurisdiction EU',
    )
    .action(async (path: string, flags: PlaceAndDayFlags & PrintFlags) => {
      const jurisdiction = parseJurisdiction(flags.jurisdiction);
      const asOf = parseDay(flags.asOf);
      const found = match(await readPatient(path, { asOf, lang: flags.lang }, console), { jurisdiction, asOf });
      printDocument(toMatchDocument(found, flags), flags, console);
      if (flags.format === 'json')
        for (const note of found.notes) writeNote(formatNote(note, flags), flags.lang, console);
    });
  addPlaceAndDay(command, console);
  addPrintOptions(command);
}
