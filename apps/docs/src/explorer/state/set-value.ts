import type { OpenSet } from '@allr/model/facts';

/** A set as a form shows it. */
export interface SetDraft {
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /** What is not listed is not there. */
  readonly complete: boolean;
}

/** The form of what a record holds. */
export function toSet(value: unknown): SetDraft {
  // A record that passed parsePatient holds an array, an open set or nothing.
  const known = value as readonly string[] | OpenSet | undefined;
  if (known === undefined) return { includes: [], excludes: [], complete: false };
  if (isList(known)) return { includes: known, excludes: [], complete: true };
  return { includes: known.includes ?? [], excludes: known.excludes ?? [], complete: false };
}

/** What a record holds for a form; `undefined` where nothing is known. */
export function fromSet({ includes, excludes, complete }: SetDraft): readonly string[] | OpenSet | undefined {
  if (complete) return includes;
  if (includes.length === 0 && excludes.length === 0) return undefined;
  return {
    ...(includes.length > 0 ? { includes } : {}),
    ...(excludes.length > 0 ? { excludes } : {}),
    complete: false,
  };
}

function isList(value: readonly string[] | OpenSet): value is readonly string[] {
  return Array.isArray(value);
}
