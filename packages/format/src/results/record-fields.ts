import type { Citation } from '@allr/model/facts';
import { contentText } from '../document/content-text.js';
import type { Content, Item } from '../document/document.js';
import { inEnglish } from '../document/remarks-on.js';
import { recordWordsOf } from '../locale/record-locale.js';
import { figureOf } from './record-figure.js';
import { isWhole, recordValue, type RecordContext } from './record-value.js';

/** A field of a record with what stands in it: a value, other fields, or the entries of a list. */
export interface Field {
  readonly label: string;
  readonly content: Content;
  /** The content where there are no numbers of sources, as in a spreadsheet. */
  readonly row?: string;
  readonly fields: readonly Field[];
  readonly entries: readonly (readonly Field[])[];
}

/** What an entry of a list opens with, where it is not its first field: what tells it from the others. */
const heads: Readonly<Record<string, readonly string[]>> = {
  outcomes: ['endpoint', 'definition', 'population', 'timePoint'],
  adverseEvents: ['term', 'grade', 'counted', 'population'],
  comparisons: ['endpoint', 'arms', 'population', 'timePoint', 'measure'],
  checks: ['text'],
};

/** The fields of a record, or of a part of it; what is empty is left out. */
export function recordFields(object: object, context: RecordContext): readonly Field[] {
  const { figure, rest } = figureOf(object, context.lang);
  const { figure: label } = recordWordsOf(context.lang);
  return [
    ...(figure === '' ? [] : [{ label, content: [figure], fields: [], entries: [] }]),
    ...Object.entries(rest).flatMap(([name, value]) => fieldsOf(name, value, context)),
  ];
}

function fieldsOf(name: string, value: unknown, context: RecordContext): readonly Field[] {
  const field = { label: labelOf(name, context), content: [], fields: [], entries: [] };
  if (value === undefined) return [];
  if (isWhole(name) || typeof value !== 'object' || value === null)
    return [{ ...field, content: recordValue(name, value, context) }];
  if (!Array.isArray(value)) return [{ ...field, fields: recordFields(value, context) }];
  const items: readonly unknown[] = value;
  // The schema has citations under this name alone.
  if (name === 'cites') return (items as readonly Citation[]).map((citation) => citationField(citation, context));
  const values = items.flatMap((item) => (isObject(item) ? [] : [recordValue(name, item, context)]));
  const entries = items.flatMap((item) => (isObject(item) ? [entryOf(name, item, context)] : []));
  // Sentences stand alone; names stand in a row.
  if (name === 'gaps' || name === 'readings') return values.map((content) => ({ ...field, content }));
  return [
    ...(values.length === 0
      ? []
      : [{ ...field, content: values.flatMap((one, at) => (at === 0 ? one : [', ', ...one])) }]),
    ...(entries.length === 0 ? [] : [{ ...field, entries }]),
  ];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The fields of an entry, those that tell it from the others first. */
function entryOf(list: string, entry: object, context: RecordContext): readonly Field[] {
  const head = heads[list] ?? [];
  const fields = Object.entries(entry);
  const opening = head.flatMap((name) => fields.filter(([own]) => own === name));
  const rest = fields.filter(([name]) => !head.includes(name));
  return [opening, rest].flatMap((part) => recordFields(Object.fromEntries(part), context));
}

function citationField({ source, at, quote }: Citation, context: RecordContext): Field {
  const number = context.numberOf(source);
  return {
    label: labelOf('source', context),
    content: [
      ...(number === undefined ? [source] : [{ text: `[${String(number)}]`, source: number }]),
      ' ',
      inEnglish(at, context.lang),
    ],
    row: `${source}, ${at}`,
    fields: quote === undefined ? [] : fieldsOf('quote', quote, context),
    entries: [],
  };
}

function labelOf(name: string, { lang }: RecordContext): string {
  const labels: Readonly<Record<string, string>> = recordWordsOf(lang).fields;
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name;
}

/** A field as an item of a list, with what is in it below. */
export function fieldItem({ label, content, fields, entries }: Field): Item {
  return {
    content: content.length === 0 ? [`${label}:`] : [`${label}: `, ...content],
    items: [...fields.map(fieldItem), ...entries.flatMap(entryItems)],
  };
}

/** An entry of a list: its first field, the others below. */
function entryItems([first, ...rest]: readonly Field[]): readonly Item[] {
  if (first === undefined) return [];
  const item = fieldItem(first);
  return [{ ...item, items: [...(item.items ?? []), ...rest.map(fieldItem)] }];
}

/** The values in a field, each with where it stands. */
export function fieldRows(
  field: Field,
  above: readonly string[] = [],
): readonly (readonly [path: string, text: string])[] {
  const { label, content, row, fields, entries } = field;
  const here = [...above, label];
  return [
    ...(content.length === 0 ? [] : [[here.join(' / '), row ?? contentText(content)] as const]),
    ...fields.flatMap((inner) => fieldRows(inner, here)),
    ...entries.flatMap((entry, index) => entry.flatMap((inner) => fieldRows(inner, [...here, String(index + 1)]))),
  ];
}
