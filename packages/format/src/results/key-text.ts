import type { KeyFigure, KeyValue, OrderKey, Position } from '@allr/selection';
import { formatNumber, formatProportion } from '../amount-text.js';
import { formatDate } from '../date-text.js';
import type { Content } from '../document/document.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { sentenceWordsOf } from '../locale/sentence-locale.js';
import { noValueContent } from '../sentence-text.js';
import { amountText, formatInterval } from './outcome-text.js';

/** What an order goes by: `outcome: CR`. */
export function keyText(key: OrderKey, lang: Lang): string {
  const { keys, endpoint } = resultWordsOf(lang);
  const name = keys[key.key];
  if ('endpoint' in key) return `${name}: ${endpoint(key.endpoint)}`;
  return 'term' in key ? `${name}: ${key.term} (${key.grade})` : name;
}

/** What a key says of a therapy, with its interval; why it says nothing, where it does not. */
export function valueContent(value: KeyValue, lang: Lang): Content {
  if (!value.known) return [`${resultWordsOf(lang).unknown}: `, ...noValueContent(value, lang)];
  return [figureText(value.figure, lang), ...intervalTexts(value.interval, lang)];
}

/** What set a therapy behind the one before it; nothing where none is before it, or no key tells them apart. */
export function behindContent({ values, behind }: Position, previous: Position | undefined, lang: Lang): Content {
  const own = behind && values[behind.key];
  const ahead = behind && previous?.values[behind.key];
  if (!own || !ahead) return [];
  const words = sentenceWordsOf(lang);
  const name = words.key(own.key);
  // Of two therapies, the one with a value comes first.
  if (!own.known || !ahead.known) return own.known ? [] : [words.withoutValue(name), ...noValueContent(own, lang)];
  return [words.comesAfter(name, figureText(own.figure, lang), figureText(ahead.figure, lang))];
}

function figureText(figure: KeyFigure, lang: Lang): string {
  switch (figure.kind) {
    case 'level':
      return resultWordsOf(lang).evidenceLevels[figure.level];
    case 'ratio':
      return `${figure.measure} ${formatNumber(figure.value, { lang })}`;
    case 'proportion':
      return formatProportion(figure, { lang });
    case 'amount':
      return amountText(figure.value, figure.unit, lang);
    case 'basis':
      return wordsOf(lang).bases[figure.basis];
    case 'date':
      return formatDate(figure.date, { lang });
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
