import type { Dataset, DatasetRecord, RecordKind, RecordKinds } from '@allr/model';

/** Something that a rule found wrong. */
export interface Finding {
  /** The record that it is in. */
  readonly record: DatasetRecord;
  /** The place in the record, such as `arms[0].n`. */
  readonly path: string;
  /** What was found, what was expected, what to do. */
  readonly message: string;
}

/** A rule that a schema cannot say. */
export interface Rule {
  readonly name: string;
  /** What holds when the rule is kept, in one line. */
  readonly description: string;
  readonly check: (records: Records) => Iterable<Finding>;
}

/** The records to check, by kind and by id. */
export interface Records {
  readonly dataset: Dataset;
  readonly all: readonly DatasetRecord[];
  readonly ofKind: <K extends RecordKind>(kind: K) => readonly RecordKinds[K][];
  readonly has: (kind: RecordKind, id: string) => boolean;
}
