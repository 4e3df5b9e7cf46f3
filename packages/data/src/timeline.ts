import { earliestDay, type Dataset, type Indication, type PartialDate, type RegulatoryEvent } from '@allr/model/facts';
import { dataset } from './dataset.js';

/** Something on the time line of a therapy: an event, or the first or last day of an indication. @category dataset */
export type TimelineEntry =
  | { readonly kind: 'event'; readonly date: PartialDate; readonly event: RegulatoryEvent }
  | { readonly kind: 'indication-start'; readonly date: PartialDate; readonly indication: Indication }
  | { readonly kind: 'indication-end'; readonly date: PartialDate; readonly indication: Indication };

/**
 * What happened to a therapy at regulators, in every place, oldest first: events, and indications
 * coming into force and ending. A date known in part is sorted by the first day that it can be.
 *
 * @param therapy - the id of a therapy; an id that the dataset does not have has no time line
 * @param from - the dataset to read
 * @example
 * ```ts
 * const [first] = timeline('obecabtagene-autoleucel').filter(({ kind }) => kind === 'indication-start');
 * first?.date; // => '2024-11-08'
 * ```
 * @category dataset
 */
export function timeline(therapy: string, from: Dataset = dataset): readonly TimelineEntry[] {
  const indications = from.indications.filter((indication) => indication.therapy === therapy);
  const entries: readonly TimelineEntry[] = [
    ...from.events
      .filter((event) => event.therapy === therapy)
      .map((event) => ({ kind: 'event', date: event.date, event }) as const),
    ...indications.map((indication) => ({ kind: 'indication-start', date: indication.validFrom, indication }) as const),
    ...indications.flatMap((indication) =>
      indication.validTo === undefined
        ? []
        : [{ kind: 'indication-end', date: indication.validTo, indication } as const],
    ),
  ];
  return entries.toSorted((a, b) => firstDay(a).localeCompare(firstDay(b), 'en'));
}

function firstDay({ date }: TimelineEntry): string {
  return earliestDay(date) ?? '';
}
