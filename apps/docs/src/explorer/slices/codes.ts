import { dataset } from '@allr/data';
import type { TherapyCodes } from '@allr/fhir';

/** The therapies that have a code, for reading medications in FHIR: a page gets them ready made, by `integration.ts`. */
export const codes: readonly TherapyCodes[] = dataset.therapies
  .filter((therapy) => therapy.codes.length > 0)
  .map(({ id, name, synonyms, codes: own }) => ({
    id,
    name,
    synonyms,
    codes: own.map(({ system, code }) => ({ system, code })),
  }));
