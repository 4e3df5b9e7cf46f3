import type { Criterion, Patient, Truth } from '@allr/model/facts';
import { decide } from './decide.js';

/** The answer to a criterion before and after a change of the patient. @category changing */
export interface WhatIf {
  readonly before: Truth;
  readonly after: Truth;
  /** The patient with the change. */
  readonly patient: Patient;
}

/**
 * What a change of facts does to a criterion. A fact that the change names takes the place of what
 * was recorded; the others stay.
 *
 * @param patient - the facts that are known
 * @param change - facts to put in their place
 * @param criterion - any criterion tree
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const { before, after } = whatIf({ cd19: 'positive' }, { cd19: 'negative' }, { fact: 'cd19', is: 'positive' });
 * [before, after]; // => ['met', 'not-met']
 * ```
 * @category changing
 */
export function whatIf(patient: Patient, change: Patient, criterion: Criterion): WhatIf {
  const changed: Patient = { ...patient, ...change };
  return { before: decide(criterion, patient).truth, after: decide(criterion, changed).truth, patient: changed };
}
