/**
 * The criteria of every label as compiled code: as fast as code written by hand, safe under any
 * Content-Security-Policy, in an entry of its own, so that nobody else pays for it. Not medical advice
 * and not a medical device.
 *
 * @module
 */
import type { NormalizedPatient } from '@allr/eligibility';
import type { Patient, Truth } from '@allr/model/facts';
import * as generated from './generated/compiled.js';
import type { ContraindicationId, IndicationId } from './generated/records.js';

export type { NormalizedPatient } from '@allr/eligibility';

/**
 * Brings a patient into the form that the compiled criteria read, once for all of them.
 *
 * @param patient - a record that passed `parsePatient`
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * truthOfLabel('blinatumomab-us-relapsed-refractory-2014', normalize({ diagnosis: 't-all' })); // => 'not-met'
 * ```
 * @category compiled
 */
export function normalize(patient: Patient): NormalizedPatient {
  return generated.normalize(patient);
}

/**
 * For each indication and contraindication of the dataset, by id, a function from a normalized patient
 * to 0 (not met), 1 (unknown) or 2 (met). Whether the label was in force is another question.
 * @example
 * ```ts
 * labelCriteria['obecabtagene-autoleucel-us-adult'](normalize({ ageYears: 12 })); // => 0
 * ```
 * @category compiled
 */
export const labelCriteria: Readonly<
  Record<IndicationId | ContraindicationId, (record: NormalizedPatient) => 0 | 1 | 2>
> = generated.criteria;

/**
 * The truth of the criteria of one label for a normalized patient: what `truthOf` of
 * `@allr/eligibility` says of them.
 *
 * @param id - the id of an indication or contraindication
 * @param record - a patient that `normalize` made
 * @example
 * ```ts
 * truthOfLabel('obecabtagene-autoleucel-us-adult', normalize({ ageYears: 40 })); // => 'unknown'
 * ```
 * @category compiled
 */
export function truthOfLabel(id: IndicationId | ContraindicationId, record: NormalizedPatient): Truth {
  return truths[labelCriteria[id](record)];
}

const truths = ['not-met', 'unknown', 'met'] as const;
