/** The least double above a number. */
export function above(value: number): number {
  if (value === Infinity) return value;
  if (value === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  // Stryker disable next-line EqualityOperator: zero has its own line
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? value;
}

/** The greatest double below a number. */
export function below(value: number): number {
  return -above(-value);
}
