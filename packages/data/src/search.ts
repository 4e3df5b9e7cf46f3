/**
 * Finds records by name, brand, synonym, code or registry number. In an entry of its own, so that
 * nobody else pays for the index; it carries MiniSearch (MIT).
 *
 * @module
 */
import { recordKinds, recordTitle, type Dataset, type DatasetRecord, type RecordKind } from '@allr/model/facts';
import MiniSearch from 'minisearch';

/** A record that a text may mean. @category searching */
export interface SearchResult {
  readonly record: DatasetRecord;
  /** How well it fits; only the order of the results means anything, a record of that very name stands first. */
  readonly score: number;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly names: string;
  readonly text: string;
}

const indexes = new WeakMap<Dataset, MiniSearch<Entry>>();

/**
 * The records whose names, brands, synonyms, codes or registry numbers fit a text, best fit first. A
 * misspelling of a letter or two, and the beginning of a word, are found as well. The first search in
 * a dataset builds its index.
 *
 * @param text - what a person would type
 * @param dataset - where to search
 * @param kinds - the kinds of record to search; all unless given
 * @example
 * ```ts
 * import { dataset } from '@allr/data';
 * search('kymriah', dataset, ['therapy']).map(({ record }) => record.id); // => ['tisagenlecleucel']
 * search('blinatumumab', dataset, ['therapy'])[0]?.record.id; // => 'blinatumomab'
 * search('NCT02013167', dataset)[0]?.record.id; // => 'tower'
 * ```
 * @category searching
 */
export function search(text: string, dataset: Dataset, kinds?: readonly RecordKind[]): readonly SearchResult[] {
  const records = recordsByKey(dataset);
  const index = indexes.get(dataset) ?? indexOf(records);
  indexes.set(dataset, index);
  const found = index
    .search(text, { prefix: true, fuzzy: 0.2, boost: { name: 8, names: 4 }, combineWith: 'AND' })
    .flatMap(({ id, score }) => {
      const record = records.get(String(id));
      return record && (kinds === undefined || kinds.includes(record.kind)) ? [{ record, score }] : [];
    });
  const isNamed = ({ record }: SearchResult) => namesOf(record).some((name) => sameName(name, text));
  return [...found.filter(isNamed), ...found.filter((result) => !isNamed(result))];
}

/** Whether a name is the text itself, capitals aside. */
function sameName(name: string, text: string): boolean {
  return name.toLowerCase() === text.trim().toLowerCase();
}

function recordsByKey(dataset: Dataset): ReadonlyMap<string, DatasetRecord> {
  const records = Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]);
  return new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
}

function indexOf(records: ReadonlyMap<string, DatasetRecord>): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({ idField: 'key', fields: ['name', 'names', 'text'] });
  index.addAll(
    [...records].map(([key, record]) => ({
      key,
      name: recordTitle(record),
      names: namesOf(record).join(' '),
      text: textOf(record),
    })),
  );
  return index;
}

function namesOf(record: DatasetRecord): readonly string[] {
  return [
    record.id,
    recordTitle(record),
    ...('synonyms' in record ? record.synonyms : []),
    ...('brands' in record ? record.brands.map(({ name }) => name) : []),
    ...('codes' in record ? record.codes.map(({ code }) => code) : []),
    ...('registrations' in record ? record.registrations.map(({ id }) => id) : []),
    ...(record.kind === 'source' ? [record.DOI ?? '', record.PMID ?? '', record.NCT ?? ''] : []),
  ];
}

function textOf(record: DatasetRecord): string {
  switch (record.kind) {
    case 'therapy':
      return record.mechanism ?? '';
    case 'trial':
      return record.population.text;
    case 'disease':
      return record.classification;
    case 'source':
      return record.publisher ?? '';
    case 'moved':
      return record.to;
    default:
      return record.text;
  }
}
