import { InputError } from './input-error.js';
import { suggestion } from './suggestion.js';

/** The record with an id that was typed; the nearest id is named where there is none. */
export function recordById<R extends { readonly id: string }>(
  id: string,
  records: readonly R[],
  { command, what }: { readonly command: string; readonly what: string },
): R {
  const record = records.find((candidate) => candidate.id === id);
  if (record) return record;
  const ids = records.map((candidate) => candidate.id);
  throw new InputError(
    `${command}: found "${id}", expected the id of ${what}; "allr list" prints them${suggestion(id, ids)}`,
  );
}
