import { sourcesOf } from '@allr/data';
import type { Dataset, DatasetRecord } from '@allr/model/facts';
import { createColors } from 'picocolors';
import { validityText } from './date-text.js';
import { hang } from './hang.js';
import type { TextOptions } from './render/render-text.js';
import { formatSource } from './source-text.js';

/**
 * A record as text for a terminal: its fields in their order, and for a therapy its indications and
 * trials; every source that it cites in full.
 *
 * @param record - any record
 * @param dataset - where the records it names are found
 * @param options - color and width
 * @example
 * ```ts
 * import { dataset, getTherapy } from '@allr/data';
 * formatRecordText(getTherapy('nelarabine'), dataset).split('\n')[0]; // => 'nelarabine (therapy)'
 * ```
 * @category text
 */
export function formatRecordText(
  record: DatasetRecord,
  dataset: Dataset,
  { color = false, width = 80 }: TextOptions = {},
): string {
  const { bold, dim } = createColors(color);
  const line = (indent: number, text: string) => hang(text, { indent, hanging: 2, width });
  const cited = sourcesOf(record, dataset);
  const { id, kind, ...fields } = record;
  return [
    bold(`${id} (${kind})`),
    ...Object.entries(fields).flatMap(([key, value]) => fieldLines(key, value, { indent: 2, line })),
    ...(kind === 'therapy' ? therapyLines(id, dataset, line) : []),
    ...(cited.length > 0 ? ['', bold('Sources')] : []),
    ...cited.map((source) => line(2, `${dim(source.id)}  ${formatSource(source)}`)),
    '',
  ].join('\n');
}

type Line = (indent: number, text: string) => string;

/** A field with what follows from where it stands: its indent and the way lines are wrapped. */
interface Place {
  readonly indent: number;
  readonly line: Line;
}

function fieldLines(key: string, value: unknown, { indent, line }: Place): readonly string[] {
  const inner = { indent: indent + 2, line };
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (key === 'cites' && Array.isArray(value))
    return value.map((cite: { readonly source: string; readonly at: string }) =>
      line(indent, `source: ${cite.source}, ${cite.at}`),
    );
  if (typeof value !== 'object' || value === null) return [line(indent, `${key}: ${scalarText(value)}`)];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return [line(indent, `${key}: ${value.join(', ')}`)];
    return [line(indent, `${key}:`), ...value.flatMap((item: unknown) => itemLines(item, inner))];
  }
  return [line(indent, `${key}:`), ...Object.entries(value).flatMap(([name, item]) => fieldLines(name, item, inner))];
}

/** An item of a list: its first field opens with a dash. */
function itemLines(item: unknown, { indent, line }: Place): readonly string[] {
  if (typeof item !== 'object' || item === null) return [line(indent, `- ${scalarText(item)}`)];
  const [first = '', ...rest] = Object.entries(item).flatMap(([name, value]) =>
    fieldLines(name, value, { indent: indent + 2, line }),
  );
  return [`${' '.repeat(indent)}- ${first.trimStart()}`, ...rest];
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function therapyLines(therapy: string, dataset: Dataset, line: Line): readonly string[] {
  const indications = dataset.indications.filter((indication) => indication.therapy === therapy);
  const trials = dataset.trials.filter((trial) => trial.arms.some(({ therapies }) => therapies.includes(therapy)));
  return [
    ...(indications.length > 0 ? ['', 'Indications'] : []),
    ...indications.map((item) => line(2, `${item.jurisdiction} ${validityText(item)}: ${item.text} (${item.id})`)),
    ...(trials.length > 0 ? ['', 'Trials'] : []),
    ...trials.map((trial) => line(2, `${trial.name}: ${trial.population.text} (${trial.id})`)),
  ];
}
