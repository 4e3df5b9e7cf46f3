import type { Contradiction, Deduction, DeductionRule } from '@allr/model/facts';
import { czechDeductions } from './locale/czech-deductions.js';
import type { Lang } from './locale/lang.js';

/** The rules in each language but English, in which `because` tells them. */
const sentences: Readonly<Record<Exclude<Lang, 'en'>, Readonly<Record<DeductionRule, string>>>> = {
  cs: czechDeductions,
};

/**
 * The rule by which a fact follows from others, or cannot stand beside them, as a phrase.
 *
 * @param deduction - of the `deductions` or `contradictions` of `deduce`
 * @param options - the language
 * @example
 * ```ts
 * import { deduce } from '@allr/model';
 * const [contradiction] = deduce({ sex: 'male', pregnant: true }).contradictions;
 * contradiction && formatDeduction(contradiction); // => 'a male patient is not pregnant'
 * contradiction && formatDeduction(contradiction, { lang: 'cs' }); // => 'pacient mužského pohlaví není těhotný'
 * ```
 * @category text
 */
export function formatDeduction(
  { rule, because }: Deduction | Contradiction,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): string {
  return lang === 'en' ? because : sentences[lang][rule];
}
