import type { Lang } from '@allr/format';

/** What `allr fhir` says beside facts and reasons. */
interface FhirWords {
  readonly title: (day: string) => string;
  readonly nothingRead: string;
  readonly notKnown: string;
  readonly notUsed: string;
  readonly dataset: (version: string) => string;
  /** What became of what a row tells. */
  readonly uses: Readonly<Record<'read' | 'unknown' | 'not-used', string>>;
  readonly columns: Readonly<
    Record<'use' | 'fact' | 'value' | 'from' | 'what' | 'reason' | 'asOf' | 'dataset' | 'disclaimer', string>
  >;
}

export const fhirWords: Readonly<Record<Lang, FhirWords>> = {
  en: {
    title: (day) => `Facts read from FHIR, as of ${day}`,
    nothingRead: 'No fact was read.',
    notKnown: 'not known',
    notUsed: 'Not used',
    dataset: (version) => `Dataset ${version}.`,
    uses: { read: 'read', unknown: 'not known', 'not-used': 'not used' },
    columns: {
      use: 'use',
      fact: 'fact',
      value: 'value',
      from: 'from',
      what: 'what',
      reason: 'reason',
      asOf: 'as of',
      dataset: 'dataset',
      disclaimer: 'disclaimer',
    },
  },
  cs: {
    title: (day) => `Údaje přečtené z FHIR ke dni ${day}`,
    nothingRead: 'Nebyl přečten žádný údaj.',
    notKnown: 'není známo',
    notUsed: 'Nevyužito',
    dataset: (version) => `Datová sada ${version}.`,
    uses: { read: 'přečteno', unknown: 'není známo', 'not-used': 'nevyužito' },
    columns: {
      use: 'využití',
      fact: 'vlastnost',
      value: 'hodnota',
      from: 'zdroj FHIR',
      what: 'čeho se týká',
      reason: 'důvod',
      asOf: 'ke dni',
      dataset: 'datová sada',
      disclaimer: 'upozornění',
    },
  },
};
