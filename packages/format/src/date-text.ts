import type { PartialDate, Validity } from '@allr/model/facts';

/**
 * A partial date in words.
 * @example
 * ```ts
 * formatDate('2018-06'); // => '2018-06'
 * formatDate({ earliest: '2023-06', latest: '2024-06-14' }); // => 'a day from 2023-06 to 2024-06-14'
 * ```
 * @category text
 */
export function formatDate(date: PartialDate): string {
  if (typeof date === 'string') return date;
  const { earliest, latest } = date;
  if (earliest !== undefined && latest !== undefined) return `a day from ${earliest} to ${latest}`;
  return earliest === undefined ? `${latest ?? ''} or earlier` : `${earliest} or later`;
}

/** From when to when a statement held, in words. */
export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === undefined
    ? `since ${formatDate(validFrom)}`
    : `from ${formatDate(validFrom)} to ${formatDate(validTo)}`;
}

/** What to say of a statement of which it is not known whether it was in force. */
export function imprecisionText(validity: Validity): string {
  return `whether this held on the day is not known: the day of a change is known only in part (${validityText(validity)})`;
}
