import type { PatientAbout } from '@allr/model/facts';
import { codeSystems } from '../systems.js';
import { codeIn, type Coding } from './codings.js';
import { objectsOf, type JsonObject } from './json.js';

/** The code of the note that a patient record carries. */
export const noteCode = 'about';

/** The parts of a note. */
export const noteParts = ['title', 'summary', 'source'] as const;

/** Whether codes name the note of a patient record rather than a fact. */
export function isNote(codings: readonly Coding[]): boolean {
  return codings.some(({ system, code }) => system === codeSystems.part && code === noteCode);
}

/** Reads the note. A part without a value is an empty text, which FHIR cannot say. */
export function noteOf(data: JsonObject): PatientAbout {
  const parts = objectsOf(data['component']).flatMap(({ code, valueString }) => {
    const part = noteParts.find((name) => name === codeIn(codeSystems.part, code));
    return part === undefined ? [] : [[part, typeof valueString === 'string' ? valueString : ''] as const];
  });
  return Object.fromEntries(parts);
}
