import type { Source } from '@allr/model/facts';
import type { Content } from './document/document.js';
import { formatDate } from './date-text.js';
import type { Lang } from './locale/lang.js';

/**
 * A source in one line: authors, title, where and when it was published, and its address.
 * @example
 * ```ts
 * formatSource({ kind: 'source', id: 'x', type: 'webpage', category: 'regulator', title: 'A title', publisher: 'FDA', issued: '2014-12-03', URL: 'https://example.org' }); // => 'A title. FDA. December 3, 2014. https://example.org'
 * ```
 * @category text
 */
export function formatSource(source: Source, options: { readonly lang?: Lang } = {}): string {
  return sourceContent(source, options)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** A source as running text, its address linked. */
export function sourceContent(source: Source, options: { readonly lang?: Lang } = {}): Content {
  const { authors = [], title, containerTitle, publisher, volume, issue, page, issued } = source;
  const inVolume =
    volume === undefined
      ? ''
      : ` ${volume}${issue === undefined ? '' : `(${issue})`}${page === undefined ? '' : `:${page}`}`;
  const parts = [
    authors.length > 3 ? `${authors.slice(0, 3).join(', ')}, et al` : authors.join(', '),
    title,
    containerTitle === undefined ? '' : `${containerTitle}${inVolume}`,
    containerTitle === undefined ? (publisher ?? '') : '',
    issued === undefined ? '' : formatDate(issued, options),
  ];
  const said = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
  const address = addressOf(source);
  return address === undefined ? [said] : [said, '. ', address];
}

function addressOf({ DOI, URL, PMID, NCT }: Source): Content[number] | undefined {
  const address = DOI === undefined ? URL : `https://doi.org/${DOI}`;
  if (address !== undefined) return { text: address, href: address };
  return PMID === undefined ? NCT : `PMID ${PMID}`;
}
