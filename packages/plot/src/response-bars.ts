import { scaleLinear } from 'd3-scale';
import type { Plot, PlotOptions } from './plot.js';
import type { PlotElement } from './plot-element.js';
import { drawAxis } from './internal/axis.js';
import { checkInput } from './internal/check-input.js';
import { element } from './internal/element.js';
import { fillIn } from './internal/fill-in.js';
import { frame, settingsOf } from './internal/frame.js';
import { commonLevel, intervalName, intervalText } from './internal/interval-text.js';
import { drawLegend } from './internal/legend.js';
import { numberText } from './internal/number-text.js';
import { fillings, fillOf, type Filling } from './internal/palette.js';
import { layOutRows } from './internal/row-layout.js';
import { textBlock } from './internal/text-block.js';

/** A published proportion, as a bar. It has `percent`, or `n` and `N`, or all three. @category response bars */
export interface ResponseRow {
  readonly label: string;
  /** A second line: endpoint, population, time point. */
  readonly detail?: string;
  /** Rows that follow each other and share a group stand under its heading. */
  readonly group?: string;
  /** Rows of one series share a texture and a color, such as those of one therapy. */
  readonly series?: string;
  /** As published, 0 to 100. */
  readonly percent?: number;
  readonly n?: number;
  readonly N?: number;
  /** Bounds of the published interval, in percent. */
  readonly low?: number;
  readonly high?: number;
  /** Confidence level in percent. */
  readonly level?: number;
  readonly note?: string;
  /** Where the numbers can be read. */
  readonly source?: string;
}

/**
 * Draws published proportions as bars from 0 to 100 %, with a whisker where an interval was published. Rows keep the
 * order in which they are given.
 *
 * @param rows - proportions; a row without `percent` is drawn at `n` divided by `N`, and says so
 * @throws {PlotError} `invalid-input` for a percentage outside 0 to 100 or outside its interval, `n` above `N`, a row
 *   without a proportion, or no rows; `invalid-option`
 * @example
 * ```ts
 * const { table } = responseBars([{ label: 'CR', n: 91, N: 271, percent: 34, low: 28, high: 39.5, level: 95 }]);
 * table.includes('91/271, 34% (28 to 39.5)'); // => true
 * ```
 * @category response bars
 */
export function responseBars(rows: readonly ResponseRow[], options: PlotOptions = {}): Plot {
  const settings = settingsOf(options);
  const { labels, prefix, width } = settings;
  check(rows);
  const common = commonLevel(rows);
  const figures = rows.map((row) => {
    const count = row.n === undefined || row.N === undefined ? [] : [`${String(row.n)}/${String(row.N)}`];
    const percent = row.percent === undefined ? [] : [`${numberText(row.percent, labels)}%`];
    return [[...count, ...percent].join(', '), intervalText(row, common, labels)]
      .filter((part) => part !== '')
      .join(' ');
  });
  const hasIntervals = rows.some(({ low }) => low !== undefined);
  const figuresHead = hasIntervals ? `n/N, % (${intervalName(common, labels)})` : 'n/N, %';
  const series = [...new Set(rows.flatMap((row) => row.series ?? []))];
  const fillingOf = (row: ResponseRow): Filling =>
    fillings[Math.max(0, series.indexOf(row.series ?? '')) % fillings.length]?.name ?? 'plain';
  const isComputed = rows.some(({ percent }) => percent === undefined);

  return frame(
    {
      kind: 'bars',
      title: options.title ?? labels.response.title,
      description: options.description ?? fillIn(labels.response.description, { n: rows.length }),
      fillings: new Set(rows.map(fillingOf)),
      notes: [
        ...(isComputed ? [labels.response.computed] : []),
        ...(hasIntervals && rows.some(({ low }) => low === undefined) ? [labels.response.noWhisker] : []),
        labels.acrossTrials,
      ],
      draw: (top) => {
        const legend = drawLegend(
          series.map((label) => ({
            label,
            mark: (x, y) => swatch(x, y, fillOf(fillingOf({ label: '', series: label }), prefix)),
          })),
          top,
          width,
        );
        const layout = layOutRows(
          rows.map((row, index) => ({ ...row, figures: figures[index] ?? '' })),
          { label: labels.table.arm, figures: figuresHead },
          { top: legend.bottom, width },
        );
        const scale = scaleLinear().domain([0, 100]).range([layout.plotLeft, layout.plotRight]);
        const ticks = scale.ticks(5).map((value) => ({ x: scale(value), text: `${numberText(value, labels)}%` }));
        const axis = drawAxis(ticks, { left: layout.plotLeft, right: layout.plotRight, y: layout.bottom });
        const grid = layout.strips.flatMap(({ from, to }) =>
          ticks.map(({ x }) =>
            element('line', { x1: x, x2: x, y1: from, y2: to, stroke: 'currentColor', 'stroke-opacity': 0.15 }),
          ),
        );
        const caption = textBlock(labels.response.axis, layout.plotRight - layout.plotLeft, {
          size: 11,
          anchor: 'middle',
        });
        const bars = rows.map((row, index) =>
          drawBar(row, { y: layout.centers[index] ?? 0, scale, fill: fillOf(fillingOf(row), prefix) }),
        );
        return {
          elements: [
            ...legend.elements,
            ...layout.elements,
            ...grid,
            ...bars,
            ...axis.elements,
            ...caption.draw((layout.plotLeft + layout.plotRight) / 2, axis.bottom),
          ],
          bottom: axis.bottom + caption.height,
        };
      },
      table: {
        head: [
          labels.table.arm,
          labels.table.details,
          ...(series.length > 0 ? [labels.table.series] : []),
          figuresHead,
          labels.table.note,
          labels.table.source,
        ],
        rows: rows.map((row, index) => [
          row.group === undefined ? row.label : `${row.group}: ${row.label}`,
          row.detail ?? '',
          ...(series.length > 0 ? [row.series ?? ''] : []),
          figures[index] ?? '',
          row.note ?? '',
          row.source ?? '',
        ]),
      },
    },
    settings,
  );
}

function check(rows: readonly ResponseRow[]): void {
  checkInput([
    { holds: rows.length > 0, path: 'rows', found: rows.length, expected: 'at least one row' },
    ...rows.flatMap((row, index) => {
      const { percent, n, N, low, high } = row;
      const path = `rows[${index}]`;
      const value = proportion(row);
      const isPercent = (bound: number) => bound >= 0 && bound <= 100;
      return [
        {
          holds: percent !== undefined || (n !== undefined && N !== undefined),
          path,
          found: { percent, n, N },
          expected: 'percent, or n and N',
        },
        {
          holds: percent === undefined || isPercent(percent),
          path: `${path}.percent`,
          found: percent,
          expected: '0 to 100',
        },
        {
          holds: n === undefined || N === undefined || (n >= 0 && N > 0 && n <= N),
          path: `${path}.n`,
          found: n,
          expected: 'a count not above N, which is above 0',
        },
        {
          holds: (low === undefined) === (high === undefined),
          path: `${path}.high`,
          found: high,
          expected: 'both bounds or none',
        },
        {
          holds:
            low === undefined ||
            high === undefined ||
            (isPercent(low) && isPercent(high) && low <= value && value <= high),
          path: `${path}.low`,
          found: low,
          expected: 'bounds from 0 to 100 that hold the proportion',
        },
      ];
    }),
  ]);
}

function proportion({ percent, n = 0, N = 1 }: ResponseRow): number {
  return percent ?? (100 * n) / N;
}

function swatch(x: number, y: number, fill: string): PlotElement {
  return element('rect', { x: x - 8, y: y - 6, width: 16, height: 12, fill, stroke: 'currentColor' });
}

function drawBar(
  row: ResponseRow,
  { y, scale, fill }: { readonly y: number; readonly scale: (value: number) => number; readonly fill: string },
): PlotElement {
  const start = scale(0);
  const bar = element('rect', {
    class: 'allr-bar',
    x: start,
    y: y - 7,
    width: scale(proportion(row)) - start,
    height: 14,
    fill,
    stroke: 'currentColor',
  });
  if (row.low === undefined || row.high === undefined) return element('g', { class: 'allr-row' }, [bar]);
  const ink = { stroke: 'currentColor', 'stroke-width': 1.5 };
  const [low, high] = [scale(row.low), scale(row.high)];
  return element('g', { class: 'allr-row' }, [
    bar,
    element('line', { class: 'allr-interval', x1: low, x2: high, y1: y, y2: y, ...ink }),
    element('line', { x1: low, x2: low, y1: y - 4, y2: y + 4, ...ink }),
    element('line', { x1: high, x2: high, y1: y - 4, y2: y + 4, ...ink }),
  ]);
}
