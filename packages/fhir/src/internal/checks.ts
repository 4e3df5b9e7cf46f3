import type { LeftReason } from '../left-reasons.js';
import type { Context } from './finding.js';
import { codingText, type Coding } from './codings.js';
import { objectOf, short, textOf, type JsonObject } from './json.js';
import { refersTo } from './resources.js';
import { timeOf, type Time } from './time.js';

/** Why something is not used, with what was found. */
export type Refusal = readonly [why: LeftReason, detail?: string];

/** Whether a resource may be read at all, and is about the patient. */
export function subjectRefusal(data: JsonObject, context: Context): Refusal | undefined {
  const reference = textOf(objectOf(data['subject'])['reference']);
  if (reference === undefined) return ['no-subject'];
  return refersTo(context.patient, reference) ? undefined : ['other-subject', short(reference)];
}

/** FHIR forbids to read what has a modifier that the reader does not know. */
export function modifierRefusal(data: JsonObject): Refusal | undefined {
  return data['modifierExtension'] !== undefined || data['implicitRules'] !== undefined ? ['modifier'] : undefined;
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
