import type { Document } from '../document/document.js';
import { plainText } from './plain-text.js';

/**
 * The records of a document as CSV (RFC 4180, with a header). A cell that a spreadsheet would run as
 * a formula begins with an apostrophe.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * renderCsv(document).split('\r\n')[0]?.startsWith('therapy,name,verdict,'); // => true
 * ```
 * @category rendering
 */
export function renderCsv({ records: { columns, rows } }: Document): string {
  return [columns, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = plainText(cell);
  const inert = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",;']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
