import type { UnknownReason } from '@allr/model/facts';

/** Each reason with the nearest one of FHIR. */
export const dataAbsentReasons: Readonly<Record<UnknownReason, string>> = {
  absent: 'unknown',
  'asked-unknown': 'asked-unknown',
  conflicting: 'unknown',
  stale: 'unknown',
  imprecise: 'unknown',
  'not-applicable': 'not-applicable',
};

export function isUnknownReason(text: string | undefined): text is UnknownReason {
  return text !== undefined && Object.hasOwn(dataAbsentReasons, text);
}
