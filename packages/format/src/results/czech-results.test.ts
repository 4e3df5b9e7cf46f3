import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { factIds, type Patient } from '@allr/model';
import { compare, difference, match, order, pareto, sequence, timelineOf, type OrderKey } from '@allr/selection';
import type { Document } from '../document/document.js';
import { englishLeft, markedTexts } from '../internal/english-left.js';
import type { Lang } from '../locale/lang.js';
import { toMatchDocument } from '../match-document.js';
import { toComparisonDocument } from './comparison-document.js';
import { toDifferenceDocument } from './difference-document.js';
import { toOrderingDocument, toParetoDocument } from './ordering-document.js';
import { toSequenceDocument } from './sequence-document.js';
import { toTimelineDocument } from './timeline-document.js';

const young: Patient = { ageYears: 20, diagnosis: 'b-all', status: 'relapsed', relapses: 2, philadelphia: 'negative' };
/** Someone of whom much is known, so that each rule of `sequence` has something to change. */
const known: Patient = {
  ageYears: 30,
  diagnosis: 'b-all',
  philadelphia: 'positive',
  status: 'relapsed',
  relapses: 1,
  highRiskFirstRelapse: true,
  relapseSites: ['marrow'],
  marrowBlastsPercent: 50,
  priorLines: 2,
  priorTherapies: ['imatinib'],
  tkisFailed: 2,
  tkiResistance: ['imatinib'],
  tkiIntolerance: ['nilotinib'],
  abl1Mutations: ['T315I'],
  cd19: 'positive',
  cd22: 'positive',
  cd22Percent: 90,
  priorAlloHct: false,
  hctPlanned: true,
};
const transplanted: Patient = {
  ...known,
  priorAlloHct: true,
  relapseAfterAlloHct: true,
  monthsSinceAlloHct: 8,
  activeGvhd: 'none',
};
const adverseEvent = 'cytokine release syndrome';
const everyKey: readonly OrderKey[] = [
  { key: 'evidence-level' },
  { key: 'outcome', endpoint: 'CR' },
  { key: 'approval-basis' },
  { key: 'approval-date' },
  { key: 'randomized-benefit', endpoint: 'OS-median' },
  { key: 'outcome', endpoint: 'OS-median' },
  { key: 'toxicity', term: adverseEvent, grade: '>=3' },
];
const patients = [young, known, transplanted];
const chemotherapy = { id: 'chemotherapy', name: 'chemotherapy', arms: [{ trial: 'tower', arm: 'chemotherapy' }] };
const everyTherapy = dataset.therapies.map(({ id }) => id);
const compared = compare([...everyTherapy, chemotherapy], ['CR', 'OS-median', 'EFS-rate', 'MRD-negative-CR'], {
  comparators: [
    {
      id: 'standard',
      name: 'chemotherapy',
      arms: [
        { trial: 'tower', arm: 'chemotherapy' },
        { trial: 'ino-vate', arm: 'standard-chemotherapy' },
      ],
    },
  ],
});
const places = [
  { jurisdiction: 'US', asOf: '2999-01-01' },
  { jurisdiction: 'EU', asOf: '1950-01-01' },
  { jurisdiction: 'JP', asOf: '2020-01-01' },
] as const;
const matches = patients.flatMap((one) => places.map((place) => match(one, place)));
const ordered = matches.map((found) => found.results);

/** Documents of each kind of result, over the whole dataset. */
const overDataset: Readonly<Record<string, readonly ((lang: Lang) => Document)[]>> = {
  match: matches.map((found) => (lang: Lang) => toMatchDocument(found, { lang })),
  comparison: [(lang) => toComparisonDocument(compared, { lang })],
  order: ordered.map((options) => {
    const found = order(options, everyKey);
    return (lang: Lang) => toOrderingDocument(found, { lang, datasetVersion: '1.0.0' });
  }),
  pareto: ordered.map((options) => {
    const found = pareto(options, everyKey);
    return (lang: Lang) => toParetoDocument(found, { lang, datasetVersion: '1.0.0' });
  }),
  sequence: patients.map((one) => {
    const therapies = ['blinatumomab', 'inotuzumab-ozogamicin', 'dasatinib', 'clofarabine', 'allogeneic-hct'];
    const found = sequence(one, { jurisdiction: 'US', asOf: '2024-12-01', therapies });
    return (lang: Lang) => toSequenceDocument(found, { lang });
  }),
  timeline: [
    (lang) =>
      toTimelineDocument(
        timelineOf(known, { from: '2000-01-01', to: '2026-01-01', jurisdictions: ['US', 'EU', 'JP'] }),
        { lang },
      ),
  ],
  difference: [
    (lang) =>
      toDifferenceDocument(
        difference(known, {
          from: { asOf: '2001-06-01', jurisdiction: 'US' },
          to: { asOf: '2026-01-01', jurisdiction: 'EU' },
        }),
        { lang },
      ),
  ],
};

/** Every string of a value. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
const ofRecords = new Set(stringsOf(dataset));
/** Whether a text is one of a record, two of them side by side, or a name of the caller's. */
function isOfRecord(text: string): boolean {
  if (ofRecords.has(text) || [chemotherapy.name, adverseEvent, 'comparators'].includes(text)) return true;
  return [...text.matchAll(/; /g)].some(
    ({ index }) => ofRecords.has(text.slice(0, index)) && ofRecords.has(text.slice(index + 2)),
  );
}
/** What is named alike in every language. */
const names = [
  ...[...dataset.therapies, ...dataset.trials].flatMap(({ id, name }) => [id, name]),
  ...dataset.therapies.flatMap(({ brands }) => brands.map(({ name }) => name)),
  ...dataset.indications.map(({ id }) => id),
  ...dataset.trials.flatMap(({ arms }) => arms.map(({ id }) => id)),
  ...factIds,
  'ALL',
  chemotherapy.name,
  adverseEvent,
];
// Abbreviations, methods, and words that are spelled alike in Czech. A word with a digit is a gene or a mutation.
const spelledAlike =
  'CR OS EFS RD HR NNTB Newcombe Altman Bucher Clopper Pearson CNS QTc EU ' +
  'antigen bilirubin by clearance inhibitor interval model text to';

describe('results in Czech', () => {
  it.each(Object.keys(overDataset))('%s leaves no English word in Czech beside names', (name) => {
    for (const documentIn of overDataset[name] ?? []) {
      const left = englishLeft(documentIn, spelledAlike, names);
      expect(left.filter((word) => !/\d/.test(word))).toEqual([]);
    }
  });

  it.each(Object.keys(overDataset))('%s marks as English only what a record says', (name) => {
    for (const documentIn of overDataset[name] ?? []) {
      const marked = markedTexts(documentIn('cs'));
      expect(marked.filter((text) => !isOfRecord(text))).toEqual([]);
      expect(markedTexts(documentIn('en'))).toEqual([]);
    }
  });
});
