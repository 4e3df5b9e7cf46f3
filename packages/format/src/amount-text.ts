import { factDefinition, type FactId } from '@allr/model/facts';
import type { Lang } from './locale/lang.js';
import { wordsOf } from './locale/locale.js';

/**
 * A number as a language writes it, with every digit that it has.
 * @example
 * ```ts
 * formatNumber(1234.5, { lang: 'cs' }); // => '1 234,5'
 * ```
 * @category numbers
 */
export function formatNumber(value: number, { lang }: { readonly lang?: Lang } = {}): string {
  return plainSpaces(new Intl.NumberFormat(wordsOf(lang).locale, { maximumFractionDigits: 20 }).format(value));
}

/**
 * A percentage, the number from 0 to 100, as a language writes it.
 * @example
 * ```ts
 * formatPercent(40.4); // => '40.4 %'
 * formatPercent(40.4, { lang: 'cs' }); // => '40,4 %'
 * ```
 * @category numbers
 */
export function formatPercent(percent: number, options: { readonly lang?: Lang } = {}): string {
  return `${formatNumber(percent, options)} %`;
}

/**
 * A published proportion: the counts before the percentage, each only where it was published.
 * @example
 * ```ts
 * formatProportion({ n: 44, N: 109, percent: 40.4 }); // => '44 of 109 (40.4 %)'
 * formatProportion({ n: 44, N: 109, percent: 40.4 }, { lang: 'cs' }); // => '44 z 109 (40,4 %)'
 * formatProportion({ percent: 40.4 }); // => '40.4 %'
 * formatProportion({ N: 28, percent: 70 }); // => '70 % of 28'
 * ```
 * @category numbers
 */
export function formatProportion(
  { n, N, percent }: { readonly n?: number; readonly N?: number; readonly percent?: number },
  options: { readonly lang?: Lang } = {},
): string {
  const number = (value: number) => formatNumber(value, options);
  const counts =
    n === undefined ? undefined : N === undefined ? number(n) : wordsOf(options.lang).countOf(number(n), number(N));
  const share = percent === undefined ? undefined : formatPercent(percent, options);
  if (counts === undefined) {
    if (share === undefined) return '';
    return N === undefined ? share : wordsOf(options.lang).countOf(share, number(N));
  }
  return share === undefined ? counts : `${counts} (${share})`;
}

/**
 * A value of a number fact with the unit of the fact. Parts of a year are told in days or months
 * too, and a fraction of cells as a percentage.
 * @example
 * ```ts
 * formatAmount('ageYears', 18, { lang: 'cs' }); // => '18 let'
 * formatAmount('ageYears', 0.5); // => '0.5 years (about 6 months)'
 * formatAmount('mrd', 0.0001); // => '0.0001 (0.01 %)'
 * ```
 * @category numbers
 */
export function formatAmount(fact: FactId, value: number, { lang }: { readonly lang?: Lang } = {}): string {
  const definition = factDefinition(fact);
  const words = wordsOf(lang);
  const number = formatNumber(value, { ...(lang && { lang }) });
  const inUnit = (unit: string, amount = value, unitDisplay: 'long' | 'short' = 'long') =>
    plainSpaces(
      new Intl.NumberFormat(words.locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 20 }).format(
        amount,
      ),
    );
  if (definition.type !== 'number') return number;
  switch (definition.unit) {
    case 'a':
      if (value <= 0 || value >= 1) return inUnit('year');
      return `${inUnit('year')} (${words.about(value < 0.1 ? inUnit('day', Math.round(value * 365.25)) : inUnit('month', Math.round(value * 12)))})`;
    case 'mo':
      return inUnit('month');
    case 'kg':
      return inUnit('kilogram', value, 'short');
    case 'cm':
      return inUnit('centimeter', value, 'short');
    case 'ms':
      return inUnit('millisecond', value, 'short');
    case '%':
      return `${number} %`;
    case 'mL/min':
      return words.perMinute(number);
    case '10*9/L':
      return words.billionsPerLiter(number);
    default:
      if (fact === 'mrd' && value !== 0)
        return `${number} (${formatPercent(Number((value * 100).toPrecision(12)), { ...(lang && { lang }) })})`;
      return definition.unitLabel === '' ? number : words.timesUpperLimit(number);
  }
}

/** Intl joins numbers and units with spaces of several kinds; one kind can be searched for and wrapped. */
function plainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
