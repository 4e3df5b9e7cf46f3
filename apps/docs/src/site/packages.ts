import { basename } from 'node:path';
import typedoc from '../../typedoc.json' with { type: 'json' };

/** The packages of the API reference, without their scope, in the order of `typedoc.json`: one knows only those before it. */
export const packages: readonly string[] = typedoc.entryPoints.map((folder) => basename(folder));
