import { AllrError, type Problem } from '@allr/model/facts';

/**
 * What can be wrong with a call:
 *
 * - `not-fhir`: neither a Bundle, a Patient nor a list of resources, or a value that is no JSON
 * - `unsupported-bundle`: a Bundle of a type that holds no present state, such as `history`
 * - `no-patient`, `several-patients`: not exactly one Patient
 * - `invalid-option`: a day that does not exist, or an id that FHIR does not allow
 * @category errors
 */
export type FhirErrorCode = 'not-fhir' | 'unsupported-bundle' | 'no-patient' | 'several-patients' | 'invalid-option';

/**
 * Thrown for input that is no FHIR R4 of one patient. `problems` names the place.
 * @example
 * ```ts
 * const problem = { path: 'Bundle', found: 'no Patient', expected: 'one Patient' };
 * new FhirError('no-patient', problem).message; // => 'Bundle: found no Patient, expected one Patient'
 * ```
 * @category errors
 */
export class FhirError extends AllrError {
  override readonly name = 'FhirError';
  declare readonly code: FhirErrorCode;

  constructor(code: FhirErrorCode, problem: Problem) {
    const { path, found, expected, hint } = problem;
    super(code, `${path}: found ${found}, expected ${expected}${hint === undefined ? '' : `. ${hint}`}`, [problem]);
  }
}
