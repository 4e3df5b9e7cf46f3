import { indications, type Indications } from './generated/indications.js';
import { sources, type Sources } from './generated/sources.js';
import { therapies, type Therapies } from './generated/therapies.js';
import { trials, type Trials } from './generated/trials.js';

/** The id of a therapy in the dataset. @category records */
export type TherapyId = keyof Therapies;

/** The id of an indication in the dataset. @category records */
export type IndicationId = keyof Indications;

/** The id of a trial in the dataset. @category records */
export type TrialId = keyof Trials;

/** The id of a source in the dataset. @category records */
export type SourceId = keyof Sources;

/**
 * The record of a therapy. An id that the dataset does not have does not compile.
 * @example
 * ```ts
 * getTherapy('blinatumomab').targets; // => ['CD19', 'CD3E']
 * ```
 * @category records
 */
export function getTherapy<I extends TherapyId>(id: I): Therapies[I] {
  return therapies[id];
}

/**
 * The record of an indication. An id that the dataset does not have does not compile.
 * @example
 * ```ts
 * getIndication('obecabtagene-autoleucel-us-adult').jurisdiction; // => 'US'
 * ```
 * @category records
 */
export function getIndication<I extends IndicationId>(id: I): Indications[I] {
  return indications[id];
}

/**
 * The record of a trial. An id that the dataset does not have does not compile.
 * @example
 * ```ts
 * getTrial('tower').registrations; // => [{ registry: 'ClinicalTrials.gov', id: 'NCT02013167' }]
 * ```
 * @category records
 */
export function getTrial<I extends TrialId>(id: I): Trials[I] {
  return trials[id];
}

/**
 * The record of a source. An id that the dataset does not have does not compile.
 * @example
 * ```ts
 * getSource('terminology-stitch').category; // => 'terminology'
 * ```
 * @category records
 */
export function getSource<I extends SourceId>(id: I): Sources[I] {
  return sources[id];
}
