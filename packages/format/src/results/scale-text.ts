import { isFactId } from '@allr/model/facts';
import type { ScaleFinding, ScaleGrade, ScaleInputs, ScaleResult } from '@allr/selection';
import { formatAmount, formatNumber } from '../amount-text.js';
import { either } from '../list-text.js';
import type { Lang } from '../locale/lang.js';
import { wordsOf } from '../locale/locale.js';
import { scaleWordsOf } from '../locale/scale-locale.js';

/** The grade, the number with its unit, or the range. */
export function scaleResultText(result: ScaleResult, lang: Lang): string {
  const words = scaleWordsOf(lang);
  const number = (value: number) => formatNumber(value, { lang });
  // A mapping may name two grades for one score.
  if ('grade' in result) return words.grade(either(result.grade.split(' or '), lang));
  if ('value' in result) {
    const rounded = Math.round(result.value * 100) / 100;
    return words.units[result.unit](number(rounded), rounded);
  }
  const { min, max } = result;
  return min === max ? number(min) : words.range(number(min), number(max));
}

/** The findings that decide a grade; empty where none does. */
export function becauseText({ because }: ScaleGrade, lang: Lang): string {
  const { fields } = scaleWordsOf(lang);
  return because
    .map((finding) => (finding.value === true ? fields[finding.field] : findingText(finding, lang)))
    .join('; ');
}

/** What a scale was asked with; empty where nothing is told. */
export function givenText(given: Partial<ScaleInputs>, lang: Lang): string {
  // Object.entries loses the types of the fields.
  const findings = Object.entries(given).map(([field, value]) => ({ field, value }) as ScaleFinding);
  return findings.map((finding) => findingText(finding, lang)).join('; ');
}

function findingText(finding: ScaleFinding, lang: Lang): string {
  return `${scaleWordsOf(lang).fields[finding.field]}: ${valueText(finding, lang)}`;
}

function valueText({ field, value }: ScaleFinding, lang: Lang): string {
  const { yes, no } = wordsOf(lang);
  const { amounts, values } = scaleWordsOf(lang);
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') {
    if (isFactId(field)) return formatAmount(field, value, { lang });
    const amount = formatNumber(value, { lang });
    return field === 'temperatureC' || field === 'creatinineMgDl' ? amounts[field](amount) : amount;
  }
  const words: Readonly<Partial<Record<string, string>>> = field in values ? values[field] : {};
  return words[value] ?? value;
}
