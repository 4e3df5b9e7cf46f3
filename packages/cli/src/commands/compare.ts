import { dataset, outcomesOf } from '@allr/data';
import { toComparisonDocument } from '@allr/format';
import { endpoints } from '@allr/model';
import { compare, type Endpoint } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { recordById } from '../known-id.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { suggestion } from '../suggestion.js';

interface CompareFlags extends PrintFlags {
  readonly endpoint?: readonly string[];
}

/** `allr compare A B`: published figures side by side, and how far they can be compared. */
export function addCompare(program: Command, console: Console): void {
  const command = program
    .command('compare')
    .summary('published figures of therapies side by side')
    .description(
      'Prints what trials published of two or more therapies, endpoint by endpoint, and says of each pair whether one trial compared them, two trials share a comparator, or the figures merely stand side by side.',
    )
    .argument('<therapies...>', 'ids of two or more therapies')
    .option('-e, --endpoint <names...>', 'endpoints; unless given, those with figures of at least two of the therapies')
    .addHelpText('after', '\nExample:\n  $ allr compare blinatumomab inotuzumab-ozogamicin --endpoint CR/CRi OS-median')
    .action((ids: readonly string[], flags: CompareFlags) => {
      for (const id of ids) recordById(id, dataset.therapies, { command: 'compare', what: 'a therapy' });
      if (new Set(ids).size < 2)
        throw new InputError(`compare: found "${ids.join(' ')}", expected the ids of two or more therapies`);
      const named = [...new Set(ids)];
      const asked = flags.endpoint?.map(parseEndpoint) ?? sharedEndpoints(named);
      printDocument(toComparisonDocument(compare(named, asked), flags), flags, console);
    });
  addPrintOptions(command);
}

function parseEndpoint(text: string): Endpoint {
  const endpoint = endpoints.find((known) => known === text);
  if (endpoint) return endpoint;
  throw new InputError(
    `--endpoint: found "${text}", expected one of ${endpoints.join(', ')}${suggestion(text, endpoints)}`,
  );
}

/** The endpoints for which at least two therapies have figures, in the order of the vocabulary. */
function sharedEndpoints(therapies: readonly string[]): readonly Endpoint[] {
  const own = therapies.map((id) => new Set(outcomesOf(id).map(({ outcome }) => outcome.endpoint)));
  return endpoints.filter((endpoint) => own.filter((some) => some.has(endpoint)).length >= 2);
}
