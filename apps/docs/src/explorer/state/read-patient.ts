import { formatProblem, parsePatient, type Patient } from '@allr/model';
import type { ExplainedReading } from './fhir.ts';
import { isFhir, loadFhir } from './load-fhir.ts';

/** A patient, or a line for each thing that is wrong. */
export type ReadPatient =
  | { readonly ok: true; readonly patient: Patient; readonly fhir?: ExplainedReading }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks a value that should be a patient. In a module of its own, since the checker is not needed at first. */
export function readPatient(value: unknown): ReadPatient {
  const parsed = parsePatient(value);
  return parsed.ok ? { ok: true, patient: parsed.value } : { ok: false, problems: parsed.problems.map(formatProblem) };
}

/** Checks a text that should be the JSON of a patient, or FHIR of one, who is read as known on a day. */
export async function readPatientText(text: string, day: string): Promise<ReadPatient> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (!isFhir(value)) return readPatient(value);
  const { readFhir } = await loadFhir();
  const fhir = readFhir(value, day);
  return typeof fhir === 'string' ? { ok: false, problems: [fhir] } : { ok: true, patient: fhir.patient, fhir };
}
