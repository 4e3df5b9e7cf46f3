import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordText } from '@allr/rules';

/** The text of every file in the folders of records below a folder. */
export function readFolder(folder: string): readonly RecordText[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(folder, kind)).map((name) => ({
        file: `${kind}/${name}`,
        text: readFileSync(join(folder, kind, name), 'utf8'),
      })),
    );
}
