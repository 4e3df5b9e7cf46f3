import { toDifferenceDocument } from '@allr/format';
import { difference } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { parseDay, parseJurisdiction } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { readPatient } from '../read-patient.js';

interface DifferenceFlags extends PrintFlags {
  readonly from: string;
  readonly to: string;
  readonly jurisdiction: string;
  readonly toJurisdiction?: string;
}

/** `allr difference PATIENT.json`: what changed for a patient between two days or places, and why. */
export function addDifference(program: Command, console: Console): void {
  const command = program
    .command('difference')
    .summary('what changed between two days or places')
    .description(
      'Prints the therapies whose verdict for a patient differs between two days, or between two places, and the labels because of which it does.',
    )
    .argument('<patient>', 'a JSON file with the facts that are known, or FHIR R4 of one patient; - for standard input')
    .option('--from <day>', 'the first day, YYYY-MM-DD', console.today)
    .option('--to <day>', 'the second day, YYYY-MM-DD', console.today)
    .option('-j, --jurisdiction <code>', 'the place', 'US')
    .option('--to-jurisdiction <code>', 'the place on the second day, where it is another')
    .addHelpText(
      'after',
      '\nExamples:\n  $ allr difference patient.json --from 2019-01-10 --jurisdiction EU\n  $ allr difference patient.json --jurisdiction US --to-jurisdiction EU',
    )
    .action(async (path: string, flags: DifferenceFlags) => {
      const from = {
        asOf: parseDay(flags.from, '--from'),
        jurisdiction: parseJurisdiction(flags.jurisdiction),
      };
      const to = {
        asOf: parseDay(flags.to, '--to'),
        jurisdiction:
          flags.toJurisdiction === undefined
            ? from.jurisdiction
            : parseJurisdiction(flags.toJurisdiction, '--to-jurisdiction'),
      };
      const later = from.asOf > to.asOf ? from.asOf : to.asOf;
      const patient = await readPatient(path, { asOf: later, lang: flags.lang }, console);
      const found = difference(patient, { from, to });
      printDocument(toDifferenceDocument(found, flags), flags, console);
    });
  addPrintOptions(command);
}
