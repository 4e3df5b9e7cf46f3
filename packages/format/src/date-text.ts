import type { PartialDate, Validity } from '@allr/model/facts';
import type { Lang } from './locale/lang.js';
import { wordsOf } from './locale/locale.js';

/**
 * A date in words, no more exact than it is known.
 * @example
 * ```ts
 * formatDate('2018-06-14'); // => 'June 14, 2018'
 * formatDate('2018-06-14', { lang: 'cs' }); // => '14. června 2018'
 * formatDate('2018-06'); // => 'June 2018'
 * formatDate({ earliest: '2023-06', latest: '2024-06-14' }); // => 'a day from June 2023 to June 14, 2024'
 * ```
 * @category text
 */
export function formatDate(date: PartialDate, { lang }: { readonly lang?: Lang } = {}): string {
  const words = wordsOf(lang);
  if (typeof date === 'string') return /^\d{4}$/.test(date) ? date : calendarDate(date, lang);
  const { earliest, latest } = date;
  if (earliest !== undefined && latest !== undefined)
    return words.dayBetween(calendarDate(earliest, lang), calendarDate(latest, lang));
  return earliest === undefined
    ? words.dayOrEarlier(calendarDate(latest ?? '', lang))
    : words.dayOrLater(calendarDate(earliest, lang));
}

/** A year, month or day in words that can follow *from* and *to*; anything else as it stands. */
function calendarDate(date: string, lang: Lang | undefined): string {
  const { locale, monthOfYear, year } = wordsOf(lang);
  if (/^\d{4}$/.test(date)) return year(date);
  const [, inYear, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (inYear === undefined || month === undefined) return date;
  if (day === undefined) return monthOfYear(inYear, Number(month));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(Number(inYear), Number(month) - 1, Number(day)),
  );
}

/** From when to when a statement held, in words. */
export function validityText({ validFrom, validTo }: Validity, options: { readonly lang?: Lang } = {}): string {
  const words = wordsOf(options.lang);
  const inPhrase = (date: PartialDate) =>
    typeof date === 'string' ? calendarDate(date, options.lang) : formatDate(date, options);
  const from = inPhrase(validFrom);
  if (validTo !== undefined) return words.fromTo(from, inPhrase(validTo));
  return words.since(from);
}

/** What to say of a statement of which it is not known whether it was in force. */
export function imprecisionText(validity: Validity, options: { readonly lang?: Lang } = {}): string {
  return wordsOf(options.lang).imprecise(validityText(validity, options));
}
