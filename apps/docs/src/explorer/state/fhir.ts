import {
  FhirError,
  leftReasonText,
  patientFromFhir,
  patientToFhir,
  type LeftResource,
  type ReadFact,
} from '@allr/fhir';
import type { Patient } from '@allr/model/facts';
import { codes } from '../slices/codes.ts';
import { inLanguage } from './language.ts';

/** What was read from FHIR, and what was not used, with the reason in the language of the page. */
export interface ExplainedReading {
  readonly patient: Patient;
  readonly read: readonly ReadFact[];
  readonly left: readonly (LeftResource & { readonly reason: string })[];
}

/** What was read from FHIR as it was known on a day, or what is wrong with it. */
export function readFhir(value: unknown, day: string): ExplainedReading | string {
  try {
    const reading = patientFromFhir(value, { asOf: day, therapies: codes });
    return { ...reading, left: reading.left.map((one) => ({ ...one, reason: leftReasonText(one, inLanguage) })) };
  } catch (error) {
    if (error instanceof FhirError) return error.message;
    throw error;
  }
}

/** A patient as the text of a FHIR Bundle, known on a day. */
export function fhirText(patient: Patient, day: string): string {
  return JSON.stringify(patientToFhir(patient, { date: day }), undefined, 2);
}
