import type { FactId, UnknownReason } from '@allr/model/facts';
import { czechResults } from './czech-results.js';
import { englishResults } from './english-results.js';
import type { ResultWords } from './result-words.js';
import { czechFacts } from './czech-facts.js';
import { czech } from './czech.js';
import { englishFacts } from './english-facts.js';
import { english } from './english.js';
import type { AnyFactWords, FactWords } from './fact-words.js';
import type { Lang } from './lang.js';
import type { Words } from './words.js';

/** Everything that is written in one language. */
interface Locale {
  readonly facts: FactWords;
  readonly words: Words;
  readonly results: ResultWords;
}

const locales: Readonly<Record<Lang, Locale>> = {
  en: { facts: englishFacts, words: english, results: englishResults },
  cs: { facts: czechFacts, words: czech, results: czechResults },
};

/** The words of a language. */
export function wordsOf(lang: Lang = 'en'): Words {
  return locales[lang].words;
}

/** The words of a language for therapies, timelines, comparisons and the like. */
export function resultWordsOf(lang: Lang = 'en'): ResultWords {
  return locales[lang].results;
}

/** The words of a language for one fact. */
export function factWords(fact: FactId, lang: Lang = 'en'): AnyFactWords {
  return locales[lang].facts[fact];
}

/**
 * What a fact is called in a language.
 * @example
 * ```ts
 * factLabel('mrd', { lang: 'cs' }); // => 'měřitelná zbytková nemoc (MRN)'
 * ```
 * @category languages
 */
export function factLabel(fact: FactId, { lang }: { readonly lang?: Lang } = {}): string {
  return factWords(fact, lang).label;
}

/**
 * The question whose answer is a fact, in a language.
 * @example
 * ```ts
 * factQuestion('ageYears', { lang: 'cs' }); // => 'Kolik je pacientovi let?'
 * ```
 * @category languages
 */
export function factQuestion(fact: FactId, { lang }: { readonly lang?: Lang } = {}): string {
  return factWords(fact, lang).question;
}

/**
 * What a value of a fact is called in a language; the value itself where the catalogue has no name for it.
 * @example
 * ```ts
 * valueLabel('diagnosis', 'aml', { lang: 'cs' }); // => 'akutní myeloidní leukemie'
 * ```
 * @category languages
 */
export function valueLabel(fact: FactId, value: string, { lang }: { readonly lang?: Lang } = {}): string {
  const values = factWords(fact, lang).values;
  return values !== undefined && Object.hasOwn(values, value) ? (values[value] ?? value) : value;
}

/**
 * Why a fact is not known, or only in part, in a language; nothing for `absent`, which goes without saying.
 * @example
 * ```ts
 * unknownReasonLabel('conflicting', { lang: 'cs' }); // => 'výsledky si odporují'
 * unknownReasonLabel('absent'); // => undefined
 * ```
 * @category languages
 */
export function unknownReasonLabel(reason: UnknownReason, { lang }: { readonly lang?: Lang } = {}): string | undefined {
  return wordsOf(lang).unknownBecause[reason];
}
