import { formatMatchText, toMatchJson } from '@allr/format';
import { match } from '@allr/selection';
import { Option, type Command } from 'commander';
import type { Console } from '../console.js';
import { parseDay, parseJurisdiction } from '../place-and-day.js';
import { readPatient } from '../read-patient.js';

interface MatchFlags {
  readonly jurisdiction: string;
  readonly asOf: string;
  readonly format: 'text' | 'json';
}

/** `allr match PATIENT.json`: what the labels of one place say of a patient on one day. */
export function addMatch(program: Command, console: Console): void {
  program
    .command('match')
    .summary('what labels say of a patient')
    .description(
      'Prints, for each therapy, whether its label in one place on one day allows it for a patient, why, and what is still unknown.',
    )
    .argument('<patient>', 'a JSON file with the facts that are known, or - for standard input')
    .option('-j, --jurisdiction <code>', 'the place whose labels are asked', 'US')
    .option('-d, --as-of <day>', 'the day, YYYY-MM-DD', console.today)
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExample:\n  $ echo \'{"ageYears": 40, "diagnosis": "b-all", "status": "relapsed"}\' | allr match - --jurisdiction EU',
    )
    .action(async (path: string, flags: MatchFlags) => {
      const jurisdiction = parseJurisdiction(flags.jurisdiction);
      const asOf = parseDay(flags.asOf);
      const found = match(await readPatient(path, console), { jurisdiction, asOf });
      if (flags.format === 'json') {
        console.writeOut(`${JSON.stringify(toMatchJson(found), undefined, 2)}\n`);
        for (const note of found.notes) console.writeError(`note: ${note}\n`);
      } else console.writeOut(formatMatchText(found, { color: console.color, width: console.width }));
    });
}
