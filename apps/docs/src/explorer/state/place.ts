import type { Dataset, Jurisdiction } from '@allr/model/facts';
import { earliestDay, jurisdictions, latestDay, type PartialDate } from '@allr/model/facts';

/** The first day that the explorer shows; the first labels of the dataset are from about then. */
export const firstDay = '2002-01-01';

/** The places of which the dataset holds an indication or says what it covers, in the order of the vocabulary. */
export function coveredPlaces({ indications, therapies }: Dataset): readonly Jurisdiction[] {
  const found = new Set<Jurisdiction>([
    ...indications.map(({ jurisdiction }) => jurisdiction),
    ...therapies.flatMap(({ coverage }) => coverage.map(({ jurisdiction }) => jurisdiction)),
  ]);
  // The vocabulary has these keys and no others.
  return (Object.keys(jurisdictions) as Jurisdiction[]).filter((place) => found.has(place));
}

/** The days on which a label of a place changes, or may change, in order: between them every verdict stays as it is. */
export function changeDays({ indications, date }: Dataset, place: Jurisdiction): readonly string[] {
  const changes = indications
    .filter(({ jurisdiction }) => jurisdiction === place)
    .flatMap(({ validFrom, validTo }): readonly PartialDate[] =>
      validTo === undefined ? [validFrom] : [validFrom, validTo],
    );
  const days = changes.flatMap((change) => [earliestDay(change) ?? [], latestDay(change) ?? []].flat());
  return [...new Set(days)].filter((day) => day >= firstDay && day <= date).sort();
}

/** How many months a day lies after the first one. */
export function monthOf(day: string): number {
  return (Number(day.slice(0, 4)) - Number(firstDay.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first day of a month, but no day after the last one. */
export function dayOf(month: number, last: string): string {
  const year = Number(firstDay.slice(0, 4)) + Math.floor(month / 12);
  const day = `${String(year)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return month >= monthOf(last) ? last : day;
}
