/** A number as its shortest decimal: `digits` times ten to the power of `exponent`. */
function decimalOf(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** `value` times `factor` times ten to the power of `exponent`, in decimal: rounded once, at the end. */
export function scaled(value: number, factor: number, exponent: number): number {
  const a = decimalOf(value);
  const b = decimalOf(factor);
  return Number(`${String(a.digits * b.digits)}e${String(a.exponent + b.exponent + exponent)}`);
}

/** `value` divided by `by`, both taken as the decimals that they print as: 0.3 by 0.1 is 3. */
export function quotient(value: number, by: number): number {
  const a = decimalOf(value);
  const b = decimalOf(by);
  const shift = Math.min(a.exponent, b.exponent);
  const whole = ({ digits, exponent }: typeof a) => digits * 10n ** BigInt(exponent - shift);
  return Number(whole(a)) / Number(whole(b));
}
