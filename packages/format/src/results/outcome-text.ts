import type { Interval, Outcome } from '@allr/model/facts';
import { formatNumber, formatProportion } from '../amount-text.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';

/**
 * A published figure with its interval: counts before the percentage, a time with its unit.
 * @example
 * ```ts
 * const interval = { low: 27.9, high: 40.2, level: 95 };
 * formatOutcome({ endpoint: 'CR', n: 91, N: 271, percent: 33.6, interval, cites: [] }); // => '91 of 271 (33.6 %), 95 % CI 27.9 to 40.2'
 * formatOutcome({ endpoint: 'OS-median', value: 7.7, unit: 'months', cites: [] }, { lang: 'cs' }); // => '7,7 měsíce'
 * ```
 * @category numbers
 */
export function formatOutcome(outcome: Outcome, { lang = 'en' }: { readonly lang?: Lang } = {}): string {
  const { value, unit, notReached, interval } = outcome;
  const words = resultWordsOf(lang);
  const shown = [
    formatProportion(outcome, { lang }),
    value === undefined ? '' : amountText(value, unit, lang),
    notReached === true && value === undefined ? words.notReached : '',
    interval === undefined ? '' : formatInterval(interval, { lang }),
  ];
  return shown.filter((part) => part !== '').join(', ');
}

/**
 * A confidence interval in words.
 * @example
 * ```ts
 * formatInterval({ low: 0.55, high: 0.93, level: 95 }, { lang: 'cs' }); // => '95% interval spolehlivosti 0,55 až 0,93'
 * ```
 * @category numbers
 */
export function formatInterval(
  { low, high, level }: Pick<Interval, 'low' | 'high' | 'level'>,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): string {
  const words = resultWordsOf(lang);
  const number = (value: number) => formatNumber(value, { lang });
  return words.interval(number(level), number(low), high === undefined ? words.notReached : number(high));
}

/** A time, or an amount, with its unit. */
export function amountText(value: number, unit: Outcome['unit'], lang: Lang): string {
  const number = formatNumber(value, { lang });
  if (unit === undefined) return number;
  if (unit === 'U/mL') return `${number} ${lang === 'cs' ? 'U/ml' : unit}`;
  return new Intl.NumberFormat(wordsOf(lang).locale, {
    style: 'unit',
    unit: unit.slice(0, -1),
    unitDisplay: 'long',
    maximumFractionDigits: 20,
  })
    .format(value)
    .replaceAll(/\s/g, ' ');
}
