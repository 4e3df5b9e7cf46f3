import { asOf, dataset } from '@allr/data';
import { toRecordListDocument } from '@allr/format';
import { recordKinds, type RecordKind } from '@allr/model';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { parseDay, parseJurisdiction } from '../place-and-day.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { suggestion } from '../suggestion.js';

interface ListFlags extends PrintFlags {
  readonly jurisdiction?: string;
  readonly asOf?: string;
}

// Object.keys loses the keys of recordKinds.
const kinds = Object.keys(recordKinds) as RecordKind[];
const lists = Object.values(recordKinds);

/** `allr list KIND`: the records of one kind. */
export function addList(program: Command, console: Console): void {
  const command = program
    .command('list')
    .summary('the records of one kind')
    .description(
      'Prints the ids and names of the records of one kind, a line each, in all places and times or narrowed to one.',
    )
    .argument('[kind]', `one of ${lists.join(', ')}`, 'therapies')
    .option('-j, --jurisdiction <code>', 'only what concerns this place (with --as-of today unless given)')
    .option('-d, --as-of <day>', 'only what held on this day, YYYY-MM-DD (in the US unless --jurisdiction is given)')
    .addHelpText('after', '\nExample:\n  $ allr list indications --jurisdiction EU --as-of 2019-01-10')
    .action((list: string, flags: ListFlags) => {
      const kind = kinds.find((known) => recordKinds[known] === list);
      if (!kind)
        throw new InputError(`list: found "${list}", expected one of ${lists.join(', ')}${suggestion(list, lists)}`);
      const isNarrowed = flags.jurisdiction !== undefined || flags.asOf !== undefined;
      const at = isNarrowed && {
        jurisdiction: parseJurisdiction(flags.jurisdiction ?? 'US'),
        asOf: parseDay(flags.asOf ?? console.today),
      };
      const records = (at === false ? dataset : asOf(at.asOf, at.jurisdiction))[recordKinds[kind]];
      const options = { lang: flags.lang, datasetVersion: dataset.version, ...(at !== false && { at }) };
      // A line stays a line, however long, so that lines can be searched and counted.
      printDocument(toRecordListDocument(kind, records, options), flags, { ...console, width: Infinity });
    });
  addPrintOptions(command);
}
