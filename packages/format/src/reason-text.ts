import type { Reason } from '@allr/selection';
import { factDefinition, type Patient, type UnknownReason } from '@allr/model/facts';
import { askedValue, formatKnown } from './comparison-text.js';

/**
 * One reason of an answer as a phrase: what is known, and what is asked.
 *
 * @param reason - a reason from `reasonsOf`
 * @param patient - the patient that it was found for
 * @example
 * ```ts
 * formatReason({ comparison: { fact: 'ageYears', min: 18 }, negated: false, truth: 'not-met' }, { ageYears: 17 }); // => 'age is 17 years; asked for: 18 years or over'
 * const cd19 = { comparison: { fact: 'cd19', is: 'positive' }, negated: false, truth: 'unknown' } as const;
 * formatReason(cd19, {}); // => 'CD19 is not known; asked for: positive'
 * formatReason(cd19, { unknownBecause: { cd19: 'stale' } }); // => 'CD19 is not known (the last result is too old); asked for: positive'
 * ```
 * @category text
 */
export function formatReason({ comparison, negated, truth }: Reason, patient: Patient): string {
  const { label } = factDefinition(comparison.fact);
  const known = formatKnown(comparison.fact, patient);
  const asked = `${negated ? 'not ' : ''}${askedValue(comparison)}`;
  const because = unknownReasons[patient.unknownBecause?.[comparison.fact] ?? 'absent'];
  const aside = truth === 'unknown' && because !== undefined ? ` (${because})` : '';
  if (known === undefined) return `${label} is not known${aside}; asked for: ${asked}`;
  return truth === 'met' && known === asked
    ? `${label}: ${known}`
    : `${label} is ${known}${aside}; asked for: ${asked}`;
}

/** Why a fact is not known, or only in part; that it is absent goes without saying. */
const unknownReasons: Readonly<Record<UnknownReason, string | undefined>> = {
  absent: undefined,
  'asked-unknown': 'asked for, and not known',
  conflicting: 'results contradict each other',
  stale: 'the last result is too old',
  imprecise: 'recorded imprecisely',
  'not-applicable': 'does not apply',
};
