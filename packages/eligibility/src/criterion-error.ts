import { AllrError } from '@allr/model/facts';

/**
 * What can be wrong with a criterion: it did not pass `parseCriterion` (`unknown-fact`,
 * `operator-not-allowed`, `malformed`), it is nested beyond what a stack holds or goes in a circle
 * (`too-deep`), or a question about all its completions has no affordable answer (`too-large`).
 * @category evaluating
 */
export type CriterionErrorCode = 'unknown-fact' | 'operator-not-allowed' | 'malformed' | 'too-deep' | 'too-large';

/**
 * Thrown for a criterion that the catalogue of facts does not allow, or that is too deep or too large.
 * `cause` holds what was thrown by the input itself, if anything was.
 * @example
 * ```ts
 * new CriterionError('unknown-fact', 'criteria: found "cd91", expected the name of a fact').code; // => 'unknown-fact'
 * ```
 * @category evaluating
 */
export class CriterionError extends AllrError {
  override readonly name = 'CriterionError';
  declare readonly code: CriterionErrorCode;

  constructor(code: CriterionErrorCode, message: string, cause?: unknown) {
    super(code, message);
    if (cause !== undefined) this.cause = cause;
  }
}
