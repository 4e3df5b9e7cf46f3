import { AllrError } from '@allr/model/facts';

/** What can be wrong with a criterion that did not pass `parseCriterion`. @category evaluating */
export type CriterionErrorCode = 'unknown-fact' | 'operator-not-allowed' | 'malformed';

/**
 * Thrown for a criterion that the catalogue of facts does not allow. Criteria that compile, or that
 * passed `parseCriterion`, never cause it.
 * @example
 * ```ts
 * new CriterionError('unknown-fact', 'criteria: found "cd91", expected the name of a fact').code; // => 'unknown-fact'
 * ```
 * @category evaluating
 */
export class CriterionError extends AllrError {
  override readonly name = 'CriterionError';
  declare readonly code: CriterionErrorCode;

  constructor(code: CriterionErrorCode, message: string) {
    super(code, message);
  }
}
