import { dataset } from '@allr/data';
import { recordKinds, type DatasetRecord } from '@allr/model/facts';

/** A record that cites a source, with the places in the source that it names. */
export interface CitedBy {
  readonly record: DatasetRecord;
  readonly places: readonly string[];
}

/** Every record with what it cites, by the id of the source. */
const bySource: ReadonlyMap<string, readonly CitedBy[]> = collect();

/** The records that cite a source, in the order of the dataset. */
export function citedBy(source: string): readonly CitedBy[] {
  return bySource.get(source) ?? [];
}

function collect(): Map<string, CitedBy[]> {
  const found = new Map<string, CitedBy[]>();
  for (const list of Object.values(recordKinds))
    for (const record of dataset[list]) {
      const places = new Map<string, Set<string>>();
      for (const { source, at } of citations(record)) places.set(source, (places.get(source) ?? new Set()).add(at));
      for (const [source, ats] of places)
        found.set(source, [...(found.get(source) ?? []), { record, places: [...ats] }]);
    }
  return found;
}

function* citations(value: unknown): Generator<{ readonly source: string; readonly at: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('source' in value && typeof value.source === 'string' && 'at' in value && typeof value.at === 'string')
    yield { source: value.source, at: value.at };
  for (const part of Object.values(value)) yield* citations(part);
}
