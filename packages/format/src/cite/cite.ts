import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Source } from '@allr/model/facts';
import { amaStyle } from './ama-style.js';
import { toCslItem } from './csl-item.js';
import { vancouverStyle } from './vancouver-style.js';

/** The styles and formats that a citation can take. @category citations
 * @example
 * ```ts
 * citationStyles; // => ['vancouver', 'ama', 'apa', 'bibtex', 'ris', 'csl-json']
 * ```
 */
export const citationStyles = ['vancouver', 'ama', 'apa', 'bibtex', 'ris', 'csl-json'] as const;

/** A style or format that a citation can take. @category citations */
export type CitationStyle = (typeof citationStyles)[number];

/**
 * A source as a reference in a style, or as an entry for a reference manager. Plain text in English,
 * without a number before it; nothing is looked up on the net. Escape it in a page.
 *
 * @param source - a source record
 * @param options - the style
 * @example
 * ```ts
 * import { getSource } from '@allr/data';
 * const tower = getSource('tower-kantarjian-2017');
 * cite(tower, { style: 'bibtex' }).startsWith('@article{'); // => true
 * JSON.parse(cite(tower, { style: 'csl-json' })).DOI; // => '10.1056/NEJMoa1609783'
 * ```
 * @category citations
 */
export function cite(source: Source, { style }: { readonly style: CitationStyle }): string {
  const item = toCslItem(source);
  switch (style) {
    case 'csl-json':
      return JSON.stringify(item, undefined, 2);
    case 'bibtex': {
      // The writer of BibTeX takes a day for a part of the month, and a page for a howpublished too.
      const { issued, ...rest } = item;
      const month = issued && { issued: { 'date-parts': issued['date-parts'].map((parts) => parts.slice(0, 2)) } };
      return entry({ ...rest, ...month })
        .format('bibtex')
        .replace(/\n\thowpublished = .*/, '')
        .replace(/(?<=^@\w+\{)[^,]*/, item.id.replaceAll(/[^\w.:-]/g, ''))
        .trim();
    }
    case 'ris':
      return unfolded(entry(item).format('ris'), item.id).trim();
    case 'vancouver':
    case 'ama':
    case 'apa':
      return reference(item, style);
  }
}

/** The styles that citation-js lacks, or has only in an old form, under names that no other code uses. */
const ownStyles = [
  ['allr-ama', amaStyle],
  ['allr-vancouver', vancouverStyle],
] as const;

function reference(item: object, template: 'vancouver' | 'ama' | 'apa'): string {
  const { templates } = plugins.config.get('@csl');
  for (const [name, style] of ownStyles) if (!templates.has(name)) templates.add(name, style);
  const name = template === 'apa' ? template : `allr-${template}`;
  const text = entry(item).format('bibliography', { format: 'text', template: name, lang: 'en-US' });
  return text.replace(/^1\.\s*/, '').trim();
}

/** The type is given, so that nothing in a record is taken for an address to load. */
function entry(item: object): Cite {
  return new Cite([item], { forceType: '@csl/list+object', generateGraph: false });
}

/**
 * RIS without the breaks that the writer sets after every 70 characters, inside words too, and with
 * the whole id. A part of 70 characters is always followed by the next part, be it empty.
 */
function unfolded(text: string, id: string): string {
  const folded = 70;
  const tag = 'TI  - '.length;
  const lines: string[] = [];
  let isFull = false;
  for (const line of text.split('\n')) {
    if (isFull) lines.push(`${lines.pop() ?? ''}${line}`);
    else lines.push(line);
    isFull = line.length === (isFull ? folded : folded + tag);
  }
  return lines.map((line) => (line.startsWith('ID  - ') ? `ID  - ${id}` : line)).join('\n');
}
