import { describe, expect, it } from 'vitest';
import { dataset, getTherapy } from '@allr/data';
import type { Patient } from '@allr/model';
import { difference, sequence, timelineOf, type Ordering, type TherapyComparison } from '@allr/selection';
import type { Document } from '../document/document.js';
import { langs, type Lang } from '../locale/lang.js';
import { render } from '../render/render.js';
import { toComparisonDocument } from './comparison-document.js';
import { toDifferenceDocument } from './difference-document.js';
import { toOrderingDocument, toParetoDocument } from './ordering-document.js';
import { toSequenceDocument } from './sequence-document.js';
import { toTherapyDocument } from './therapy-document.js';
import { toTimelineDocument } from './timeline-document.js';

const patient: Patient = {
  ageYears: 20,
  diagnosis: 'b-all',
  status: 'relapsed',
  relapses: 2,
  philadelphia: 'negative',
  cd19: 'positive',
  cd22: 'positive',
};
// A copy in which five therapies stand for all.
const few = { ...dataset, therapies: dataset.therapies.filter(({ id }) => /^(bl|brex|inotuzumab|tisa|obe)/.test(id)) };

const timeline = timelineOf(patient, {
  from: '2016-01-01',
  to: '2024-12-31',
  jurisdictions: ['US', 'EU'],
  dataset: few,
});
const changed = difference(
  patient,
  { from: { asOf: '2016-01-01', jurisdiction: 'US' }, to: { asOf: '2022-06-01', jurisdiction: 'EU' } },
  few,
);
const ahead = sequence(patient, {
  jurisdiction: 'US',
  asOf: '2024-12-01',
  therapies: ['tisagenlecleucel', 'blinatumomab'],
  dataset: few,
});

const outcome = {
  endpoint: 'CR',
  n: 91,
  N: 271,
  percent: 33.6,
  interval: { low: 27.9, high: 40.2, level: 95 },
  cites: [{ source: 'tower-kantarjian-2017', at: 'Table 2' }],
} as const;
const trial = { id: 'tower', name: 'TOWER' };
const sources = dataset.sources.filter(({ id }) => id === 'tower-kantarjian-2017');
const comparison: TherapyComparison = {
  datasetVersion: '1.0.0',
  treatments: [
    { id: 'blinatumomab', name: 'blinatumomab' },
    { id: 'chemotherapy', name: 'chemotherapy', arms: [{ trial: 'tower', arm: 'chemotherapy' }] },
  ],
  rows: [
    {
      endpoint: 'CR',
      cells: [
        {
          treatment: 'blinatumomab',
          figures: [
            {
              trial,
              arm: { id: 'blinatumomab', label: 'Blinatumomab' },
              alongside: [],
              population: 'all assigned',
              randomized: true,
              outcome,
            },
          ],
        },
        { treatment: 'chemotherapy', figures: [] },
      ],
      pairs: [
        {
          treatments: ['blinatumomab', 'chemotherapy'],
          kind: 'head-to-head',
          because: 'One trial assigned patients to either at random.',
          headToHead: [
            {
              trial,
              arms: ['blinatumomab', 'chemotherapy'],
              alongside: [],
              population: 'all assigned',
              published: [
                {
                  arms: ['blinatumomab', 'chemotherapy'],
                  endpoint: 'OS-median',
                  measure: 'HR',
                  value: 0.71,
                  interval: { low: 0.55, high: 0.93, level: 95 },
                  p: '0.01',
                  cites: [],
                },
              ],
              riskDifferences: [
                {
                  counts: [
                    { min: 91, max: 91, N: 271 },
                    { min: 21, max: 21, N: 134 },
                  ],
                  estimate: { min: 0.1790768, max: 0.1790768 },
                  interval: { low: 0.0901, high: 0.2601, level: 95 },
                  method: 'Newcombe, from the counts',
                  numberNeeded: { estimate: { min: 5.6, max: 5.6 }, low: 11.1, high: 3.8, level: 95 },
                },
              ],
              cites: [],
            },
          ],
          indirect: [],
        },
      ],
    },
  ],
  notes: ['Figures of different trials were not measured in the same patients.'],
  sources,
};
const values: Ordering['positions'][number]['values'] = [
  {
    key: { key: 'outcome', endpoint: 'CR' },
    known: true,
    value: 33.6,
    shown: '33.6 %',
    first: 'higher',
    interval: { low: 27.9, high: 40.2, level: 95 },
    origin: { kind: 'trial', trial: 'tower', arms: ['blinatumomab'], population: 'all assigned' },
    others: 2,
    cites: [],
  },
];
const absent: typeof values = [
  { key: { key: 'outcome', endpoint: 'CR' }, known: false, because: 'No figure was published.' },
];
const ordering: Ordering = {
  by: [{ key: 'outcome', endpoint: 'CR' }],
  positions: [
    { rank: 1, therapy: { id: 'blinatumomab', name: 'blinatumomab' }, values },
    {
      rank: 2,
      therapy: { id: 'nelarabine', name: 'nelarabine' },
      values: absent,
      behind: { therapy: 'blinatumomab', key: 0, because: 'its value is not known' },
    },
  ],
  notes: [],
  sources,
};
const front = {
  by: ordering.by,
  front: ['blinatumomab'],
  positions: [
    { therapy: { id: 'blinatumomab', name: 'blinatumomab' }, values, dominatedBy: [] },
    {
      therapy: { id: 'nelarabine', name: 'nelarabine' },
      values: absent,
      dominatedBy: [{ therapy: 'blinatumomab', keys: [0] }],
    },
  ],
  sources,
};

const documents: Readonly<Record<string, (lang: Lang) => Document>> = {
  therapy: (lang) => toTherapyDocument(getTherapy('nelarabine'), dataset, { lang }),
  timeline: (lang) => toTimelineDocument(timeline, { lang }),
  difference: (lang) => toDifferenceDocument(changed, { lang }),
  sequence: (lang) => toSequenceDocument(ahead, { lang }),
  comparison: (lang) => toComparisonDocument(comparison, { lang }),
  order: (lang) => toOrderingDocument(ordering, { lang, datasetVersion: '1.0.0' }),
  pareto: (lang) => toParetoDocument(front, { lang, datasetVersion: '1.0.0' }),
};
const cases = Object.keys(documents).flatMap((name) => langs.map((lang) => ({ name, lang })));
const documentOf = (name: string, lang: Lang) => {
  const document = documents[name]?.(lang);
  if (document === undefined) throw new Error(name);
  return document;
};

describe('documents of results', () => {
  it.each(cases)('$name in Markdown ($lang)', async ({ name, lang }) => {
    await expect(render(documentOf(name, lang), 'markdown')).toMatchFileSnapshot(`../../golden/${name}.${lang}.md`);
  });

  it.each(cases)('$name is the same in every format ($lang)', ({ name, lang }) => {
    const document = documentOf(name, lang);
    const words = (text: string) =>
      text
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/&(?:#39|quot|amp|lt|gt|#91|#93);/g, ' ')
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    const html = new Set(words(render(document, 'html').replace(/<head>[^]*<\/head>/, '')));
    const markdown = new Set(words(render(document, 'markdown').replaceAll(/\]\(\S+\)/g, ' ')));
    expect([...markdown].filter((word) => !html.has(word))).toEqual([]);
    expect([...html].filter((word) => !markdown.has(word))).toEqual([]);
  });

  it.each(cases)(
    '$name has a row of equal length for each record, and says what it is not ($lang)',
    ({ name, lang }) => {
      const document = documentOf(name, lang);
      expect(document.records.rows.length).toBeGreaterThan(0);
      for (const row of document.records.rows) expect(row).toHaveLength(document.records.columns.length);
      const phrase = lang === 'en' ? 'not a medical device' : 'ani o zdravotnický prostředek';
      for (const format of ['markdown', 'html', 'csv', 'json'] as const)
        expect(render(document, format)).toContain(phrase);
      expect(render(document, 'text').replaceAll(/\s+/g, ' ')).toContain(phrase);
    },
  );

  it.each(cases)('$name neither recommends nor calls anything best or safe ($lang)', ({ name, lang }) => {
    const document = documentOf(name, lang);
    const own = JSON.stringify({ ...document, data: null, records: null, blocks: [] });
    expect(own).not.toMatch(/\b(recommended|best|safest|doporučen[áéo]|nejlepší)\b/i);
  });
});
