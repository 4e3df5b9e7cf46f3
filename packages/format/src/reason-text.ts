import type { Reason } from '@allr/selection';
import { factDefinition, type Patient } from '@allr/model/facts';
import { askedValue, formatKnown } from './comparison-text.js';

/**
 * One reason of an answer as a phrase: what is known, and what is asked.
 *
 * @param reason - a reason from `reasonsOf`
 * @param patient - the patient that it was found for
 * @example
 * ```ts
 * formatReason({ comparison: { fact: 'ageYears', min: 18 }, negated: false, truth: 'not-met' }, { ageYears: 17 }); // => 'age is 17 years; asked for: 18 years or over'
 * formatReason({ comparison: { fact: 'cd19', is: 'positive' }, negated: false, truth: 'unknown' }, {}); // => 'CD19 is not known; asked for: positive'
 * ```
 * @category text
 */
export function formatReason({ comparison, negated, truth }: Reason, patient: Patient): string {
  const { label } = factDefinition(comparison.fact);
  const known = formatKnown(comparison.fact, patient);
  const asked = `${negated ? 'not ' : ''}${askedValue(comparison)}`;
  if (known === undefined) return `${label} is not known; asked for: ${asked}`;
  return truth === 'met' && known === asked ? `${label}: ${known}` : `${label} is ${known}; asked for: ${asked}`;
}
