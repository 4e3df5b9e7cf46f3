import { FhirError, leftReasons, patientFromFhir, patientToFhir, type FhirReading, type LeftReason } from '@allr/fhir';
import type { Patient } from '@allr/model/facts';
import { codes } from '../slices/codes.ts';
import type { Words } from '../words/words.ts';

/** What was read from FHIR as it was known on a day, or what is wrong with it. */
export function readFhir(value: unknown, day: string): FhirReading | string {
  try {
    return patientFromFhir(value, { asOf: day, therapies: codes });
  } catch (error) {
    if (error instanceof FhirError) return error.message;
    throw error;
  }
}

/** A patient as the text of a FHIR Bundle, known on a day. */
export function fhirText(patient: Patient, day: string): string {
  return JSON.stringify(patientToFhir(patient, { date: day }), undefined, 2);
}

/** Why something was not used, in the language of the page. */
export function leftReasonText(why: LeftReason, lang: Words['lang']): string {
  return leftReasons[why][lang];
}
