import { toTimelineDocument } from '@allr/format';
import { timelineOf } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { parseDay, parseJurisdiction } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { readPatient } from '../read-patient.js';

interface TimelineFlags extends PrintFlags {
  readonly from: string;
  readonly to: string;
  readonly jurisdiction: readonly string[];
}

/** `allr timeline PATIENT.json`: what would have been open to a patient, from when to when. */
export function addTimeline(program: Command, console: Console): void {
  const command = program
    .command('timeline')
    .summary('what would have been open to a patient over the years')
    .description(
      'Prints, for each place and therapy, from when to when its labels would have allowed it for a patient like this one.',
    )
    .argument('<patient>', 'a JSON file with the facts that are known, or FHIR R4 of one patient; - for standard input')
    .option('--from <day>', 'the first day, YYYY-MM-DD', '2002-01-01')
    .option('--to <day>', 'the last day, YYYY-MM-DD', console.today)
    .option('-j, --jurisdiction <codes...>', 'the places whose labels are asked', ['US', 'EU'])
    .addHelpText('after', '\nExample:\n  $ allr timeline patient.json --from 2014-01-01 --jurisdiction EU')
    .action(async (path: string, flags: TimelineFlags) => {
      const [from, to] = [parseDay(flags.from, '--from'), parseDay(flags.to, '--to')];
      if (from > to)
        throw new InputError(`--from: found ${from}, expected a day that is not after --to, which is ${to}`);
      const jurisdictions = [...new Set(flags.jurisdiction.map((code) => parseJurisdiction(code)))];
      const patient = await readPatient(path, { asOf: to, lang: flags.lang }, console);
      const timeline = timelineOf(patient, { from, to, jurisdictions });
      printDocument(toTimelineDocument(timeline, flags), flags, console);
    });
  addPrintOptions(command);
}
