import { asOf, dataset } from '@allr/data';
import { recordKinds, recordTitle, type DatasetRecord } from '@allr/model';
import { Option, type Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { parseDay, parseJurisdiction } from '../place-and-day.js';
import { suggestion } from '../suggestion.js';

interface ListFlags {
  readonly jurisdiction?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json';
}

const lists = Object.values(recordKinds);

/** `allr list KIND`: the records of one kind. */
export function addList(program: Command, console: Console): void {
  program
    .command('list')
    .summary('the records of one kind')
    .description('Prints the ids and names of the records of one kind, in all places and times or narrowed to one.')
    .argument('[kind]', `one of ${lists.join(', ')}`, 'therapies')
    .option('-j, --jurisdiction <code>', 'only what concerns this place (with --as-of today unless given)')
    .option('-d, --as-of <day>', 'only what held on this day, YYYY-MM-DD (in the US unless --jurisdiction is given)')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  $ allr list indications --jurisdiction EU --as-of 2019-01-10')
    .action((kind: string, flags: ListFlags) => {
      const list = lists.find((known) => known === kind);
      if (!list)
        throw new InputError(`list: found "${kind}", expected one of ${lists.join(', ')}${suggestion(kind, lists)}`);
      const isNarrowed = flags.jurisdiction !== undefined || flags.asOf !== undefined;
      const from = isNarrowed
        ? asOf(parseDay(flags.asOf ?? console.today), parseJurisdiction(flags.jurisdiction ?? 'US'))
        : dataset;
      const records: readonly DatasetRecord[] = from[list];
      const rows = records.map((record) => ({ id: record.id, name: recordTitle(record) }));
      if (flags.format === 'json') console.writeOut(`${JSON.stringify(rows, undefined, 2)}\n`);
      else {
        const width = Math.max(0, ...rows.map(({ id }) => id.length));
        for (const { id, name } of rows) console.writeOut(`${id.padEnd(width)}  ${name}\n`);
        if (rows.length === 0) console.writeError(`note: no ${list} there and then\n`);
      }
    });
}
