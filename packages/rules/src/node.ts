/**
 * Reads a folder of records from disk, for Node and what is compatible with it.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordText } from './read-records.js';

/**
 * The text of every file in the folders below a folder, as `readRecords` takes it: `KIND/ID.yaml`. Files whose
 * name begins with a dot, and what lies deeper or not in a folder, are left out.
 *
 * @param folder - the path of a folder
 * @throws {Error} of Node, with `code`, where the folder or a file cannot be read
 * @example
 * ```ts no-run
 * import { readRecords } from '@allr/rules';
 * import { readRecordFolder } from '@allr/rules/node';
 * const { files, problems } = readRecords(readRecordFolder('./records'));
 * ```
 * @category reading
 */
export function readRecordFolder(folder: string): readonly RecordText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(folder, kind))
        .filter((name) => !name.startsWith('.'))
        .map((name) => ({ file: `${kind}/${name}`, text: readFileSync(join(folder, kind, name), 'utf8') })),
    );
}
