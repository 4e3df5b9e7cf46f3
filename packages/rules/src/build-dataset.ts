import {
  earliestDay,
  type Claim,
  type Dataset,
  type DatasetRecord,
  type JudgedClaim,
  type RecordKind,
  type RecordKinds,
} from '@allr/model';
import { judgeClaim, type ClaimEvidence } from './judge-claim.js';

/**
 * Sorts records into a dataset, by id, dated ones by therapy, place and date, and holds each claim
 * against them, as of its own day and as of the day of the dataset.
 *
 * @param records - records that passed `readRecords` or `parseRecord`
 * @param about - the version of the dataset and the day to which it was checked
 * @example
 * ```ts
 * buildDataset([], { version: '0.0.0', date: '2032-01-01' }).therapies; // => []
 * ```
 * @category reading
 */
export function buildDataset(
  records: readonly DatasetRecord[],
  about: { readonly version: string; readonly date: string },
): Dataset {
  const ofKind = <K extends RecordKind>(kind: K) =>
    // The filter keeps the records whose kind is K.
    (records.filter((record) => record.kind === kind) as RecordKinds[K][]).sort((a, b) =>
      compare(sortKey(a), sortKey(b)),
    );
  const evidence: ClaimEvidence = {
    indications: ofKind('indication'),
    events: ofKind('event'),
    trials: ofKind('trial'),
    sources: ofKind('source'),
  };
  const judge = (claim: Claim): JudgedClaim => ({
    ...claim,
    judgments: [judgeClaim(claim, evidence, claim.asOf), judgeClaim(claim, evidence, about.date)],
  });
  return {
    ...about,
    therapies: ofKind('therapy'),
    contraindications: ofKind('contraindication'),
    considerations: ofKind('consideration'),
    recommendations: ofKind('recommendation'),
    diseases: ofKind('disease'),
    definitions: ofKind('definition'),
    claims: ofKind('claim').map(judge),
    moved: ofKind('moved'),
    ...evidence,
  };
}

function sortKey(record: DatasetRecord): string {
  const isDated = record.kind === 'indication' || record.kind === 'contraindication' || record.kind === 'event';
  if (!isDated) return record.id;
  const date = record.kind === 'event' ? record.date : record.validFrom;
  return [record.therapy, record.jurisdiction, earliestDay(date) ?? '', record.id].join(' ');
}

/** By code unit, the same on every machine and in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
