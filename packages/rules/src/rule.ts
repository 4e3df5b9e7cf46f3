import type { Dataset, DatasetRecord, RecordKind, RecordKinds } from '@allr/model';

/** Something that a rule found wrong. @category rules */
export interface Finding {
  /** The record that it is in. */
  readonly record: DatasetRecord;
  /** The place in the record, such as `arms[0].n`. */
  readonly path: string;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do, or what may have been meant. */
  readonly hint?: string;
}

/**
 * What a rule looks at to find one thing wrong: a single record, the records of one kind together,
 * or the whole dataset.
 * @category rules
 */
export type RuleScope = 'record' | 'kind' | 'dataset';

/** Something that holds of good records and that a schema cannot say. @category rules */
export interface Rule {
  readonly name: string;
  /** What holds when the rule is kept, in one line. */
  readonly description: string;
  readonly scope: RuleScope;
  readonly check: (records: Records) => Iterable<Finding>;
}

/** The records that rules read, by kind and by id. @category rules */
export interface Records {
  readonly dataset: Dataset;
  readonly all: readonly DatasetRecord[];
  readonly ofKind: <K extends RecordKind>(kind: K) => readonly RecordKinds[K][];
  readonly has: (kind: RecordKind, id: string) => boolean;
}
