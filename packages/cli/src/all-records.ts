import { dataset } from '@allr/data';
import { recordKinds, type DatasetRecord } from '@allr/model';

/** Every record of the dataset, of any kind. */
export function allRecords(): readonly DatasetRecord[] {
  return Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]);
}
