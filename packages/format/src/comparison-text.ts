import {
  factDefinition,
  knowledgeOf,
  type Comparison,
  type FactId,
  type Knowledge,
  type NumberKnowledge,
  type Patient,
} from '@allr/model/facts';
import { formatAmount, formatNumber } from './amount-text.js';
import { either } from './list-text.js';
import type { LanguageOptions } from './locale/lang.js';
import { factLabel, valueLabel, wordsOf } from './locale/locale.js';

/**
 * What a comparison asks for, in words: `age 18 years or over`, `CD19 positive`.
 * @example
 * ```ts
 * formatComparison({ fact: 'ageYears', min: 18 }); // => 'age 18 years or over'
 * formatComparison({ fact: 'status', in: ['refractory', 'relapsed'] }); // => 'disease status refractory or relapsed'
 * formatComparison({ fact: 'ageYears', min: 18 }, { lang: 'cs' }); // => 'věk: nejméně 18 let'
 * ```
 * @category text
 */
export function formatComparison(comparison: Comparison, options: LanguageOptions = {}): string {
  return wordsOf(options.lang).labeled(factLabel(comparison.fact, options), askedValue(comparison, options));
}

/** What a comparison asks for, without the name of the fact: `18 years or over`. */
export function askedValue(comparison: Comparison, options: LanguageOptions = {}): string {
  const { fact } = comparison;
  const words = wordsOf(options.lang);
  if ('is' in comparison && typeof comparison.is === 'boolean') return comparison.is ? words.yes : words.no;
  const values = askedValues(comparison);
  if (values === undefined) return knowledgeText(fact, knowledgeOf(fact, comparison), options);
  const names = either(
    values.map((value) => memberText(fact, value, options)),
    options.lang,
  );
  return factDefinition(fact).type === 'set' ? words.with(names) : names;
}

/** The values that a comparison of a choice or a set allows; `undefined` for numbers and booleans. */
export function askedValues(comparison: Comparison): readonly string[] | undefined {
  if ('is' in comparison && comparison.is !== undefined)
    return typeof comparison.is === 'boolean' ? undefined : [comparison.is];
  if ('in' in comparison && comparison.in !== undefined) return comparison.in;
  if ('includes' in comparison && comparison.includes !== undefined) return [comparison.includes];
  if ('includesAny' in comparison && comparison.includesAny !== undefined) return comparison.includesAny;
  return undefined;
}

/**
 * What a patient record holds for a fact, in words; `undefined` where it holds nothing.
 * @example
 * ```ts
 * formatKnown('ageYears', { ageYears: { min: 74, max: 75 } }); // => '74 to 75 years'
 * formatKnown('mrd', { mrd: { max: 0.0001, maxExclusive: true } }); // => 'under 0.0001 (0.01 %)'
 * formatKnown('cd19', {}); // => undefined
 * ```
 * @category text
 */
export function formatKnown(fact: FactId, patient: Patient, options: LanguageOptions = {}): string | undefined {
  return patient[fact] === undefined ? undefined : knowledgeText(fact, knowledgeOf(fact, patient[fact]), options);
}

/** What a value of a choice, or a member of a set, is called; therapies by their names. */
export function memberText(fact: FactId, value: string, options: LanguageOptions): string {
  const isTherapy = fact === 'priorTherapies' || fact === 'hypersensitivity';
  return isTherapy ? (options.therapyName?.(value) ?? value) : valueLabel(fact, value, options);
}

function knowledgeText(fact: FactId, known: Knowledge, options: LanguageOptions): string {
  const words = wordsOf(options.lang);
  switch (known.kind) {
    case 'number':
      return intervalText(fact, known, options);
    case 'choice':
      return either(
        known.possible.map((value) =>
          typeof value === 'boolean' ? (value ? words.yes : words.no) : memberText(fact, value, options),
        ),
        options.lang,
      );
    case 'set': {
      const has = known.includes.map((member) => memberText(fact, member, options)).join(', ');
      const lacks = known.excludes.map((member) => memberText(fact, member, options)).join(', ');
      if (known.complete) return has || words.none;
      return [
        has || words.notKnownInFull,
        ...(lacks ? [words.notAsked(lacks)] : []),
        ...(has ? [words.perhapsOthers] : []),
      ].join(', ');
    }
  }
}

function intervalText(
  fact: FactId,
  { min, minExclusive, max, maxExclusive }: NumberKnowledge,
  options: LanguageOptions,
): string {
  const definition = factDefinition(fact);
  if (definition.type !== 'number') throw new TypeError('only numbers have intervals');
  const words = wordsOf(options.lang);
  const amount = (value: number) => formatAmount(fact, value, options);
  const bound = (value: number, isExclusive: boolean) => ({
    bare: formatNumber(value, options),
    amount: amount(value),
    isExclusive,
  });
  const isBoundedBelow = min > definition.min || minExclusive;
  const isBoundedAbove = max < definition.max || maxExclusive;
  if (min === max) return amount(min);
  if (isBoundedBelow && isBoundedAbove) return words.between(bound(min, minExclusive), bound(max, maxExclusive));
  if (isBoundedBelow) return minExclusive ? words.over(amount(min)) : words.orOver(amount(min));
  if (isBoundedAbove) return maxExclusive ? words.under(amount(max)) : words.orUnder(amount(max));
  return words.any;
}
