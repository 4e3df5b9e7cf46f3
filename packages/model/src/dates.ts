import type { Truth } from './facts/criterion.js';

/**
 * A calendar date as far as it is known: a year, a month, a day (`2014`, `2014-12`, `2014-12-03`),
 * or bounds where only those are known (`{ earliest: '2023-06', latest: '2024-06-14' }`; either may
 * be missing).
 * @category dates
 */
export type PartialDate = string | { readonly earliest?: string; readonly latest?: string };

/** From when to when something held. The last day is excluded: it ends on the day `validTo`. @category dates */
export interface Validity {
  readonly validFrom: PartialDate;
  readonly validTo?: PartialDate;
}

/**
 * Whether a string is a real calendar day, `YYYY-MM-DD`.
 * @example
 * ```ts
 * isDay('2024-02-29'); // => true
 * isDay('2024-02-30'); // => false
 * ```
 * @category dates
 */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  return (
    month !== undefined &&
    day !== undefined &&
    year !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= lastDay(year, month)
  );
}

/**
 * Whether a string is a year, month or day that exists.
 * @example
 * ```ts
 * ['2014', '2014-12', '2014-13', '14'].map(isCalendarDate); // => [true, true, false, false]
 * ```
 * @category dates
 */
export function isCalendarDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`);
  return isDay(text);
}

/**
 * The first day that a partial date can stand for; `undefined` where it has no lower bound.
 * @example
 * ```ts
 * earliestDay('2018-06'); // => '2018-06-01'
 * ```
 * @category dates
 */
export function earliestDay(date: PartialDate): string | undefined {
  if (typeof date !== 'string') return date.earliest === undefined ? undefined : earliestDay(date.earliest);
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/**
 * The last day that a partial date can stand for; `undefined` where it has no upper bound.
 * @example
 * ```ts
 * latestDay('2018-06'); // => '2018-06-30'
 * ```
 * @category dates
 */
export function latestDay(date: PartialDate): string | undefined {
  if (typeof date !== 'string') return date.latest === undefined ? undefined : latestDay(date.latest);
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${String(lastDay(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
  return date;
}

/**
 * Whether a partial date lies on or before a day; *unknown* while the day falls inside the span that
 * the date leaves open.
 * @example
 * ```ts
 * hasCome('2018-06', '2018-06-15'); // => 'unknown'
 * hasCome('2018-06', '2018-07-01'); // => 'met'
 * ```
 * @category dates
 */
export function hasCome(date: PartialDate, day: string): Truth {
  const earliest = earliestDay(date);
  const latest = latestDay(date);
  if (latest !== undefined && latest <= day) return 'met';
  if (earliest !== undefined && earliest > day) return 'not-met';
  return 'unknown';
}

/**
 * Whether something was in force on a day. Time, too, has three values: *unknown* where the source
 * gives only the month of a change and the day lies in that month.
 * @example
 * ```ts
 * isInForce({ validFrom: '2014-12-03', validTo: '2017-07-11' }, '2017-07-11'); // => 'not-met'
 * isInForce({ validFrom: '2018-06' }, '2018-06-15'); // => 'unknown'
 * ```
 * @category dates
 */
export function isInForce(validity: Validity, day: string): Truth {
  const begun = hasCome(validity.validFrom, day);
  const ended = validity.validTo === undefined ? 'not-met' : hasCome(validity.validTo, day);
  if (begun === 'not-met' || ended === 'met') return 'not-met';
  return begun === 'met' && ended === 'not-met' ? 'met' : 'unknown';
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
