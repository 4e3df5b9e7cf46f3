const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The least double above a number. */
export function above(value: number): number {
  if (value === Infinity) return value;
  double[0] = value === 0 ? 0 : value;
  bits[0] = (bits[0] ?? 0n) + (value >= 0 ? 1n : -1n);
  return double[0] ?? value;
}

/** The greatest double below a number. */
export function below(value: number): number {
  return -above(-value);
}
