/** The smallest double above `x`; `Infinity` stays. An exclusive lower bound `x` is the closed bound `nextUp(x)`. */
export function nextUp(x: number): number {
  if (x === Infinity) return x;
  if (x === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0] = (bits[0] ?? 0n) + (x > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? x;
}

/** The largest double below `x`; `-Infinity` stays. */
export function nextDown(x: number): number {
  return -nextUp(-x);
}
