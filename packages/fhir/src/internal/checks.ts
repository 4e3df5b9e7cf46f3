import type { LeftReason } from '../left-reasons.js';
import type { Context } from './finding.js';
import { codingText, type Coding } from './codings.js';
import { objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';
import { refersTo } from './resources.js';
import { timeOf, type Time } from './time.js';

/** Why something is not used, with what was found. */
export type Refusal = readonly [why: LeftReason, detail?: string];

/** Whether a resource may be read at all, and is about the patient. */
export function subjectRefusal(data: JsonObject, context: Context): Refusal | undefined {
  const reference = textOf(objectOf(data['subject'])['reference']);
  if (reference === undefined) return ['no-subject'];
  if (!refersTo(context.patient, reference)) return ['other-subject', short(reference)];
  if (data['focus'] === undefined) return undefined;
  const focuses = [data['focus']].flat().map((focus) => textOf(objectOf(focus)['reference']) ?? 'no reference');
  const other = focuses.find((focus) => !isOfPatient(focus, context));
  return other === undefined ? undefined : ['other-subject', short(other)];
}

/** Whether a focus is the patient, or a condition of the patient as in mCODE, rather than a donor or a child. */
function isOfPatient(focus: string, { patient, resources }: Context): boolean {
  if (refersTo(patient, focus)) return true;
  const condition = resources.find((one) => one.type === 'Condition' && refersTo(one, focus));
  const subject = textOf(objectOf(condition?.data['subject'])['reference']);
  return subject !== undefined && refersTo(patient, subject);
}

/** FHIR forbids to read what has a modifier that the reader does not know, be it of a part. */
export function modifierRefusal(data: JsonObject): Refusal | undefined {
  const parts = [data, ...objectsOf(data['component']), ...objectsOf(data['referenceRange'])];
  const isModified = parts.some(({ modifierExtension }) => modifierExtension !== undefined);
  return isModified || data['implicitRules'] !== undefined ? ['modifier'] : undefined;
}

/** Whether a status is one of those that count. */
export function statusRefusal(
  { status }: JsonObject,
  counted: readonly string[],
  why: LeftReason,
): Refusal | undefined {
  const text = textOf(status);
  if (text === undefined) return [why];
  return counted.includes(text) ? undefined : [why, short(text)];
}

/** That of the codes of a resource none says what was looked for. */
export function unknownCode(codings: readonly Coding[], why: LeftReason): Refusal {
  return codings.length === 0 ? ['no-code'] : [why, codings.map(codingText).join(', ')];
}

/** When something was, if that is surely not after the day that is asked about. */
export function timeUntil(asOf: string, text: string | undefined): Time | Refusal {
  if (text === undefined) return ['no-date'];
  const time = timeOf(text);
  if (!time) return ['invalid-date', short(text)];
  if (time.earliest > asOf) return ['after-as-of', short(text)];
  return time.latest > asOf ? ['date-imprecise', short(text)] : time;
}

export function isRefusal(value: unknown): value is Refusal {
  return Array.isArray(value);
}
