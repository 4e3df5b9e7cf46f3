import type { Plot, PlotOptions } from './plot.js';
import type { PlotElement } from './plot-element.js';
import { checkInput } from './internal/check-input.js';
import { cleanText } from './internal/clean-text.js';
import { element } from './internal/element.js';
import { fillIn } from './internal/fill-in.js';
import { frame, margin, settingsOf } from './internal/frame.js';
import { drawLegend } from './internal/legend.js';
import { rule } from './internal/row-layout.js';
import { textBlock } from './internal/text-block.js';
import { textWidth, widestPart } from './internal/text-width.js';
import { drawVerdict, verdictOrder } from './internal/verdict-marks.js';

/** What a field of the matrix can say. @category verdict matrix */
export type MatrixVerdict = 'eligible' | 'indeterminate' | 'ineligible' | 'not-approved' | 'no-data';

/** A field of the matrix. @category verdict matrix */
export interface MatrixCell {
  /** Absent where there is nothing to judge, such as no indication in this setting. */
  readonly verdict?: MatrixVerdict;
  /** For the table: which indications, what is missing. */
  readonly note?: string;
}

/** A row of the matrix, with a field for each column. @category verdict matrix */
export interface MatrixRow {
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

/** Verdicts by two headings: therapies by patients, or therapies by settings. @category verdict matrix */
export interface Matrix {
  /** What the rows are, such as `Therapy`. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** Sentences that stand under the drawing, such as place and day. */
  readonly notes?: readonly string[];
}

/**
 * Draws verdicts as symbols, each with a shape of its own, and with its word where there is room. Rows and columns keep
 * the order in which they are given. The drawing grows wider than asked for where its columns need it.
 *
 * @param matrix - rows with as many cells as there are columns
 * @throws {PlotError} `invalid-input` for a row with more or fewer cells, or a matrix without rows or columns;
 *   `invalid-option`
 * @example
 * ```ts
 * const matrix = { corner: 'Therapy', columns: ['A patient'], rows: [{ label: 'examplumab', cells: [{ verdict: 'eligible' }] }] } as const;
 * verdictMatrix(matrix).table.includes('<td dir="auto">eligible</td>'); // => true
 * ```
 * @category verdict matrix
 */
export function verdictMatrix(matrix: Matrix, options: PlotOptions = {}): Plot {
  const given = settingsOf(options);
  const { labels } = given;
  const { columns, rows, corner, notes = [] } = matrix;
  checkInput([
    { holds: columns.length > 0, path: 'columns', found: columns.length, expected: 'at least one column' },
    { holds: rows.length > 0, path: 'rows', found: rows.length, expected: 'at least one row' },
    ...rows.map(({ cells }, index) => ({
      holds: cells.length === columns.length,
      path: `rows[${index}].cells`,
      found: cells.length,
      expected: `${columns.length} cells`,
    })),
  ]);
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ verdict }) => verdict ?? [])));
  const hasEmpty = rows.some(({ cells }) => cells.some(({ verdict }) => verdict === undefined));
  const labelWidth = Math.min(
    Math.max(...rows.map(({ label }) => textWidth(cleanText(label), 13)), textWidth(cleanText(corner), 12, true)) + 4,
    0.36 * given.width,
  );
  const room = (given.width - 2 * margin - labelWidth) / columns.length;
  const longest = Math.max(...columns.map((column) => widestPart(cleanText(column), 12, true))) + 10;
  const columnWidth = Math.max(Math.min(room, 150), Math.min(longest, 130), 58);
  const width = Math.max(given.width, Math.ceil(2 * margin + labelWidth + columnWidth * columns.length));
  const words = verdictOrder.filter((verdict) => used.has(verdict)).map((verdict) => labels.matrix.verdicts[verdict]);
  const hasWords = words.every((word) => textWidth(word, 10) + 6 <= columnWidth);
  const values = { rows: rows.length, columns: columns.length };

  return frame(
    {
      kind: 'matrix',
      title: options.title ?? labels.matrix.title,
      description: options.description ?? fillIn(labels.matrix.description, values),
      fillings: new Set(),
      notes: [...notes, ...(hasEmpty ? [labels.matrix.noneNote] : []), labels.matrix.explained],
      draw: (top) => {
        const legend = drawLegend(
          verdictOrder
            .filter((verdict) => used.has(verdict))
            .map((verdict) => ({
              label: labels.matrix.verdicts[verdict],
              mark: (x, y) => drawVerdict(verdict, x, y),
            })),
          top,
          width,
        );
        const center = (column: number) => margin + labelWidth + (column + 0.5) * columnWidth;
        const heads = columns.map((column) =>
          textBlock(column, columnWidth - 8, { size: 12, bold: true, anchor: 'middle' }),
        );
        const head = textBlock(corner, labelWidth - 4, { size: 12, bold: true });
        const headHeight = Math.max(head.height, ...heads.map(({ height }) => height));
        const elements: PlotElement[] = [
          ...legend.elements,
          ...head.draw(margin, legend.bottom + headHeight - head.height),
          ...heads.flatMap((block, column) => block.draw(center(column), legend.bottom + headHeight - block.height)),
        ];
        let y = legend.bottom + headHeight + 6;
        for (const { label, cells } of rows) {
          const block = textBlock(label, labelWidth - 4, { size: 13 });
          const height = Math.max(block.height + 8, hasWords ? 38 : 26);
          const middle = y + height / 2;
          elements.push(rule(y, width), ...block.draw(margin, middle - block.height / 2));
          for (const [column, { verdict }] of cells.entries()) {
            if (verdict === undefined) continue;
            const word = textBlock(labels.matrix.verdicts[verdict], columnWidth, { size: 10, anchor: 'middle' });
            elements.push(
              element('g', { class: `allr-verdict allr-${verdict}` }, [
                drawVerdict(verdict, center(column), hasWords ? middle - 7 : middle),
                ...(hasWords ? word.draw(center(column), middle + 2) : []),
              ]),
            );
          }
          y += height;
        }
        return { elements: [...elements, rule(y, width)], bottom: y };
      },
      table: {
        head: [corner, ...columns],
        rows: rows.map(({ label, cells }) => [
          label,
          ...cells.map(({ verdict, note }) => {
            const said = verdict === undefined ? labels.matrix.none : labels.matrix.verdicts[verdict];
            return note === undefined ? said : `${said}: ${note}`;
          }),
        ]),
      },
    },
    { ...given, width },
  );
}
