import { dataset } from '@allr/data';
import { FhirError, leftReasons, leftText, patientFromFhir, type FhirReading, type LeftResource } from '@allr/fhir';
import type { Lang } from '@allr/format';
import type { Console } from './console.js';
import { fhirWords } from './fhir-words.js';
import { InputError } from './input-error.js';
import { writeNote } from './write-note.js';

/** Whether a value says of itself that it is a FHIR resource, or a list of them. */
export function isFhir(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && 'resourceType' in first;
}

/** Reads the facts of FHIR resources, and the therapies of the dataset, as they were known on a day. */
export function factsOfFhir(value: unknown, asOf: string): FhirReading {
  return patientFromFhir(value, { asOf, therapies: dataset.therapies });
}

/** The same of a file, whose name stands before what is wrong with it. */
export function readFhir(value: unknown, name: string, asOf: string): FhirReading {
  try {
    return factsOfFhir(value, asOf);
  } catch (error) {
    if (error instanceof FhirError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

/** What was not used, a line each; resources of a type that is never read in one line. */
export function leftLines(left: readonly LeftResource[], lang: Lang): readonly string[] {
  const others = left.filter(({ why }) => why === 'type-not-read').map(({ from }) => from.replace(/\/.*/, ''));
  const types = [...new Set(others)].map((type) => `${String(others.filter((one) => one === type).length)} ${type}`);
  return [
    ...left.filter(({ why }) => why !== 'type-not-read').map((one) => leftText(one, { lang })),
    ...(types.length === 0 ? [] : [`${types.join(', ')}: ${leftReasons['type-not-read'][lang]}`]),
  ];
}

/** Says on standard error what of a FHIR input was not used. */
export function tellLeft(left: readonly LeftResource[], lang: Lang, console: Console): void {
  for (const line of leftLines(left, lang)) writeNote(`${fhirWords[lang].uses['not-used']}: ${line}`, lang, console);
}
