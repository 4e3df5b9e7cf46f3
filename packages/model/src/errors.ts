/** One thing wrong with an input: where, what was found, what was expected, and what may have been meant. @category errors */
export interface Problem {
  /** The place, such as `patient.ageYears` or `criteria.all[1].fact`. */
  readonly path: string;
  /** What stands there, as JSON, shortened; `nothing` where a field is missing. */
  readonly found: string;
  readonly expected: string;
  /** The nearest right thing, as a question or sentence. */
  readonly hint?: string;
}

/**
 * The class of all errors that `@allr` packages throw. `code` is stable and tells errors apart even
 * where two copies of a package are loaded.
 * @example
 * ```ts
 * new AllrError('invalid-date', 'as-of: found "2024-02-30", expected a day').code; // => 'invalid-date'
 * ```
 * @category errors
 */
export class AllrError extends Error {
  override readonly name: string = 'AllrError';
  readonly code: string;
  /** Every problem, in the order of the input; empty where the message says it all. */
  readonly problems: readonly Problem[];

  constructor(code: string, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/**
 * Thrown where a patient record holds a value that its fact cannot have. A record that passed
 * `parsePatient` never causes it.
 * @example
 * ```ts
 * new PatientError('patient.cd19: found 7, expected a value').code; // => 'wrong-value'
 * ```
 * @category errors
 */
export class PatientError extends AllrError {
  override readonly name = 'PatientError';

  constructor(message: string, problems: readonly Problem[] = []) {
    super('wrong-value', message, problems);
  }
}
