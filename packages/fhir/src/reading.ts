import type { FactId, Patient, UnknownReason } from '@allr/model/facts';

/**
 * Why a resource, or a part of one, was not used, with a sentence for people.
 * @example
 * ```ts
 * leftReasons['free-text']; // => 'its value is free text, which is not taken as known'
 * ```
 * @category import
 */
export const leftReasons = {
  'type-not-read': 'no fact is read from resources of this type',
  'no-known-code': 'none of its codes names a fact',
  'several-facts': 'its codes name different facts',
  'display-differs': 'code and display do not fit together',
  'other-subject': 'it is about someone else than the Patient',
  'no-subject': 'it does not say whom it is about',
  'not-final': 'its status is not final',
  'no-date': 'it has no date',
  'invalid-date': 'its date cannot be read',
  'after-as-of': 'it is later than the day that is asked about',
  'date-imprecise': 'it may be later than the day that is asked about',
  older: 'there is a newer result',
  'no-value': 'it has no value',
  'free-text': 'its value is free text, which is not taken as known',
  unit: 'its unit cannot be converted to that of the fact',
  'out-of-range': 'its value is outside of the range of the fact',
  'no-upper-limit': 'it has no single upper limit of normal in the unit of its value',
  'value-not-read': 'its value is of a kind or code that is not read',
  'not-confirmed': 'its verification status is not confirmed',
  'not-present': 'the condition is over',
  'order-only': 'an order is not an administration',
  'not-given': 'its status does not say that the medication was given in the past',
  'no-therapy-code': 'its code is not that of a therapy that was looked for',
  'variant-unclear': 'it does not say which change the genes have',
  germline: 'it is not a change of the leukemia',
  conflict: 'another result of the same time disagrees, so that the fact stays unknown',
  contradiction: 'facts that cannot hold together, so that they stay unknown',
  modifier: 'it has a modifier extension or implicit rules, which may change what it means',
  'more-pages': 'the Bundle is one page of several; the others were not read',
  'not-a-resource': 'it is not a FHIR resource',
} as const;

/** Why something was not used: a key of `leftReasons`. @category import */
export type LeftReason = keyof typeof leftReasons;

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
 * One line about something that was not used.
 * @example
 * ```ts
 * const text = leftText({ from: 'Observation/a', what: 'Body weight', why: 'unit', detail: 'stone' });
 * text; // => 'Observation/a (Body weight): its unit cannot be converted to that of the fact: stone'
 * ```
 * @category import
 */
export function leftText({ from, what, why, detail }: LeftResource): string {
  return `${from} (${what}): ${leftReasons[why]}${detail === undefined ? '' : `: ${detail}`}`;
}
