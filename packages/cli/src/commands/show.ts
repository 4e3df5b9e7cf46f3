import { dataset } from '@allr/data';
import { formatRecordText } from '@allr/format';
import { Option, type Command } from 'commander';
import { allRecords } from '../all-records.js';
import type { Console } from '../console.js';
import { recordById } from '../known-id.js';

/** `allr show ID`: one record, of any kind. */
export function addShow(program: Command, console: Console): void {
  program
    .command('show')
    .summary('one record of the dataset')
    .description('Prints one record of the dataset with what is known of it and where that can be read.')
    .argument('<id>', 'the id of a therapy, indication, trial, source or any other record')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  $ allr show blinatumomab')
    .action((id: string, { format }: { readonly format: 'text' | 'json' }) => {
      const record = recordById(id, allRecords(), { command: 'show', what: 'a record' });
      console.writeOut(
        format === 'json'
          ? `${JSON.stringify(record, undefined, 2)}\n`
          : formatRecordText(record, dataset, { color: console.color, width: console.width }),
      );
    });
}
