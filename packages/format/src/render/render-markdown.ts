import type { Block, Content, Document, Item } from '../document/document.js';
import { wordsOf } from '../locale/locale.js';
import { plainText } from './plain-text.js';
import { webAddress } from './web-address.js';

/**
 * A document as Markdown (CommonMark with tables). What records and patients say is escaped: it can
 * open no tag, link, heading or list.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }), { lang: 'cs' });
 * renderMarkdown(document).startsWith('# Relabující nebo refrakterní akutní lymfoblastická leukemie'); // => true
 * ```
 * @category rendering
 */
export function renderMarkdown(document: Document): string {
  const { truths } = wordsOf(document.lang);
  const itemLines = (item: Item, indent: string): readonly string[] => {
    const truth = item.truth === undefined ? '' : `**${escaped(truths[item.truth])}:** `;
    return [
      `${indent}- ${truth}${inline(item.content, truth === '')}`,
      ...(item.items ?? []).flatMap((inner) => itemLines(inner, `${indent}  `)),
    ];
  };
  const block = (part: Block): string => {
    switch (part.kind) {
      case 'heading':
        return `${'#'.repeat(part.level)} ${inline(part.content, true)}`;
      case 'paragraph':
        return inline(part.content, true);
      case 'list':
        return part.items.flatMap((item) => itemLines(item, '')).join('\n');
      case 'sources':
        return part.items.map((item, index) => `${String(index + 1)}. ${inline(item, true)}`).join('\n');
      case 'table': {
        const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
        return [
          `**${escaped(part.caption)}**\n`,
          row(part.columns.map(escaped)),
          row(part.columns.map(() => '---')),
          ...part.rows.map((cells) => row(cells.map((cell) => inline(cell, false)))),
        ].join('\n');
      }
    }
  };
  const parts = [
    `# ${escaped(document.title)}`,
    ...document.blocks.map(block),
    '---',
    ...document.footer.map((content) => inline(content, true)),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

function inline(content: Content, isAtStart: boolean): string {
  const text = content
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .map((span) => {
      const [, start = '', middle = '', end = ''] = /^(\s*)([^]*?)(\s*)$/.exec(span.text) ?? [];
      const said = escaped(middle);
      const address = 'href' in span && span.href !== undefined ? webAddress(span.href) : undefined;
      const linked = address === undefined ? said : `[${said}](${addressText(address)})`;
      const strong = 'tone' in span && span.tone === 'strong' && said !== '' ? `**${linked}**` : linked;
      return `${start === '' ? '' : ' '}${strong}${end === '' ? '' : ' '}`;
    })
    .join('');
  return isAtStart ? text.replace(/^([-+=#])/, String.raw`\$1`).replace(/^(\d+)(?=[.)])/, '$1\\') : text;
}

function escaped(text: string): string {
  return (
    plainText(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Some readers take a bracket for one even behind a backslash.
      .replaceAll('[', '&#91;')
      .replaceAll(']', '&#93;')
      .replaceAll(/[\\`*_|~]/g, String.raw`\$&`)
  );
}

/** An address in which no character ends the link. */
function addressText(address: string): string {
  return address.replaceAll(
    /[()<>[\]\\|*_`~"'\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
