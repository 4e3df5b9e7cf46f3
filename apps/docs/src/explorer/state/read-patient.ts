import { formatProblem, parsePatient, type Patient } from '@allr/model';

/** A patient, or a line for each thing that is wrong. */
export type ReadPatient =
  { readonly ok: true; readonly patient: Patient } | { readonly ok: false; readonly problems: readonly string[] };

/** Checks a value that should be a patient. In a module of its own, since the checker is not needed at first. */
export function readPatient(value: unknown): ReadPatient {
  const parsed = parsePatient(value);
  return parsed.ok ? { ok: true, patient: parsed.value } : { ok: false, problems: parsed.problems.map(formatProblem) };
}

/** Checks a text that should be the JSON of a patient. */
export function readPatientText(text: string): ReadPatient {
  try {
    return readPatient(JSON.parse(text));
  } catch (error) {
    return { ok: false, problems: [`JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
