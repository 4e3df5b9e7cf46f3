import { recordKinds, type Dataset, type DatasetRecord, type RecordKind } from '@allr/model';

/** A value of a record that differs between two datasets. `undefined` stands for nothing. @category comparing */
export interface ChangedValue {
  /** The place in the record, such as `arms[0].outcomes[2].n`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A record that differs between two datasets. @category comparing */
export interface ChangedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly values: readonly ChangedValue[];
}

/** What changed from one dataset to another. @category comparing */
export interface DatasetDiff {
  readonly added: readonly DatasetRecord[];
  readonly removed: readonly DatasetRecord[];
  readonly changed: readonly ChangedRecord[];
}

/**
 * What changed from one dataset to another, record by record and value by value.
 *
 * @param before - the older dataset
 * @param after - the newer one
 * @example
 * ```ts
 * const empty = buildDataset([], { version: '1.0.0', date: '2032-01-01' });
 * diffDatasets(empty, empty); // => { added: [], removed: [], changed: [] }
 * ```
 * @category comparing
 */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDiff {
  const [old, present] = [recordsByKey(before), recordsByKey(after)];
  return {
    added: [...present].filter(([key]) => !old.has(key)).map(([, record]) => record),
    removed: [...old].filter(([key]) => !present.has(key)).map(([, record]) => record),
    changed: [...present].flatMap(([key, record]) => {
      const values = changesIn('', old.get(key) ?? record, record);
      return values.length === 0 ? [] : [{ kind: record.kind, id: record.id, values }];
    }),
  };
}

function recordsByKey(dataset: Dataset): ReadonlyMap<string, DatasetRecord> {
  const records = Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]);
  return new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
}

function changesIn(path: string, before: unknown, after: unknown): readonly ChangedValue[] {
  if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesIn(
        Array.isArray(after) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
        before[key],
        after[key],
      ),
    );
  }
  return before === after ? [] : [{ path, before, after }];
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
