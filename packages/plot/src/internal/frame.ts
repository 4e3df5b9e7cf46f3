import type { PlotElement } from '../plot-element.js';
import type { Plot, PlotOptions } from '../plot.js';
import { PlotError } from '../plot-error.js';
import { englishLabels } from '../english-labels.js';
import type { PlotLabels } from '../plot-labels.js';
import { element, serialize } from './element.js';
import { fillingDefinitions, type Filling } from './palette.js';
import { textBlock } from './text-block.js';

/** Distance of everything from the edge. */
export const margin = 12;

/** Options with what was left out. */
export interface Settings {
  readonly labels: PlotLabels;
  readonly prefix: string;
  readonly width: number;
}

/** Completes the options; throws for one out of range. */
export function settingsOf({ labels = englishLabels, idPrefix = 'allr-plot', width = 720 }: PlotOptions): Settings {
  const problems = [
    ...(/^[A-Za-z][\w-]*$/.test(idPrefix)
      ? []
      : [
          {
            path: 'idPrefix',
            found: JSON.stringify(idPrefix),
            expected: 'letters, digits, - and _, beginning with a letter',
          },
        ]),
    ...(width >= 320 && width <= 2000 ? [] : [{ path: 'width', found: String(width), expected: '320 to 2000' }]),
  ];
  if (problems.length > 0) throw new PlotError('invalid-option', problems);
  return { labels, prefix: idPrefix, width };
}

/** The parts of a drawing. */
export interface Picture {
  /** Which plot it is, for style sheets. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly fillings: ReadonlySet<Filling>;
  /** Draws what stands between heading and notes; `y` is its upper edge. */
  readonly draw: (y: number) => { readonly elements: readonly PlotElement[]; readonly bottom: number };
  /** Sentences under the drawing, one a line. */
  readonly notes: readonly string[];
  readonly table: TableContent;
}

/** The figures of a drawing as cells. */
interface TableContent {
  readonly head: readonly string[];
  /** The first cell is the heading of its row. */
  readonly rows: readonly (readonly string[])[];
}

/** Sets a drawing between its heading and its notes, and its figures into a table. */
export function frame(picture: Picture, { labels, prefix, width }: Settings): Plot {
  const heading = textBlock(picture.title, width - 2 * margin, { size: 16, bold: true });
  const body = picture.draw(margin + heading.height + 8);
  let y = body.bottom + 10;
  const notes = [...picture.notes, labels.notice].flatMap((note) => {
    const block = textBlock(note, width - 2 * margin, { size: 11, opacity: 0.8 });
    const top = y;
    y += block.height + 3;
    return block.draw(margin, top);
  });
  const height = Math.ceil(y + margin - 3);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `allr-plot allr-${picture.kind}`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${prefix}-title ${prefix}-description`,
      lang: labels.language,
      'font-family': 'Helvetica, Arial, sans-serif',
      fill: 'currentColor',
    },
    [
      element('title', { id: `${prefix}-title` }, [picture.title]),
      element('desc', { id: `${prefix}-description` }, [`${picture.description} ${labels.notice}`]),
      ...(picture.fillings.size === 0 ? [] : [element('defs', {}, fillingDefinitions(picture.fillings, prefix))]),
      element('g', { class: 'allr-heading' }, heading.draw(margin, margin)),
      element('g', { class: 'allr-body' }, body.elements),
      element('g', { class: 'allr-notes' }, notes),
    ],
  );
  const table = tableElement(picture, labels);
  return { svg: serialize(svg), table: serialize(table), elements: { svg, table } };
}

function tableElement({ kind, title, notes, table: { head, rows } }: Picture, labels: PlotLabels): PlotElement {
  const cell = (text: string, column: number) =>
    column === 0 ? element('th', { scope: 'row', dir: 'auto' }, [text]) : element('td', { dir: 'auto' }, [text]);
  return element('table', { class: `allr-plot-table allr-${kind}-table`, lang: labels.language }, [
    element('caption', {}, [[title.replace(/[.:]?$/, '.'), ...notes, labels.notice].join(' ')]),
    element('thead', {}, [
      element(
        'tr',
        {},
        head.map((text) => element('th', { scope: 'col' }, [text])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((row) => element('tr', {}, row.map(cell))),
    ),
  ]);
}
