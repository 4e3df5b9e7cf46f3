import type { Truth } from '@allr/model/facts';
import { createColors } from 'picocolors';
import type { Block, Content, Document, Item, Table } from '../document/document.js';
import { hang } from '../hang.js';
import { plainText } from './plain-text.js';

/** How text is laid out. @category text */
export interface TextOptions {
  /** Whether to color, with ANSI escape sequences. */
  readonly color?: boolean;
  /** Columns; 80 unless given. */
  readonly width?: number;
}

const marks: Readonly<Record<Truth, string>> = { met: '+', 'not-met': '-', unknown: '?' };

/**
 * A document as text for a terminal.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * renderText(document).split('\n')[0]; // => 'Relapsed or refractory ALL: what labels say in the United States on June 1, 2022'
 * ```
 * @category rendering
 */
export function renderText(document: Document, { color = false, width = 80 }: TextOptions = {}): string {
  const { bold, dim, green, red, yellow } = createColors(color);
  const paint = { met: green, 'not-met': red, unknown: yellow, strong: bold, quiet: dim } as const;
  const line = (indent: number, text: string, hanging = 0) => hang(text, { indent, hanging, width });
  const said = (content: Content) =>
    content
      .map((part) => (typeof part === 'string' ? { text: part } : part))
      .map(({ text, ...span }) => {
        const plain = plainEdges(text);
        return 'tone' in span && span.tone !== undefined ? paint[span.tone](plain) : plain;
      })
      .join('');

  const itemLines = (item: Item, indent: number): readonly string[] => {
    const mark = item.truth === undefined ? (item.isWarning ? '! ' : '') : `${paint[item.truth](marks[item.truth])} `;
    return [
      line(indent, `${mark}${said(item.content)}`, 2),
      ...(item.items ?? []).flatMap((inner) => itemLines(inner, indent + 2)),
    ];
  };

  const tableLines = ({ caption, columns, rows }: Table, indent: number): readonly string[] => [
    line(indent, plainText(caption)),
    ...rows.flatMap(([first = [], ...rest]) => [
      line(indent + 2, bold(said(first)), 2),
      ...rest.flatMap((cell, index) => {
        const text = said(cell);
        return text === '' ? [] : [line(indent + 4, `${plainText(columns[index + 1] ?? '')}: ${text}`, 2)];
      }),
    ]),
  ];

  let indent = 0;
  const blockLines = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        indent = (block.level - 1) * 2;
        return block.level === 2
          ? ['', bold(line(0, said(block.content)))]
          : [line(indent - 2, said(block.content), 2)];
      case 'paragraph':
        return [line(indent, said(block.content), 2)];
      case 'list':
        return block.items.flatMap((item) => itemLines(item, indent));
      case 'sources':
        return block.items.map((item, index) => line(indent, `[${String(index + 1)}] ${said(item)}`, 4));
      case 'table':
        return tableLines(block, indent);
    }
  };
  return [
    bold(line(0, plainText(document.title))),
    ...document.blocks.flatMap(blockLines),
    '',
    ...document.footer.map((content) => dim(line(0, said(content)))),
    '',
  ].join('\n');
}

/** Plain text that keeps a space at either end, by which pieces are held apart. */
function plainEdges(text: string): string {
  const [start, end] = [/^\s/.test(text) ? ' ' : '', /\S\s$/.test(text) ? ' ' : ''];
  return `${start}${plainText(text)}${end}`;
}
