import { dataset } from '@allr/data';
import { toRecordDocument } from '@allr/format';
import type { Command } from 'commander';
import { allRecords } from '../all-records.js';
import type { Console } from '../console.js';
import { recordById } from '../known-id.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';

/** `allr show ID`: one record, of any kind. */
export function addShow(program: Command, console: Console): void {
  const command = program
    .command('show')
    .summary('one record of the dataset')
    .description('Prints one record of the dataset with what is known of it and where that can be read.')
    .argument('<id>', 'the id of a therapy, indication, trial, source or any other record')
    .addHelpText('after', '\nExample:\n  $ allr show blinatumomab')
    .action((id: string, flags: PrintFlags) => {
      const record = recordById(id, allRecords(), { command: 'show', what: 'a record' });
      printDocument(toRecordDocument(record, dataset, flags), flags, console);
    });
  addPrintOptions(command);
}
