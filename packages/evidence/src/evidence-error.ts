import { AllrError, type Problem } from '@allr/model/facts';

/**
 * What can be wrong with a call: a number that no trial can have printed (`impossible-input`), or
 * counts from which a ratio has no value, since it would be 0 divided by 0 (`undefined-ratio`).
 * @category errors
 */
export type EvidenceErrorCode = 'impossible-input' | 'undefined-ratio';

/**
 * Thrown for input that no trial can have published. `problems` names every place that is wrong.
 * @example
 * ```ts
 * new EvidenceError('impossible-input', [{ path: 'count.n', found: '-1', expected: 'a whole number from 0' }]).message;
 * // => 'count.n: found -1, expected a whole number from 0'
 * ```
 * @category errors
 */
export class EvidenceError extends AllrError {
  override readonly name = 'EvidenceError';
  declare readonly code: EvidenceErrorCode;

  constructor(code: EvidenceErrorCode, problems: readonly Problem[]) {
    super(
      code,
      problems.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`).join('; '),
      problems,
    );
  }
}
