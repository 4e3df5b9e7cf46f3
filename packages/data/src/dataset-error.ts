import { AllrError } from '@allr/model/facts';

/** What can be wrong with a question to the dataset. @category dataset */
export type DatasetErrorCode = 'invalid-date' | 'unknown-jurisdiction' | 'unknown-id';

/**
 * Thrown for a question that the dataset cannot take. `code` says which part of it.
 * @example
 * ```ts
 * new DatasetError('invalid-date', 'as-of: found "2024-02-30", expected a day that exists').code; // => 'invalid-date'
 * ```
 * @category dataset
 */
export class DatasetError extends AllrError {
  override readonly name = 'DatasetError';
  declare readonly code: DatasetErrorCode;

  constructor(code: DatasetErrorCode, message: string) {
    super(code, message);
  }
}
