import type { Plot, PlotOptions } from './plot.js';
import type { PlotElement } from './plot-element.js';
import type { ForestMeasure } from './plot-labels.js';
import { drawAxis } from './internal/axis.js';
import { checkInput } from './internal/check-input.js';
import { element } from './internal/element.js';
import { effectScale, type EffectScale } from './internal/effect-scale.js';
import { fillIn } from './internal/fill-in.js';
import { frame, settingsOf } from './internal/frame.js';
import { commonLevel, intervalName, intervalText } from './internal/interval-text.js';
import { numberText } from './internal/number-text.js';
import { palette } from './internal/palette.js';
import { layOutRows } from './internal/row-layout.js';

/** A published effect, as a row of a forest plot. @category forest plot */
export interface ForestRow {
  readonly label: string;
  /** A second line: arms, endpoint, population. */
  readonly detail?: string;
  /** Rows that follow each other and share a group stand under its heading. */
  readonly group?: string;
  /** A ratio above 0, or a difference in percentage points. */
  readonly estimate: number;
  /** The lower bound of the interval; absent where no interval was published. */
  readonly low?: number;
  /** The upper bound; absent where it was not reached. */
  readonly high?: number;
  /** Confidence level in percent. */
  readonly level?: number;
  /** The numbers as printed, where those drawn were converted. */
  readonly published?: { readonly estimate: number; readonly low?: number; readonly high?: number };
  readonly note?: string;
  /** Where the numbers can be read. */
  readonly source?: string;
}

/** What a forest plot can be told. @category forest plot */
export interface ForestOptions extends PlotOptions {
  readonly measure: ForestMeasure;
  /** Ends of the axis; chosen to hold every row, ratios within 0.05 and 20, unless given. */
  readonly domain?: readonly [number, number];
}

/**
 * Draws published effects with their intervals over one axis, logarithmic for ratios. Rows keep the order in which they
 * are given, and nothing is pooled.
 *
 * @param rows - effects of one measure
 * @param options - the measure, and how to draw
 * @throws {PlotError} `invalid-input` for an estimate outside its interval, a ratio that is not above 0, or no rows;
 *   `invalid-option`
 * @example
 * ```ts
 * const { svg, table } = forestPlot([{ label: 'A trial', estimate: 0.71, low: 0.55, high: 0.93, level: 95 }], { measure: 'HR' });
 * svg.startsWith('<svg xmlns='); // => true
 * table.includes('0.71 (0.55 to 0.93)'); // => true
 * ```
 * @category forest plot
 */
export function forestPlot(rows: readonly ForestRow[], options: ForestOptions): Plot {
  const settings = settingsOf(options);
  const { labels, width } = settings;
  const { measure } = options;
  check(rows, options);
  const none = measure === 'RD' ? 0 : 1;
  const measureName = labels.forest.measures[measure];
  const common = commonLevel(rows);
  const figures = rows.map((row) => {
    const printed = { ...(row.published ?? row), level: row.level };
    const interval = intervalText(printed, common, labels);
    return `${numberText(printed.estimate, labels)} ${interval === '' ? `(${labels.noInterval})` : interval}`;
  });
  const figuresHead = `${measure === 'rate-ratio' ? measureName : measure} (${intervalName(common, labels)})`;
  const scale = effectScale(rows, { measure, domain: options.domain });
  const runsOff = rows.some(
    (row) => (row.low !== undefined && row.low < scale.domain[0]) || upperEnd(row) > scale.domain[1],
  );
  const lacksInterval = rows.some(({ low }) => low === undefined);
  const values = { n: rows.length, measure: measureName, none: numberText(none, labels) };

  return frame(
    {
      kind: 'forest',
      title: options.title ?? fillIn(labels.forest.title, values),
      description: options.description ?? fillIn(labels.forest.description, values),
      fillings: new Set(),
      notes: [
        fillIn(labels.forest.sides[measure], values),
        ...(runsOff ? [labels.offAxisNote] : []),
        ...(lacksInterval ? [labels.noIntervalNote] : []),
        labels.acrossTrials,
      ],
      draw: (top) => {
        const layout = layOutRows(
          rows.map((row, index) => ({ ...row, figures: figures[index] ?? '' })),
          { label: labels.table.comparison, figures: figuresHead },
          { top, width },
        );
        const placed = scale.over(layout.plotLeft, layout.plotRight);
        const axis = drawAxis(
          scale.ticks.map((value) => ({ x: placed(value), text: numberText(value, labels) })),
          { left: layout.plotLeft, right: layout.plotRight, y: layout.bottom },
        );
        const noEffect = layout.strips.map(({ from, to }) =>
          element('line', {
            class: 'allr-no-effect',
            x1: placed(none),
            x2: placed(none),
            y1: from,
            y2: to,
            stroke: 'currentColor',
            'stroke-dasharray': '4 3',
          }),
        );
        const marks = rows.map((row, index) => drawRow(row, { scale, placed, y: layout.centers[index] ?? 0 }));
        return { elements: [...layout.elements, ...noEffect, ...axis.elements, ...marks], bottom: axis.bottom };
      },
      table: {
        head: [labels.table.comparison, labels.table.details, figuresHead, labels.table.note, labels.table.source],
        rows: rows.map((row, index) => [
          row.group === undefined ? row.label : `${row.group}: ${row.label}`,
          row.detail ?? '',
          figures[index] ?? '',
          row.note ?? '',
          row.source ?? '',
        ]),
      },
    },
    settings,
  );
}

function upperEnd({ estimate, low, high }: ForestRow): number {
  return low === undefined ? estimate : (high ?? Number.POSITIVE_INFINITY);
}

function check(rows: readonly ForestRow[], { measure, domain }: ForestOptions): void {
  const isRatio = measure !== 'RD';
  const least = isRatio ? 0 : Number.NEGATIVE_INFINITY;
  checkInput([
    { holds: rows.length > 0, path: 'rows', found: rows.length, expected: 'at least one row' },
    {
      holds:
        domain === undefined ||
        (domain[0] < domain[1] &&
          domain.every((end) => Number.isFinite(end)) &&
          domain[0] <= (isRatio ? 1 : 0) &&
          domain[1] >= (isRatio ? 1 : 0) &&
          (!isRatio || domain[0] > 0)),
      path: 'options.domain',
      found: domain,
      expected: 'two ends in order that hold the line of no effect, above 0 for a ratio',
    },
    ...rows.flatMap(({ estimate, low, high }, index) => [
      {
        holds: Number.isFinite(estimate) && estimate > least,
        path: `rows[${index}].estimate`,
        found: estimate,
        expected: isRatio ? 'a ratio above 0' : 'a number',
      },
      {
        holds: low === undefined || (Number.isFinite(low) && low <= estimate && (!isRatio || low >= 0)),
        path: `rows[${index}].low`,
        found: low,
        expected: 'a bound not above the estimate, and not below 0 for a ratio',
      },
      {
        holds: high === undefined || (Number.isFinite(high) && high >= estimate && low !== undefined),
        path: `rows[${index}].high`,
        found: high,
        expected: 'a bound not below the estimate, together with a lower one',
      },
    ]),
  ]);
}

interface Place {
  readonly scale: EffectScale;
  readonly placed: (value: number) => number;
  readonly y: number;
}

function drawRow(row: ForestRow, { scale, placed, y }: Place): PlotElement {
  const [least, greatest] = scale.domain;
  const within = (value: number) => Math.min(Math.max(value, least), greatest);
  const parts: PlotElement[] = [];
  if (row.low !== undefined) {
    const from = placed(within(row.low));
    const to = placed(within(upperEnd(row)));
    const ink = { stroke: 'currentColor', 'stroke-width': 1.5 };
    parts.push(element('line', { class: 'allr-interval', x1: from, x2: to, y1: y, y2: y, ...ink }));
    if (row.low < least) parts.push(arrow(from, y, -1));
    else parts.push(element('line', { x1: from, x2: from, y1: y - 4, y2: y + 4, ...ink }));
    if (upperEnd(row) > greatest) parts.push(arrow(to, y, 1));
    else parts.push(element('line', { x1: to, x2: to, y1: y - 4, y2: y + 4, ...ink }));
  }
  const isOutside = row.estimate < least || row.estimate > greatest;
  const x = placed(within(row.estimate));
  if (isOutside && row.low === undefined) parts.push(arrow(x, y, row.estimate < least ? -1 : 1));
  if (!isOutside)
    parts.push(
      element('rect', {
        class: 'allr-estimate',
        x: x - 5,
        y: y - 5,
        width: 10,
        height: 10,
        fill: row.low === undefined ? 'none' : palette.blue,
        stroke: 'currentColor',
      }),
    );
  return element('g', { class: 'allr-row' }, parts);
}

/** Its tip stands at the end of the axis. */
function arrow(x: number, y: number, direction: 1 | -1): PlotElement {
  const back = (at: number) => String(Math.round((x - direction * at) * 100) / 100);
  return element('path', {
    class: 'allr-arrow',
    d: `M${back(8)} ${String(y - 5)}L${back(0)} ${String(y)}L${back(8)} ${String(y + 5)}Z`,
  });
}
