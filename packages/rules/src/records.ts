import { recordKinds, type Dataset, type DatasetRecord, type RecordKind, type RecordKinds } from '@allr/model';
import type { Records } from './rule.js';

/** A dataset as rules read it. */
export function recordsOf(dataset: Dataset): Records {
  const all = Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]);
  const ids = new Set(all.map(({ kind, id }) => `${kind}/${id}`));
  return {
    dataset,
    all,
    // The list of a kind holds records of that kind; the map of names does not carry that for a type parameter.
    ofKind: <K extends RecordKind>(kind: K) => dataset[recordKinds[kind]] as unknown as readonly RecordKinds[K][],
    has: (kind, id) => ids.has(`${kind}/${id}`),
  };
}
