import { sourcesOf } from '@allr/data';
import { renderJson } from '@allr/format';
import type { CitationStyle } from '@allr/format/cite';
import { Option, type Command } from 'commander';
import { allRecords } from '../all-records.js';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { recordById } from '../known-id.js';

// Written out here, so that the citation library is loaded only where it is used.
const styles: readonly CitationStyle[] = ['vancouver', 'ama', 'apa', 'bibtex', 'ris', 'csl-json'];

interface CiteFlags {
  readonly style: CitationStyle;
  readonly format: 'text' | 'json';
}

/** `allr cite ID`: a source, or what a record rests on, as references. */
export function addCite(program: Command, console: Console): void {
  program
    .command('cite')
    .summary('a source, or the sources of a record, as references')
    .description(
      'Prints a source, or every source that a record names, in the style of a journal or as an entry for a reference manager.',
    )
    .argument('<id>', 'the id of a source or of any other record')
    .addOption(new Option('-s, --style <style>', 'the style').choices(styles).default('vancouver'))
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  $ allr cite tower --style bibtex')
    .action(async (id: string, { style, format }: CiteFlags) => {
      const { cite } = await import('@allr/format/cite');
      const record = recordById(id, allRecords(), { command: 'cite', what: 'a record' });
      const sources = record.kind === 'source' ? [record] : sourcesOf(record);
      if (sources.length === 0) throw new InputError(`cite: found "${id}", expected a record that names a source`);
      const citations = sources.map((source) => ({ source: source.id, citation: cite(source, { style }) }));
      if (format === 'json') console.writeOut(renderJson({ data: citations }));
      else if (style === 'csl-json') console.writeOut(`[${citations.map(({ citation }) => citation).join(',\n')}]\n`);
      else for (const { citation } of citations) console.writeOut(`${citation}\n`);
    });
}
