import { earliestDay, type Dataset, type DatasetRecord, type RecordKind, type RecordKinds } from '@allr/model';

/** Sorts records into a dataset: by id, dated ones by therapy, place and date. */
export function buildDataset(
  records: readonly DatasetRecord[],
  about: { readonly version: string; readonly date: string },
): Dataset {
  const ofKind = <K extends RecordKind>(kind: K) =>
    // The filter keeps the records whose kind is K.
    (records.filter((record) => record.kind === kind) as RecordKinds[K][]).sort((a, b) =>
      compare(sortKey(a), sortKey(b)),
    );
  return {
    ...about,
    therapies: ofKind('therapy'),
    indications: ofKind('indication'),
    contraindications: ofKind('contraindication'),
    events: ofKind('event'),
    trials: ofKind('trial'),
    considerations: ofKind('consideration'),
    recommendations: ofKind('recommendation'),
    diseases: ofKind('disease'),
    definitions: ofKind('definition'),
    claims: ofKind('claim'),
    sources: ofKind('source'),
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
