/**
 * Thrown for a value outside the range that a scale is stated for. It is a `RangeError`, with the
 * field, what was found and what was expected.
 * @example
 * ```ts
 * const error = new ScaleError('heightCm', 1.7, 'a number of centimeters from 20 to 260');
 * error.message; // => 'heightCm: found 1.7, expected a number of centimeters from 20 to 260'
 * ```
 * @category scales
 */
export class ScaleError extends RangeError {
  override readonly name = 'ScaleError';
  readonly code = 'out-of-range';
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;

  constructor(field: string, value: unknown, expected: string) {
    // As text, since JSON has no NaN.
    super(`${field}: found ${typeof value === 'number' ? String(value) : JSON.stringify(value)}, expected ${expected}`);
    this.field = field;
    this.value = value;
    this.expected = expected;
  }
}
