import { dataset } from '@allr/data';
import type { DatasetRecord } from '@allr/model';
import { buildDataset, checkRecords, readRecords, type RecordProblem } from '@allr/rules';
import { readRecordFolder } from '@allr/rules/node';
import { allRecords } from './all-records.js';

/** What checking a folder of records gave. */
export interface FolderReport {
  readonly records: number;
  /** Empty where the records are in order. */
  readonly problems: readonly RecordProblem[];
}

/**
 * Checks a folder of records, `KIND/ID.yaml`, by the rules of the dataset. The records may name those
 * of the dataset; one with the same kind and id stands in its place.
 */
export function validateFolder(folder: string, today: string): FolderReport {
  const { files, problems } = readRecords(readRecordFolder(folder));
  const own = files.map(({ record }) => record);
  const ownKeys = new Set(own.map(keyOf));
  const published = allRecords().filter((record) => !ownKeys.has(keyOf(record)));
  const date = today > dataset.date ? today : dataset.date;
  const merged = buildDataset([...published, ...own], { version: dataset.version, date });
  return {
    records: files.length,
    problems: [...problems, ...checkRecords({ dataset: merged, files })],
  };
}

function keyOf({ kind, id }: DatasetRecord): string {
  return `${kind}/${id}`;
}
