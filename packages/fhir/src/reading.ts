import type { FactId, Patient, UnknownReason } from '@allr/model/facts';
import { leftReasons, type LeftReason } from './left-reasons.js';

/** A fact that was read, and the resource that says it. @category import */
export interface ReadFact {
  readonly fact: FactId;
  /** What this resource says of the fact; absent where it says only why the fact is unknown. */
  readonly value?: Patient[FactId];
  readonly unknownBecause?: UnknownReason;
  /** The resource, such as `Observation/cd19`; its address where it has no id. */
  readonly from: string;
  /** How the value was got, where it is not the one that is written. */
  readonly note?: string;
}

/** A resource that was seen and not used, or of which a part was not. @category import */
export interface LeftResource {
  /** The resource, such as `Observation/immunophenotype`; its address where it has no id. */
  readonly from: string;
  /** What it is about, in its own words. */
  readonly what: string;
  readonly why: LeftReason;
  /** What was found, such as a unit or a date. */
  readonly detail?: string;
}

/** What was read from FHIR: nothing that was seen is missing from both `read` and `left`. @category import */
export interface FhirReading {
  /** A patient as `parsePatient` accepts it. */
  readonly patient: Patient;
  readonly read: readonly ReadFact[];
  readonly left: readonly LeftResource[];
}

/**
 * One line about something that was not used; its own words and what was found stand as they came.
 *
 * @param left - of the `left` of `patientFromFhir`
 * @param options - the language of the reason; English unless given
 * @example
 * ```ts
 * const left = { from: 'Observation/a', what: 'Body weight', why: 'unit', detail: 'stone' } as const;
 * leftText(left); // => 'Observation/a (Body weight): its unit cannot be converted to that of the fact: stone'
 * leftText(left, { lang: 'cs' }); // => 'Observation/a (Body weight): jednotku nelze převést na jednotku údaje: stone'
 * ```
 * @category import
 */
export function leftText(left: LeftResource, options: { readonly lang?: 'en' | 'cs' } = {}): string {
  return `${left.from} (${left.what}): ${leftReasonText(left, options)}`;
}

/**
 * Why something was not used, without saying of what: the reason, and what was found as it came.
 *
 * @param left - of the `left` of `patientFromFhir`
 * @param options - the language of the reason; English unless given
 * @example
 * ```ts
 * leftReasonText({ why: 'unit', detail: 'stone' }); // => 'its unit cannot be converted to that of the fact: stone'
 * leftReasonText({ why: 'no-date' }, { lang: 'cs' }); // => 'nemá datum'
 * ```
 * @category import
 */
export function leftReasonText(
  { why, detail }: Pick<LeftResource, 'why' | 'detail'>,
  { lang = 'en' }: { readonly lang?: 'en' | 'cs' } = {},
): string {
  const reason = leftReasons[why][lang];
  return detail === undefined ? reason : `${reason}: ${detail}`;
}
