import type { KeyValue, OrderKey } from '@allr/selection';
import { formatDate } from '../date-text.js';
import type { Content } from '../document/document.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf } from '../locale/locale.js';
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
  const { unknown } = resultWordsOf(lang);
  if (!value.known) return [`${unknown}: `, inEnglish(value.because, lang)];
  const interval =
    value.interval === undefined || value.interval === 'exact' ? [] : [`, ${formatInterval(value.interval, { lang })}`];
  if (value.key.key === 'approval-date') return [formatDate(value.shown, { lang }), ...interval];
  const isNumber = /^[\d.]/.test(value.shown);
  const shown = isNumber && lang === 'cs' ? value.shown.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : value.shown;
  return [isNumber ? shown : inEnglish(shown, lang), ...interval];
}
