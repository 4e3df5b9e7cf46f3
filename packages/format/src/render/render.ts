import type { Document } from '../document/document.js';
import { renderCsv } from './render-csv.js';
import { renderHtml } from './render-html.js';
import { renderJson } from './render-json.js';
import { renderMarkdown } from './render-markdown.js';
import { renderText } from './render-text.js';

/** The formats that a document can take. @category rendering
 * @example
 * ```ts
 * formats; // => ['text', 'markdown', 'html', 'csv', 'json']
 * ```
 */
export const formats = ['text', 'markdown', 'html', 'csv', 'json'] as const;

/** A format that a document can take. @category rendering */
export type Format = (typeof formats)[number];

/**
 * A document in a format.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * render(document, 'markdown').startsWith('# Relapsed or refractory ALL'); // => true
 * ```
 * @category rendering
 */
export function render(document: Document, format: Format): string {
  switch (format) {
    case 'text':
      return renderText(document);
    case 'markdown':
      return renderMarkdown(document);
    case 'html':
      return renderHtml(document);
    case 'csv':
      return renderCsv(document);
    case 'json':
      return renderJson(document);
  }
}
