import { formatProblem, nearest, parseRecord, recordKinds, type DatasetRecord, type RecordKind } from '@allr/model';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** The text of a file below a folder of records. @category reading */
export interface RecordText {
  /** `KIND/ID.yaml`, such as `therapies/blinatumomab.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** A record with the file that it was read from. @category reading */
export interface RecordFile {
  readonly file: string;
  readonly record: DatasetRecord;
  /** The line of a place in the record, such as `arms[0].outcomes[2].n`. */
  readonly lineOf: (path: string) => number;
}

/** One thing wrong with a file of records. @category reading */
export interface RecordProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where, what was found, what was expected, what to do. */
  readonly message: string;
  /** The rule that found it; `form` where the file is no record at all. */
  readonly rule: string;
}

/** What reading files gives: the good records, and every problem of the others. @category reading */
export interface ReadRecords {
  readonly files: readonly RecordFile[];
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads records from the texts of their files. A record stands alone in `KIND/ID.yaml`, where `KIND`
 * is the plural that a dataset uses. All problems of all files are found in one run.
 *
 * @param texts - the files, in any order
 * @example
 * ```ts
 * const { problems } = readRecords([{ file: 'sources/a-label.yaml', text: 'id: a-label\nkind: source' }]);
 * problems.map(({ file, line }) => `${file}:${String(line)}`)[0]; // => 'sources/a-label.yaml:1'
 * ```
 * @category reading
 */
export function readRecords(texts: Iterable<RecordText>): ReadRecords {
  const read = [...texts].sort((a, b) => (a.file < b.file ? -1 : 1)).map(readRecord);
  return { files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * A problem as one line.
 * @example
 * ```ts
 * formatRecordProblem({ file: 'trials/x.yaml', line: 3, message: 'id: found y, expected x', rule: 'form' }); // => 'trials/x.yaml:3: id: found y, expected x [form]'
 * ```
 * @category reading
 */
export function formatRecordProblem({ file, line, message, rule }: RecordProblem): string {
  return `${file}:${String(line)}: ${message} [${rule}]`;
}

function readRecord({ file, text }: RecordText): ReadRecords {
  const failed = (line: number, message: string): ReadRecords => ({
    files: [],
    problems: [{ file, line, message, rule: 'form' }],
  });
  const [, folder = '', name = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  const kind = kindOf(folder);
  if (kind === undefined) {
    const meant = nearest(folder, Object.values(recordKinds));
    const hint = meant === undefined ? '' : `. Did you mean "${meant}"?`;
    return failed(
      1,
      `found ${file}, expected FOLDER/ID.yaml with one of ${Object.values(recordKinds).join(', ')}${hint}`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return failed(error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? error.message);
  const lineOf = (place: string) => lineAt(document, lines, place);
  const parsed = parseRecord(document.toJS());
  if (!parsed.ok)
    return {
      files: [],
      problems: parsed.problems.map((problem) => ({
        file,
        line: lineOf(problem.path),
        message: formatProblem(problem),
        rule: 'form',
      })),
    };
  const record = parsed.value;
  if (record.kind !== kind) return failed(lineOf('kind'), `kind: found ${record.kind}, expected ${kind} in ${folder}`);
  if (record.id !== name) return failed(lineOf('id'), `id: found ${record.id}, expected ${name}, the name of the file`);
  return { files: [{ file, record, lineOf }], problems: [] };
}

function kindOf(folder: string): RecordKind | undefined {
  // Object.keys loses the key type; recordKinds has no other keys.
  return (Object.keys(recordKinds) as RecordKind[]).find((kind) => recordKinds[kind] === folder);
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
