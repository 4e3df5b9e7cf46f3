import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { formatProblem, parseRecord, recordKinds, type DatasetRecord, type RecordKind } from '@allr/model';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** A record with the file that it was read from. */
export interface RecordFile {
  readonly file: string;
  readonly record: DatasetRecord;
  /** The line of a place in the record, such as `arms[0].outcomes[2].n`. */
  readonly lineOf: (path: string) => number;
}

/** What reading a folder of records gives: the good ones, and a line for each problem of the others. */
export interface ReadResult {
  readonly files: readonly RecordFile[];
  readonly problems: readonly string[];
}

/** Reads every record below a folder, `KIND/ID.yaml`. All problems are found in one run. */
export function readRecords(folder: string): ReadResult {
  const files: RecordFile[] = [];
  const problems: string[] = [];
  // Object.keys loses the key type; recordKinds has no other keys.
  for (const kind of Object.keys(recordKinds) as RecordKind[]) {
    for (const path of yamlFiles(join(folder, recordKinds[kind]))) {
      const result = readRecord(path, relative(folder, path), kind);
      files.push(...result.files);
      problems.push(...result.problems);
    }
  }
  return { files, problems };
}

function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function readRecord(path: string, file: string, kind: RecordKind): ReadResult {
  const failed = (line: number, message: string): ReadResult => ({
    files: [],
    problems: [`${file}:${String(line)}: ${message}`],
  });
  if (!path.endsWith('.yaml')) return failed(1, 'found a file that does not end in .yaml, expected records only');
  const text = readFileSync(path, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return failed(error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? error.message);
  const lineOf = (place: string) => lineAt(document, lines, place);

  const header = `# yaml-language-server: $schema=../../schema/${kind}.schema.json`;
  if (!text.startsWith(`${header}\n`)) return failed(1, `found ${text.split('\n')[0] ?? ''}, expected ${header}`);
  const parsed = parseRecord(document.toJS());
  if (!parsed.ok)
    return {
      files: [],
      problems: parsed.problems.map((problem) => `${file}:${String(lineOf(problem.path))}: ${formatProblem(problem)}`),
    };
  const record = parsed.value;
  if (record.kind !== kind)
    return failed(lineOf('kind'), `kind: found ${record.kind}, expected ${kind} in this folder`);
  if (record.id !== basename(path, '.yaml'))
    return failed(lineOf('id'), `id: found ${record.id}, expected ${basename(path, '.yaml')}, the name of the file`);
  return { files: [{ file, record, lineOf }], problems: [] };
}

/** The line where a place stands, or the nearest place around it that the file has. */
function lineAt(document: Document, lines: LineCounter, place: string): number {
  const steps = [...place.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length);
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const node: unknown = pair?.key ?? document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
