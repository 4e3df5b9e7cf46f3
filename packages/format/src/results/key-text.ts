import type { KeyValue, OrderKey } from '@allr/selection';
import type { PartialDate } from '@allr/model/facts';
import { formatProportion } from '../amount-text.js';
import { formatDate } from '../date-text.js';
import type { Content } from '../document/document.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { formatInterval } from './outcome-text.js';

/** What an order goes by: `outcome: CR`. */
export function keyText(key: OrderKey, lang: Lang): string {
  const { keys, endpoint } = resultWordsOf(lang);
  const name = keys[key.key];
  if ('endpoint' in key) return `${name}: ${endpoint(key.endpoint)}`;
  return 'term' in key ? `${name}: ${key.term} (${key.grade})` : name;
}

/** What a key says of a therapy, with its interval; why it says nothing, where it does not. */
export function valueContent(value: KeyValue, lang: Lang): Content {
  const words = resultWordsOf(lang);
  if (!value.known) return [`${words.unknown}: `, inEnglish(value.because, lang)];
  const interval = intervalTexts(value.interval, lang);
  switch (value.key.key) {
    case 'approval-date':
      return [formatDate(dateShown(value.shown), { lang })];
    case 'approval-basis':
      return [basisText(value.shown, lang)];
    case 'evidence-level':
      return [words.evidenceLevels[value.shown] ?? value.shown];
    default:
      return [figureText(value.shown, lang), ...interval];
  }
}

function intervalTexts(
  interval: Extract<KeyValue, { readonly known: true }>['interval'],
  lang: Lang,
): readonly string[] {
  if (interval === undefined || interval === 'exact') return [];
  const { low, high, level } = interval;
  if (level === undefined) return [];
  const bounds = {
    low: Number(low.toPrecision(3)),
    level,
    ...(high !== undefined && { high: Number(high.toPrecision(3)) }),
  };
  const computed = interval.computed === true ? ` (${resultWordsOf(lang).computed('Clopper, Pearson')})` : '';
  return [`, ${formatInterval(bounds, { lang })}${computed}`];
}

function basisText(basis: string, lang: Lang): string {
  const bases: Readonly<Record<string, string>> = wordsOf(lang).bases;
  return Object.hasOwn(bases, basis) ? (bases[basis] ?? basis) : basis;
}

/** A figure as a key shows it, its counts before the percentage. */
function figureText(shown: string, lang: Lang): string {
  const [, percent, n, N] = /^([\d.]+) % \((\d+)\/(\d+)\)$/.exec(shown) ?? [];
  if (percent !== undefined)
    return formatProportion({ percent: Number(percent), n: Number(n), N: Number(N) }, { lang });
  return lang === 'cs' ? shown.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : shown;
}

/** The date that a key shows: as a string, or as JSON where only its bounds are known. */
function dateShown(shown: string): PartialDate {
  // A key writes a date so, and nothing else.
  return shown.startsWith('{') ? (JSON.parse(shown) as PartialDate) : shown;
}
