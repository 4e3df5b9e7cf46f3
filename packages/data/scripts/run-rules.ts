import type { Dataset, DatasetRecord, RecordKind, RecordKinds } from '@allr/model';
import { recordKinds } from '@allr/model';
import type { RecordFile } from './record-file.ts';
import type { Records, Rule } from './rule.ts';

/** Runs rules over a dataset; a line `file:line: place: message [rule]` for each finding. */
export function runRules(rules: readonly Rule[], dataset: Dataset, files: readonly RecordFile[]): readonly string[] {
  const fileOf = new Map<DatasetRecord, RecordFile>(files.map((file) => [file.record, file]));
  const records = recordsOf(dataset);
  return rules.flatMap((rule) =>
    [...rule.check(records)].map(({ record, path, message }) => {
      const file = fileOf.get(record);
      return `${file?.file ?? record.id}:${String(file?.lineOf(path) ?? 1)}: ${path}: ${message} [${rule.name}]`;
    }),
  );
}

/** A dataset as rules read it. */
export function recordsOf(dataset: Dataset): Records {
  const ids = new Set(
    Object.values(recordKinds).flatMap((list) => dataset[list].map(({ kind, id }) => `${kind}/${id}`)),
  );
  return {
    dataset,
    all: Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]),
    // The list of a kind holds records of that kind; the map of names does not carry that for a type parameter.
    ofKind: <K extends RecordKind>(kind: K) => dataset[recordKinds[kind]] as unknown as readonly RecordKinds[K][],
    has: (kind, id) => ids.has(`${kind}/${id}`),
  };
}
