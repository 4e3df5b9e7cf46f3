import {
  hasCome,
  isDay,
  isInForce,
  isJurisdiction,
  jurisdictions,
  type Dataset,
  type Jurisdiction,
  type PartialDate,
} from '@allr/model/facts';
import { dataset } from './dataset.js';
import { DatasetError } from './dataset-error.js';

interface PlacedAndDated {
  readonly jurisdiction?: Jurisdiction;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
}

/**
 * The dataset as it held on one day in one place: indications and contraindications in force,
 * warnings as far as they had been issued, events and trials up to that day, and every source, since
 * a later one may tell what held then. Where a source
 * gives only the month of a change and the day lies in that month, both the old and the new wording
 * are kept; `isInForce` tells that it is not known which held.
 *
 * @param date - a day, `YYYY-MM-DD`; it may lie before the first record or after the last
 * @param jurisdiction - the code of a place
 * @param from - the dataset to narrow
 * @throws {DatasetError} `invalid-date` for a day that does not exist, `unknown-jurisdiction` for another place
 * @example What the European label of blinatumomab said in January 2019
 * ```ts
 * const then = asOf('2019-01-10', 'EU');
 * then.indications.filter(({ therapy }) => therapy === 'obecabtagene-autoleucel'); // => []
 * ```
 * @category dataset
 */
export function asOf(date: string, jurisdiction: Jurisdiction, from: Dataset = dataset): Dataset {
  if (!isDay(date))
    throw new DatasetError('invalid-date', `as-of: found "${date}", expected a day that exists, as YYYY-MM-DD`);
  if (!isJurisdiction(jurisdiction))
    throw new DatasetError(
      'unknown-jurisdiction',
      `jurisdiction: found "${String(jurisdiction)}", expected one of ${Object.keys(jurisdictions).join(', ')}`,
    );
  const held = (item: PlacedAndDated) =>
    (item.jurisdiction === undefined || item.jurisdiction === jurisdiction) &&
    isInForce({ ...item, validFrom: item.validFrom ?? { latest: '0001-01-01' } }, date) !== 'not-met';
  const hadCome = (day: PartialDate | undefined) => day === undefined || hasCome(day, date) !== 'not-met';
  return {
    ...from,
    date,
    therapies: from.therapies.map((therapy) => ({
      ...therapy,
      warnings: therapy.warnings.filter(held),
      dosing: therapy.dosing.filter(held),
      monitoring: therapy.monitoring.filter(held),
      coverage: therapy.coverage.filter((coverage) => coverage.jurisdiction === jurisdiction),
    })),
    indications: from.indications.filter(held),
    contraindications: from.contraindications.filter(held),
    events: from.events.filter((event) => event.jurisdiction === jurisdiction && hadCome(event.date)),
    trials: from.trials.filter(({ published }) => hadCome(published)),
    considerations: from.considerations.filter(held),
    recommendations: from.recommendations.filter(
      (item) => (item.jurisdiction ?? jurisdiction) === jurisdiction && hadCome(item.date),
    ),
    claims: from.claims.filter((claim) => hadCome(claim.asOf)),
  };
}
