import type { Source } from '@allr/model/facts';
import { formatDate } from './date-text.js';

/**
 * A source in one line: authors, title, where and when it was published, and its address.
 * @example
 * ```ts
 * formatSource({ kind: 'source', id: 'x', type: 'webpage', category: 'regulator', title: 'A title', publisher: 'FDA', issued: '2014-12-03', URL: 'https://example.org' }); // => 'A title. FDA. 2014-12-03. https://example.org'
 * ```
 * @category text
 */
export function formatSource(source: Source): string {
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
    issued === undefined ? '' : formatDate(issued),
    addressOf(source),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
}

function addressOf({ DOI, URL, PMID, NCT }: Source): string {
  if (DOI !== undefined) return `https://doi.org/${DOI}`;
  if (URL !== undefined) return URL;
  return PMID === undefined ? (NCT ?? '') : `PMID ${PMID}`;
}
