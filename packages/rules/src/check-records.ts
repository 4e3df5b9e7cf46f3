import type { Dataset, DatasetRecord } from '@allr/model';
import { recordsOf } from './records.js';
import type { RecordFile, RecordProblem } from './read-records.js';
import type { Rule } from './rule.js';
import { rules as everyRule } from './rules/rules.js';

/** What to check. @category rules */
export interface CheckOptions {
  /** The records together with everything that they may name. */
  readonly dataset: Dataset;
  /** Where the records were read. What is found in a record without a file is not reported. */
  readonly files: readonly RecordFile[];
  /** All rules, unless given. */
  readonly rules?: readonly Rule[];
}

/**
 * Runs the rules over records, and gives every problem in the order of the files.
 *
 * @example
 * ```ts
 * const { files } = readRecords([]);
 * const dataset = buildDataset([], { version: '0.0.0', date: '2032-01-01' });
 * checkRecords({ dataset, files }); // => []
 * ```
 * @category rules
 */
export function checkRecords({ dataset, files, rules = everyRule }: CheckOptions): readonly RecordProblem[] {
  const fileOf = new Map<string, RecordFile>(files.map((file) => [keyOf(file.record), file]));
  const records = recordsOf(dataset);
  const problems = rules.flatMap((rule) =>
    [...rule.check(records)].flatMap(({ record, path, message, hint }): RecordProblem[] => {
      const file = fileOf.get(keyOf(record));
      if (!file) return [];
      const text = `${path}: ${message}${hint === undefined ? '' : `. ${hint}`}`;
      return [{ file: file.file, line: file.lineOf(path), message: text, rule: rule.name }];
    }),
  );
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function keyOf({ kind, id }: DatasetRecord): string {
  return `${kind}/${id}`;
}
