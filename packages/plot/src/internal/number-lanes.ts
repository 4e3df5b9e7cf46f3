import { earliestDay, latestDay, type PartialDate } from '@allr/model/facts';
import type { TimelineEvent, TimelineLane, TimelinePeriod } from '../timeline-plot.js';

/** A lane whose entries have numbers. */
export interface NumberedLane {
  readonly label: string;
  readonly periods: readonly (TimelinePeriod & { readonly number: number })[];
  readonly events: readonly (TimelineEvent & { readonly number: number })[];
}

/** Keeps what falls into the time drawn, oldest first, and numbers it. */
export function numberLanes(
  lanes: readonly TimelineLane[],
  { from, until }: { readonly from: string; readonly until: string },
): readonly NumberedLane[] {
  let count = 0;
  const next = () => (count += 1);
  const hasBegun = (date: PartialDate) => (earliestDay(date) ?? '') <= until;
  const isBefore = (date: PartialDate) => (latestDay(date) ?? until) < from;
  return lanes
    .map((lane) => ({
      label: lane.label,
      periods: lane.periods
        .filter((period) => hasBegun(period.from) && (period.to === undefined || !isBefore(period.to)))
        .map(({ to, ...period }) => (to === undefined || !hasBegun(to) ? period : { ...period, to })),
      events: lane.events
        .filter(({ date }) => hasBegun(date) && !isBefore(date))
        .toSorted((a, b) => sortDay(a.date).localeCompare(sortDay(b.date), 'en')),
    }))
    .filter(({ periods, events }) => periods.length + events.length > 0)
    .map(({ label, periods, events }) => ({
      label,
      events: events.map((event) => ({ ...event, number: next() })),
      periods: periods
        .toSorted((a, b) => sortDay(a.from).localeCompare(sortDay(b.from), 'en'))
        .map((period) => ({ ...period, number: next() })),
    }));
}

function sortDay(date: PartialDate): string {
  return earliestDay(date) ?? latestDay(date) ?? '';
}

/** The first day of the year in which the first entry stands. */
export function firstYear(lanes: readonly NumberedLane[], until: string): string {
  const days = lanes.flatMap(({ periods, events }) => [
    ...periods.map(({ from }) => sortDay(from)),
    ...events.map(({ date }) => sortDay(date)),
  ]);
  const first = days.filter((day) => day !== '').toSorted()[0] ?? until;
  const year =
    Number(first.slice(0, 4)) - (first.slice(0, 4) === until.slice(0, 4) && until.endsWith('-01-01') ? 1 : 0);
  return `${String(year).padStart(4, '0')}-01-01`;
}
