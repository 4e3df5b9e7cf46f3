import type { Block, Content, Document, Item, Span } from '../document/document.js';
import { wordsOf } from '../locale/locale.js';
import { plainText } from './plain-text.js';
import { webAddress } from './web-address.js';

/** What page a document becomes. @category rendering */
export interface HtmlOptions {
  /** Only what stands in the body, without a page around it: for a page of your own. */
  readonly fragment?: boolean;
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 50rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { font-weight: bold; text-align: start; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
a { overflow-wrap: anywhere; }
.quiet { opacity: 0.8; }
footer { border-top: 1px solid; margin-top: 2rem; }
`.trim();

/**
 * A document as an HTML page that needs no other file, runs no script and loads nothing. Headings,
 * table headers and the language of each piece are marked for screen readers.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * renderHtml(document).startsWith('<!doctype html>\n<html lang="en">'); // => true
 * ```
 * @category rendering
 */
export function renderHtml(document: Document, { fragment = false }: HtmlOptions = {}): string {
  const body = [
    `<main>`,
    `<h1>${escaped(document.title)}</h1>`,
    ...document.blocks.map((block) => blockHtml(block, document)),
    '</main>',
    '<footer>',
    ...document.footer.map((content) => `<p>${inline(content)}</p>`),
    '</footer>',
  ].join('\n');
  if (fragment) return `<div lang="${document.lang}">\n${body}\n</div>\n`;
  return [
    '<!doctype html>',
    `<html lang="${document.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block, { lang }: Document): string {
  switch (block.kind) {
    case 'heading':
      return `<h${String(block.level)}>${inline(block.content)}</h${String(block.level)}>`;
    case 'paragraph':
      return `<p>${inline(block.content)}</p>`;
    case 'list':
      return listHtml(block.items, lang);
    case 'sources': {
      const items = block.items.map((item, index) => `<li id="source-${String(index + 1)}">${inline(item)}</li>`);
      return `<ol>\n${items.join('\n')}\n</ol>`;
    }
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells
            .map((cell, index) => (index === 0 ? `<th scope="row">${inline(cell)}</th>` : `<td>${inline(cell)}</td>`))
            .join('')}</tr>`,
      );
      return [
        `<table>`,
        `<caption>${escaped(block.caption)}</caption>`,
        `<thead><tr>${head}</tr></thead>`,
        `<tbody>\n${rows.join('\n')}\n</tbody>`,
        '</table>',
      ].join('\n');
    }
  }
}

function listHtml(items: readonly Item[], lang: Document['lang']): string {
  const { truths } = wordsOf(lang);
  const rows = items.map(({ truth, content, items: inner = [] }) => {
    const said = truth === undefined ? '' : `<strong>${escaped(truths[truth])}:</strong> `;
    return `<li>${said}${inline(content)}${inner.length > 0 ? `\n${listHtml(inner, lang)}` : ''}</li>`;
  });
  return `<ul>\n${rows.join('\n')}\n</ul>`;
}

function inline(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? edged(part) : spanHtml(part))).join('');
}

function spanHtml({ text, tone, href, source, lang }: Span): string {
  const address = href === undefined ? undefined : webAddress(href);
  const said = edged(text);
  const linked =
    source !== undefined
      ? `<a href="#source-${String(source)}">${said}</a>`
      : address === undefined
        ? said
        : `<a href="${escaped(address)}" rel="noreferrer">${said}</a>`;
  const inLanguage = lang === undefined ? linked : `<span lang="${lang}">${linked}</span>`;
  if (tone === 'strong') return `<strong>${inLanguage}</strong>`;
  return tone === 'quiet' ? `<span class="quiet">${inLanguage}</span>` : inLanguage;
}

/** Escaped text that keeps a space at either end, by which pieces are held apart. */
function edged(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${escaped(text)}${/\S\s$/.test(text) ? ' ' : ''}`;
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
