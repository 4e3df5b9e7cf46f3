import type { Dataset, Source } from '@allr/model/facts';
import { dataset } from './dataset.js';

/**
 * The sources that a record, or any part of one, cites, each once, in the order of the citations.
 *
 * @param value - a record, a list of records, an outcome, or anything else that cites
 * @param from - the dataset whose sources are meant
 * @example
 * ```ts
 * sourcesOf({ cites: [{ source: 'tower-kantarjian-2017', at: 'Table 2' }] }).map(({ DOI }) => DOI); // => ['10.1056/NEJMoa1609783']
 * ```
 * @category dataset
 */
export function sourcesOf(value: unknown, from: Dataset = dataset): readonly Source[] {
  const sources = sourcesById(from);
  return [...new Set(citedIn(value))].flatMap((id) => sources.get(id) ?? []);
}

const indexes = new WeakMap<Dataset['sources'], ReadonlyMap<string, Source>>();

/** That of a frozen list, which cannot change, is kept. */
function sourcesById({ sources }: Dataset): ReadonlyMap<string, Source> {
  const made = indexes.get(sources) ?? new Map(sources.map((source) => [source.id, source]));
  if (Object.isFrozen(sources)) indexes.set(sources, made);
  return made;
}

function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && typeof value.source === 'string' && 'at' in value ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}
