import { scaleUtc } from 'd3-scale';
import { earliestDay, isDay, latestDay, type approvalBases, type PartialDate } from '@allr/model/facts';
import type { Plot, PlotOptions } from './plot.js';
import { PlotError } from './plot-error.js';
import { checkInput } from './internal/check-input.js';
import { dateText } from './internal/date-text.js';
import { fillIn } from './internal/fill-in.js';
import { frame, settingsOf } from './internal/frame.js';
import { firstYear, numberLanes } from './internal/number-lanes.js';
import { drawLanes } from './internal/draw-lanes.js';
import { basisFillings, timelineLegend } from './internal/timeline-styles.js';

/** The legal form of an approval. @category time line */
export type TimelineBasis = (typeof approvalBases)[number];

/** What an event is about; each has a mark of its own. @category time line */
export type TimelineCategory = 'authorization' | 'label' | 'procedure' | 'designation' | 'safety' | 'ending';

/** Something that held for a while, such as an indication. @category time line */
export interface TimelinePeriod {
  /** The row of the lane in which it stands; periods of one track follow each other in one row. */
  readonly track: string;
  readonly from: PartialDate;
  /** The first day on which it no longer held; absent where it is in force. */
  readonly to?: PartialDate;
  readonly basis: TimelineBasis;
  readonly text: string;
  readonly source?: string;
}

/** Something that happened. @category time line */
export interface TimelineEvent {
  readonly date: PartialDate;
  readonly category: TimelineCategory;
  readonly text: string;
  readonly source?: string;
}

/** One place with what happened there. @category time line */
export interface TimelineLane {
  readonly label: string;
  readonly periods: readonly TimelinePeriod[];
  readonly events: readonly TimelineEvent[];
}

/** What a time line can be told. @category time line */
export interface TimelineOptions extends PlotOptions {
  /** The last day drawn, `YYYY-MM-DD`: nothing that begins after it is shown. The clock is never read. */
  readonly until: string;
  /** The first day drawn, `YYYY-MM-DD`; the year of the first entry begins it unless given. */
  readonly from?: string;
}

/**
 * Draws a swim lane for each place: indications as periods, in one row for each setting, and events as marks. A date
 * that is known only in part is drawn dashed between its bounds. Every entry has a number, which its row of the table repeats.
 *
 * @param lanes - places, in the order in which they are drawn
 * @param options - the last day, and how to draw
 * @throws {PlotError} `invalid-option` for days that do not exist or are out of order; `invalid-input` where nothing
 *   falls into the time asked for
 * @example
 * ```ts
 * const lane = { label: 'US', periods: [{ track: 'relapsed', from: '2031-03-04', basis: 'accelerated', text: 'Adults.' }], events: [] } as const;
 * timelinePlot([lane], { until: '2032-01-01' }).table.includes('accelerated approval'); // => true
 * ```
 * @category time line
 */
export function timelinePlot(lanes: readonly TimelineLane[], options: TimelineOptions): Plot {
  const settings = settingsOf(options);
  const { labels, prefix, width } = settings;
  const { until } = options;
  checkDay('until', until);
  if (options.from !== undefined) {
    checkDay('from', options.from);
    if (options.from >= until)
      throw new PlotError('invalid-option', [
        { path: 'from', found: JSON.stringify(options.from), expected: `a day before ${until}` },
      ]);
  }
  const shown = numberLanes(lanes, { from: options.from ?? '0001-01-01', until });
  const periods = shown.flatMap((lane) => lane.periods);
  const events = shown.flatMap((lane) => lane.events);
  checkInput([
    { holds: shown.length > 0, path: 'lanes', found: lanes.length, expected: `something that began by ${until}` },
  ]);
  const from = options.from ?? firstYear(shown, until);

  const scale = scaleUtc().domain([timeOf(from), timeOf(until)]);
  const dates = [
    ...periods.flatMap((period) => [period.from, ...(period.to === undefined ? [] : [period.to])]),
    ...events.map(({ date }) => date),
  ];
  const values = { periods: periods.length, events: events.length, lanes: shown.length, from, until };
  return frame(
    {
      kind: 'timeline',
      title: options.title ?? labels.timeline.title,
      description: options.description ?? fillIn(labels.timeline.description, values),
      fillings: new Set(periods.map(({ basis }) => basisFillings[basis]).filter((filling) => filling !== 'none')),
      notes: [
        labels.timeline.numbers,
        ...(dates.some((date) => earliestDay(date) !== latestDay(date)) ? [labels.timeline.uncertain] : []),
      ],
      draw: (top) =>
        drawLanes(shown, { top, width, scale, prefix, labels, legend: timelineLegend(shown, prefix, labels) }),
      table: {
        head: [
          labels.table.number,
          labels.table.place,
          labels.table.kind,
          labels.table.from,
          labels.table.to,
          labels.table.text,
          labels.table.source,
        ],
        rows: shown.flatMap(({ label, ...lane }) => [
          ...lane.events.map(({ number, date, category, text, source = '' }) => [
            String(number),
            label,
            labels.timeline.categories[category],
            dateText(date, labels),
            '',
            text,
            source,
          ]),
          ...lane.periods.map((period) => [
            String(period.number),
            label,
            `${period.track}, ${labels.timeline.bases[period.basis]}`,
            dateText(period.from, labels),
            period.to === undefined ? fillIn(labels.timeline.ongoing, { until }) : dateText(period.to, labels),
            period.text,
            period.source ?? '',
          ]),
        ]),
      },
    },
    settings,
  );
}

function checkDay(path: string, day: string): void {
  if (!isDay(day))
    throw new PlotError('invalid-option', [
      { path, found: JSON.stringify(day), expected: 'a day that exists, as YYYY-MM-DD' },
    ]);
}

/** The first moment of a day. */
function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
