import { objectOf, objectsOf, short, textOf } from './json.js';

/** A code of a code system, as a resource has it. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** The codings of a CodeableConcept that have a system and a code. */
export function codingsOf(concept: unknown): readonly Coding[] {
  return objectsOf(objectOf(concept)['coding']).flatMap((coding) => {
    const [system, code, display] = ['system', 'code', 'display'].map((key) => textOf(coding[key]));
    if (system === undefined || code === undefined) return [];
    return [
      { system: system.replace(/\/$/, ''), code, ...(display !== undefined && { display: display.slice(0, 300) }) },
    ];
  });
}

/** The code that a CodeableConcept has in one system. */
export function codeIn(system: string, concept: unknown): string | undefined {
  return codingsOf(concept).find((coding) => coding.system === system)?.code;
}

/** What a CodeableConcept is called where it stands. */
export function nameOf(concept: unknown, otherwise: string): string {
  const { text, coding } = objectOf(concept);
  const [first = {}] = objectsOf(coding);
  const name = textOf(text) ?? textOf(first['display']) ?? textOf(first['code']);
  return name === undefined ? otherwise : short(name);
}

/** A code with its display, for a message. */
export function codingText({ code, display }: Coding): string {
  return display === undefined ? code : `${code} "${short(display)}"`;
}
