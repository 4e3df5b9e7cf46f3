import { earliestDay, isCalendarDate, latestDay } from '@allr/model/facts';

/** When something was, as far as it is known: days as they are written, and the instant if there is a time. */
export interface Time {
  readonly earliest: string;
  readonly latest: string;
  readonly instant?: number;
}

const dateTime = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Reads a FHIR date, dateTime or instant. The day is the one that is written, in its own time zone. */
export function timeOf(text: string): Time | undefined {
  const [, date = '', time] = dateTime.exec(text) ?? [];
  if (!isCalendarDate(date)) return undefined;
  const [earliest, latest] = [earliestDay(date), latestDay(date)];
  if (earliest === undefined || latest === undefined) return undefined;
  if (time === undefined) return { earliest, latest };
  const instant = Date.parse(text);
  return Number.isNaN(instant) || date.length < 10 ? undefined : { earliest, latest, instant };
}

/** Whether something was surely after something else. What has no time is neither. */
export function isAfter(a: Time | undefined, b: Time | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.instant !== undefined && b.instant !== undefined) return a.instant > b.instant;
  return a.earliest > b.latest;
}

/** Whole years from one day to a later one. A birthday on February 29 is on March 1 in other years. */
export function wholeYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Whole months from one day to a later one. */
export function wholeMonths(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}
