import { AllrError, type Problem } from '@allr/model/facts';

/** What can be wrong with a call of this package. @category errors */
export type PlotErrorCode = 'invalid-input' | 'invalid-option';

/**
 * Thrown for figures that cannot be drawn as given, with every problem, and for options out of range.
 * @example
 * ```ts
 * new PlotError('invalid-option', [{ path: 'width', found: '10', expected: '320 to 2000' }]).message; // => 'width: found 10, expected 320 to 2000'
 * ```
 * @category errors
 */
export class PlotError extends AllrError {
  override readonly name = 'PlotError';
  declare readonly code: PlotErrorCode;

  constructor(code: PlotErrorCode, problems: readonly Problem[]) {
    super(
      code,
      problems.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`).join('\n'),
      problems,
    );
  }
}
