import type { facts, FactId } from './catalogue.js';
import type { FactDefinition } from './fact-definition.js';

/** The facts of one type: `FactsOf<'number'>` is every numeric fact. @category facts */
export type FactsOf<T extends FactDefinition['type']> = {
  [F in FactId]: (typeof facts)[F] extends { readonly type: T } ? F : never;
}[FactId];

/** The values of a choice fact, or the members of a set fact. @category facts */
export type FactValue<F extends FactId> = (typeof facts)[F] extends { readonly values: infer V }
  ? keyof V & string
  : (typeof facts)[F] extends { readonly type: 'set' }
    ? string
    : never;

/**
 * A number that is known in part: between `min` and `max`, either of which may be missing, and
 * either of which may itself be excluded. An MRD reported as "< 0.01 %" is
 * `{ max: 0.0001, maxExclusive: true }`.
 * @category patient
 */
export interface NumberInterval {
  readonly min?: number;
  readonly minExclusive?: boolean;
  readonly max?: number;
  readonly maxExclusive?: boolean;
}

/** A choice that is known in part: one of the values listed. @category patient */
export interface OpenChoice<V extends string = string> {
  readonly oneOf: readonly V[];
}

/**
 * A set that is known in part: it has the members of `includes`, lacks those of `excludes`, and may
 * have others. A plain array is a complete set.
 * @category patient
 */
export interface OpenSet<V extends string = string> {
  readonly includes?: readonly V[];
  readonly excludes?: readonly V[];
  readonly complete: false;
}

/** What a patient record may hold for a fact, known in full or in part. @category patient */
export type Known<F extends FactId> =
  F extends FactsOf<'number'>
    ? number | NumberInterval
    : F extends FactsOf<'boolean'>
      ? boolean
      : F extends FactsOf<'choice'>
        ? FactValue<F> | OpenChoice<FactValue<F>>
        : readonly FactValue<F>[] | OpenSet<FactValue<F>>;

/**
 * Why a fact is unknown or known only in part. It changes what is asked and reported, never what is
 * true.
 * @category patient
 */
export type UnknownReason = 'absent' | 'asked-unknown' | 'conflicting' | 'stale' | 'imprecise' | 'not-applicable';

/** A note on where a patient record comes from. It is carried along and never evaluated. @category patient */
export interface PatientAbout {
  readonly title?: string;
  readonly summary?: string;
  /** The report the facts were taken from: a citation, DOI or address. */
  readonly source?: string;
}

type PatientFacts = { readonly [F in FactId]?: Known<F> };

/**
 * One patient: a flat record of facts. A fact that is absent is unknown, never false.
 *
 * @example A relapse known by its outlines
 * ```ts
 * import type { Patient } from '@allr/model';
 * const patient: Patient = { ageYears: { min: 18 }, diagnosis: 'b-all', status: { oneOf: ['relapsed', 'refractory'] } };
 * patient.diagnosis; // => 'b-all'
 * ```
 * @category patient
 */
export interface Patient extends PatientFacts {
  /** Why a fact is unknown, for the facts where that is known. */
  readonly unknownBecause?: { readonly [F in FactId]?: UnknownReason };
  readonly about?: PatientAbout;
}
