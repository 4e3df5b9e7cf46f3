import type { FactId, Patient, UnknownReason } from '@allr/model/facts';
import type { LeftReason } from '../left-reasons.js';
import type { LeftResource } from '../reading.js';
import type { Resource } from './resources.js';
import type { Time } from './time.js';

/** A value that a fact can have. Wrapped, since a set is a list. */
export interface Value {
  readonly value: unknown;
}

/** What one resource says of one fact. */
export interface Finding {
  readonly fact: FactId;
  readonly value?: unknown;
  readonly unknownBecause?: UnknownReason;
  readonly from: string;
  readonly what: string;
  /** When it was so; nothing where it is said of the present. */
  readonly time?: Time;
  readonly note?: string;
}

/** What a reader makes of a resource. */
export interface Read {
  readonly findings: readonly Finding[];
  readonly left: readonly LeftResource[];
  readonly about?: NonNullable<Patient['about']>;
}

/** What all readers know. */
export interface Context {
  readonly asOf: string;
  readonly patient: Resource;
  readonly resources: readonly Resource[];
  readonly therapies: readonly TherapyCodes[];
}

/**
 * How a therapy is recognized: the shape of `dataset.therapies` of `@allr/data`, or a list of your own.
 * @category import
 */
export interface TherapyCodes {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly codes: readonly { readonly system: 'ncit' | 'rxnorm' | 'unii'; readonly code: string }[];
}

/** A resource, or part of it, that is not used. */
export function leave(from: string, what: string, [why, detail]: readonly [why: LeftReason, detail?: string]): Read {
  return { findings: [], left: [{ from, what, why, ...(detail !== undefined && { detail }) }] };
}
