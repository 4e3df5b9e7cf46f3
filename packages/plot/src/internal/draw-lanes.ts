import type { ScaleTime } from 'd3-scale';
import { earliestDay, latestDay, type PartialDate } from '@allr/model/facts';
import type { PlotElement } from '../plot-element.js';
import type { PlotLabels } from '../plot-labels.js';
import { drawAxis, type Tick } from './axis.js';
import { element } from './element.js';
import { margin } from './frame.js';
import { drawLegend, type LegendItem } from './legend.js';
import { drawMark } from './marks.js';
import type { NumberedLane } from './number-lanes.js';
import { rule } from './row-layout.js';
import { textBlock } from './text-block.js';
import { textWidth } from './text-width.js';
import { basisFill, categoryMarks } from './timeline-styles.js';

const numberSize = 10;
const barHeight = 15;
const rowHeight = 20;
/** Room at the right end for the number of what stands there. */
const reserve = 30;

/** What the lanes are drawn with. */
export interface LaneSettings {
  readonly top: number;
  readonly width: number;
  readonly scale: ScaleTime<number, number>;
  readonly prefix: string;
  readonly labels: PlotLabels;
  readonly legend: readonly LegendItem[];
}

interface Box {
  readonly left: number;
  readonly right: number;
}

/** An entry of a row, ready to be drawn at a height. */
interface Entry extends Box {
  readonly draw: (y: number) => readonly PlotElement[];
}

/** Draws the legend, the lanes one under another, and the axis of years. */
export function drawLanes(
  lanes: readonly NumberedLane[],
  settings: LaneSettings,
): { readonly elements: readonly PlotElement[]; readonly bottom: number } {
  const { width, labels } = settings;
  const legend = drawLegend(settings.legend, settings.top, width);
  const tracks = lanes.map((lane) => [...new Set(lane.periods.map(({ track }) => track))]);
  const isWide = width >= 600;
  const trackWidth = isWide
    ? Math.min(
        0.26 * width,
        Math.max(...[labels.timeline.events, ...tracks.flat()].map((track) => textWidth(track, 11))) + 2,
      )
    : width - 2 * margin;
  const plotLeft = isWide ? margin + trackWidth + 12 : margin + 14;
  const plotRight = width - margin - reserve;
  const scale = settings.scale.copy().range([plotLeft, plotRight]);
  const ends = { left: plotLeft, right: plotRight };
  const place = (day: string) => Math.min(Math.max(scale(new Date(`${day}T00:00:00Z`)), plotLeft), plotRight);
  const elements: PlotElement[] = [...legend.elements];
  let y = legend.bottom;

  const ticks = timeTicks(scale, plotRight - plotLeft);
  const drawTrack = (label: string, entries: readonly Entry[], isSuccession: boolean): void => {
    const block = textBlock(label, trackWidth, { size: 11 });
    if (!isWide) {
      elements.push(...block.draw(margin, y));
      y += block.height;
    }
    const rows = pack(entries, isSuccession);
    const from = y;
    y += Math.max(rows.length * rowHeight, isWide ? block.height + 6 : 0);
    for (const { x } of ticks)
      elements.push(element('line', { x1: x, x2: x, y1: from, y2: y, stroke: 'currentColor', 'stroke-opacity': 0.15 }));
    for (const [index, row] of rows.entries())
      for (const entry of row) elements.push(...entry.draw(from + index * rowHeight + rowHeight / 2));
    if (isWide) elements.push(...block.draw(margin, from + 3));
  };

  for (const [index, lane] of lanes.entries()) {
    elements.push(rule(y, width));
    const heading = textBlock(lane.label, width - 2 * margin, { size: 13, bold: true });
    elements.push(...heading.draw(margin, y + 5));
    y += heading.height + 7;
    if (lane.events.length > 0)
      drawTrack(
        labels.timeline.events,
        lane.events.map((event) => eventEntry(event, boundsOf(event.date, place, ends))),
        false,
      );
    for (const track of tracks[index] ?? [])
      drawTrack(
        track,
        lane.periods
          .filter((period) => period.track === track)
          .map((period) =>
            periodEntry(period, {
              begins: boundsOf(period.from, place, ends),
              ends: period.to === undefined ? undefined : boundsOf(period.to, place, ends),
              plotRight,
              prefix: settings.prefix,
            }),
          ),
        true,
      );
    y += 6;
  }
  const axis = drawAxis(ticks, { left: plotLeft, right: plotRight, y });
  return { elements: [...elements, ...axis.elements], bottom: axis.bottom };
}

function timeTicks(scale: ScaleTime<number, number>, room: number): readonly Tick[] {
  const dates = scale.ticks(Math.max(2, Math.floor(room / 50)));
  const days = dates.map((date) => date.toISOString().slice(0, 10));
  const length = days.every((day) => day.endsWith('-01-01')) ? 4 : days.every((day) => day.endsWith('-01')) ? 7 : 10;
  return dates.map((date, index) => ({ x: scale(date), text: (days[index] ?? '').slice(0, length) }));
}

/** The part of the axis on which a date may lie. A bound that is not known is the end of the axis. */
function boundsOf(date: PartialDate, place: (day: string) => number, ends: Box): Box {
  const [earliest, latest] = [earliestDay(date), latestDay(date)];
  return {
    left: earliest === undefined ? ends.left : place(earliest),
    right: latest === undefined ? ends.right : place(latest),
  };
}

/** Sets entries into as few rows as they need without touching each other. */
function pack(entries: readonly Entry[], isSuccession: boolean): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  const end = (row: readonly Entry[]) => row.at(-1)?.right ?? Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    const free = rows.filter((candidate) => end(candidate) <= entry.left + 0.01);
    // What ended last before a period is most likely what the period replaced.
    const [row] = isSuccession ? free.toSorted((a, b) => end(b) - end(a)) : free;
    if (row === undefined) rows.push([entry]);
    else row.push(entry);
  }
  return rows;
}

function eventEntry(event: NumberedLane['events'][number], { left, right }: Box): Entry {
  const x = (left + right) / 2;
  const text = String(event.number);
  const isOpen = right - left > 6;
  return {
    left: Math.min(left, x - 7),
    right: Math.max(isOpen ? right + 2 : 0, x + 8 + textWidth(text, numberSize)) + 2,
    draw: (y) => [
      ...(isOpen ? [dashed(left, right, y + 7)] : []),
      element('g', { class: `allr-event allr-${event.category}` }, [
        drawMark(categoryMarks[event.category], x, y),
        ...numberAt(text, x + 8, y),
      ]),
    ],
  };
}

interface PeriodPlace {
  readonly begins: Box;
  readonly ends: Box | undefined;
  readonly plotRight: number;
  readonly prefix: string;
}

function periodEntry(period: NumberedLane['periods'][number], { begins, ends, plotRight, prefix }: PeriodPlace): Entry {
  // Between its sure ends it was in force; where the bounds cross, it may never have been on a day that is known.
  const from = begins.right;
  const to = Math.max(from, ends?.left ?? plotRight);
  const last = Math.max(to, ends?.right ?? plotRight);
  const text = String(period.number);
  const needed = textWidth(text, numberSize) + 6;
  const isInside = to - from >= needed + 12;
  const bar = { y: 0, height: barHeight, stroke: 'currentColor' };
  const uncertain = [
    { left: begins.left, right: from },
    { left: to, right: last },
  ].filter(({ left, right }) => right - left > 3);
  // A change that is known by its month is too narrow to stand in a row of its own.
  const near = 6;
  return {
    left: from - begins.left <= near ? from : begins.left,
    right: isInside ? (last - to <= near ? to : last) : last + needed,
    draw: (y) => {
      const upper = y - barHeight / 2;
      return [
        element('g', { class: `allr-period allr-${period.basis}` }, [
          ...uncertain.map(({ left, right }) =>
            element('rect', {
              ...bar,
              x: left,
              y: upper,
              width: right - left,
              fill: 'none',
              'stroke-dasharray': '3 3',
              'stroke-opacity': 0.8,
            }),
          ),
          element('rect', {
            ...bar,
            x: from,
            y: upper,
            width: Math.max(to - from, 1.5),
            fill: 'none',
          }),
          // The number stands beside the texture, not on it.
          element('rect', {
            class: 'allr-basis',
            x: isInside ? from + needed : from,
            y: upper,
            width: isInside ? to - from - needed : Math.max(to - from, 1.5),
            height: barHeight,
            fill: basisFill(period.basis, prefix),
          }),
          ...(ends === undefined
            ? [
                element('path', {
                  class: 'allr-ongoing',
                  d: `M${String(plotRight)} ${String(upper)}l6 ${String(barHeight / 2)}l-6 ${String(barHeight / 2)}z`,
                }),
              ]
            : []),
          ...numberAt(text, isInside ? from + 3 : last + (ends === undefined ? 8 : 3), y),
        ]),
      ];
    },
  };
}

function numberAt(text: string, x: number, y: number): readonly PlotElement[] {
  return textBlock(text, 100, { size: numberSize }).draw(x, y - 6.5);
}

function dashed(left: number, right: number, y: number): PlotElement {
  return element('line', { x1: left, x2: right, y1: y, y2: y, stroke: 'currentColor', 'stroke-dasharray': '2 2' });
}
