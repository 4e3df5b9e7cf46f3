import type { Reason } from '@allr/selection';
import type { Patient } from '@allr/model/facts';
import { askedValue, formatKnown } from './comparison-text.js';
import type { LanguageOptions } from './locale/lang.js';
import { factLabel, unknownReasonLabel, wordsOf } from './locale/locale.js';

/**
 * One reason of an answer as a phrase: what is known, and what is asked.
 *
 * @param reason - a reason from `reasonsOf`
 * @param patient - the patient that it was found for
 * @param options - the language, and what therapies are called
 * @example
 * ```ts
 * formatReason({ comparison: { fact: 'ageYears', min: 18 }, negated: false, truth: 'not-met' }, { ageYears: 17 }); // => 'age is 17 years; asked for: 18 years or over'
 * const cd19 = { comparison: { fact: 'cd19', is: 'positive' }, negated: false, truth: 'unknown' } as const;
 * formatReason(cd19, {}); // => 'CD19 is not known; asked for: positive'
 * formatReason(cd19, { unknownBecause: { cd19: 'stale' } }); // => 'CD19 is not known (the last result is too old); asked for: positive'
 * formatReason(cd19, {}, { lang: 'cs' }); // => 'CD19: není známo; požadováno: pozitivní'
 * ```
 * @category text
 */
export function formatReason(
  { comparison, negated, truth }: Reason,
  patient: Patient,
  options: LanguageOptions = {},
): string {
  const words = wordsOf(options.lang);
  const label = factLabel(comparison.fact, options);
  const known = formatKnown(comparison.fact, patient, options);
  const value = askedValue(comparison, options);
  const asked = negated ? words.notAsked(value) : value;
  const because = unknownReasonLabel(patient.unknownBecause?.[comparison.fact] ?? 'absent', options);
  const aside = truth === 'unknown' && because !== undefined ? ` (${because})` : '';
  if (known === undefined) return words.reasonUnknown(label, aside, asked);
  return truth === 'met' && known === asked
    ? words.reasonAsAsked(label, known)
    : words.reason(label, `${known}${aside}`, asked);
}
