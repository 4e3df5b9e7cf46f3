import type { Truth } from '@allr/model/facts';

/** What an indication says of a patient. @category matching */
export type Verdict = 'eligible' | 'ineligible' | 'indeterminate';

/**
 * What the labels of a therapy say of a patient in one place on one day. `not-approved`: there was
 * no indication, and the dataset would know of one. `no-data`: it would not know.
 * @category matching
 */
export type TherapyVerdict = Verdict | 'not-approved' | 'no-data';

/**
 * The verdict of an indication whose criteria have a truth.
 * @example
 * ```ts
 * verdictOf('unknown'); // => 'indeterminate'
 * ```
 * @category matching
 */
export function verdictOf(truth: Truth): Verdict {
  switch (truth) {
    case 'met':
      return 'eligible';
    case 'not-met':
      return 'ineligible';
    case 'unknown':
      return 'indeterminate';
  }
}

/**
 * The most favorable of some verdicts: eligible before indeterminate before ineligible; `undefined`
 * for none.
 * @example
 * ```ts
 * bestVerdict(['ineligible', 'indeterminate']); // => 'indeterminate'
 * ```
 * @category matching
 */
export function bestVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  return (['eligible', 'indeterminate', 'ineligible'] as const).find((verdict) => verdicts.includes(verdict));
}
