import { basename } from 'node:path';
import type { Command } from 'commander';
import { langs, type Lang } from '@allr/format';
import { Option } from 'commander';
import type { Console } from '../console.js';
import { addPlaceAndDay, parseDay, parseJurisdiction, type PlaceAndDayFlags } from '../place-and-day.js';
import { progressOn } from '../progress.js';
import { readPatient } from '../read-patient.js';
import { reportPage } from '../report/report-page.js';
import { writeFile } from '../write-file.js';

interface ReportFlags extends PlaceAndDayFlags {
  readonly output: string;
  readonly lang: Lang;
}

/** `allr report PATIENT.json -o FILE.html`: one page for a tumor board. */
export function addReport(program: Command, console: Console): void {
  const command = program
    .command('report')
    .summary('one HTML page with everything')
    .description(
      'Writes one page that needs no other file: verdicts, reasons, missing facts, considerations, published figures, plots and sources.',
    )
    .argument('<patient>', 'a JSON file with the facts that are known, or FHIR R4 of one patient; - for standard input')
    .requiredOption('-o, --output <file>', 'the file to write, or - for standard output')
    .addOption(new Option('-l, --lang <language>', 'the language of the output').choices(langs).default('en'))
    .addHelpText('after', '\nExample:\n  $ allr report patient.json --jurisdiction EU --output report.html')
    .action(async (path: string, flags: ReportFlags) => {
      const jurisdiction = parseJurisdiction(flags.jurisdiction);
      const asOf = parseDay(flags.asOf);
      const patient = await readPatient(path, { asOf, lang: flags.lang }, console);
      const page = reportPage(patient, {
        jurisdiction,
        asOf,
        name: path === '-' ? 'patient' : basename(path, '.json'),
        lang: flags.lang,
        today: console.today,
        progress: progressOn(console, 'report'),
      });
      if (flags.output === '-') console.writeOut(page);
      else writeFile(page, flags.output, '--output');
    });
  addPlaceAndDay(command, console);
}
