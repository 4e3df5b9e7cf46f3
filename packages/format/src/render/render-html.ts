import type { Block, Content, Document, Item, Span } from '../document/document.js';
import { wordsOf } from '../locale/locale.js';
import { plainText } from './plain-text.js';
import { webAddress } from './web-address.js';

/** What page a document becomes. @category rendering */
export interface HtmlOptions {
  /** Only a section, without a page around it: for a page of your own. */
  readonly fragment?: boolean;
  /** The level of the title in a section, from which the other headings follow; 1 unless given. */
  readonly level?: 1 | 2 | 3;
  /** Begins the ids of sources; two sections of a page need two. `source` unless given. */
  readonly idPrefix?: string;
}

/** What a page is made of. @category rendering */
export interface HtmlPage {
  readonly lang: Document['lang'];
  readonly title: string;
  readonly style: string;
  /** Lines of HTML. */
  readonly body: readonly string[];
}

interface Frame {
  readonly lang: Document['lang'];
  readonly level: number;
  readonly idPrefix: string;
}

/** The style of a page; one of your own may begin with it. @category rendering */
export const htmlStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 50rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { font-weight: bold; text-align: start; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
a { overflow-wrap: anywhere; }
.quiet { opacity: 0.8; }
footer { border-top: 1px solid; margin-top: 2rem; }
.table { overflow-x: auto; }
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
export function renderHtml(document: Document, options: HtmlOptions = {}): string {
  const { fragment = false, level = 1, idPrefix = 'source' } = options;
  const { lang, title, blocks, footer } = document;
  const frame: Frame = { lang, level: fragment ? level : 1, idPrefix };
  const heading = `h${String(frame.level)}`;
  const main = [`<${heading}>${escapeHtml(title)}</${heading}>`, ...blocks.map((block) => blockHtml(block, frame))];
  const foot =
    footer.length === 0
      ? []
      : ['<footer>', ...footer.map((content) => `<p>${inline(content, frame)}</p>`), '</footer>'];
  if (fragment) return `<section lang="${lang}">\n${[...main, ...foot].join('\n')}\n</section>\n`;
  return htmlPage({ lang, title, style: htmlStyle, body: ['<main>', ...main, '</main>', ...foot] });
}

/**
 * A page around HTML of your own, with a policy that lets it load nothing and run nothing.
 *
 * @param page - language, title, style, and the lines of the body, which have to be HTML already
 * @example
 * ```ts
 * htmlPage({ lang: 'en', title: 'A & B', style: '', body: ['<main></main>'] }).includes('<title>A &amp; B</title>'); // => true
 * ```
 * @category rendering
 */
export function htmlPage({ lang, title, style, body }: HtmlPage): string {
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block, frame: Frame): string {
  switch (block.kind) {
    case 'heading': {
      const name = `h${String(Math.min(6, block.level + frame.level - 1))}`;
      return `<${name}>${inline(block.content, frame)}</${name}>`;
    }
    case 'paragraph':
      return `<p>${inline(block.content, frame)}</p>`;
    case 'list':
      return listHtml(block.items, frame);
    case 'sources': {
      const items = block.items.map(
        (item, index) => `<li id="${frame.idPrefix}-${String(index + 1)}">${inline(item, frame)}</li>`,
      );
      return `<ol>\n${items.join('\n')}\n</ol>`;
    }
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells
            .map((cell, index) =>
              index === 0 ? `<th scope="row">${inline(cell, frame)}</th>` : `<td>${inline(cell, frame)}</td>`,
            )
            .join('')}</tr>`,
      );
      const caption = escapeHtml(block.caption);
      return [
        // What is wider than the page is scrolled by itself, with the keyboard too.
        `<div class="table" role="group" aria-label="${caption}" tabindex="0">`,
        `<table>`,
        `<caption>${caption}</caption>`,
        `<thead><tr>${head}</tr></thead>`,
        `<tbody>\n${rows.join('\n')}\n</tbody>`,
        '</table>',
        '</div>',
      ].join('\n');
    }
  }
}

function listHtml(items: readonly Item[], frame: Frame): string {
  const { truths } = wordsOf(frame.lang);
  const rows = items.map(({ truth, content, items: inner = [] }) => {
    const said = truth === undefined ? '' : `<strong>${escapeHtml(truths[truth])}:</strong> `;
    return `<li>${said}${inline(content, frame)}${inner.length > 0 ? `\n${listHtml(inner, frame)}` : ''}</li>`;
  });
  return `<ul>\n${rows.join('\n')}\n</ul>`;
}

function inline(content: Content, frame: Frame): string {
  return content.map((part) => (typeof part === 'string' ? edged(part) : spanHtml(part, frame))).join('');
}

function spanHtml({ text, tone, href, source, lang }: Span, { idPrefix }: Frame): string {
  const address = href === undefined ? undefined : webAddress(href);
  const said = edged(text);
  const linked =
    source !== undefined
      ? `<a href="#${idPrefix}-${String(source)}">${said}</a>`
      : address === undefined
        ? said
        : `<a href="${escapeHtml(address)}" rel="noreferrer">${said}</a>`;
  const inLanguage = lang === undefined ? linked : `<span lang="${lang}">${linked}</span>`;
  if (tone === 'strong') return `<strong>${inLanguage}</strong>`;
  return tone === 'quiet' ? `<span class="quiet">${inLanguage}</span>` : inLanguage;
}

/** Escaped text that keeps a space at either end, by which pieces are held apart. */
function edged(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${escapeHtml(text)}${/\S\s$/.test(text) ? ' ' : ''}`;
}

/**
 * Text for a place in HTML, in an element or in a quoted attribute: without control characters and marks
 * that reorder it, and escaped.
 * @example
 * ```ts
 * escapeHtml('<b title="x">'); // => '&lt;b title=&quot;x&quot;&gt;'
 * ```
 * @category rendering
 */
export function escapeHtml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
