import { describe, expect, it } from 'vitest';
import { dataset, getTherapy } from '@allr/data';
import type { Patient } from '@allr/model';
import {
  ask,
  bedsideSchwartz,
  bodySurfaceArea,
  compare,
  crsGrade,
  difference,
  ecogFromKarnofsky,
  icansGrade,
  iceScore,
  karnofskyFromEcog,
  match,
  order,
  pareto,
  sequence,
  timelineOf,
} from '@allr/selection';
import type { Document } from '../document/document.js';
import { englishLeft } from '../internal/english-left.js';
import { langs, type Lang } from '../locale/lang.js';
import { scaleWordsOf } from '../locale/scale-locale.js';
import { render } from '../render/render.js';
import { toComparisonDocument } from './comparison-document.js';
import { toDifferenceDocument } from './difference-document.js';
import { toOrderingDocument, toParetoDocument } from './ordering-document.js';
import { toQuestionDocument } from './question-document.js';
import { toScaleDocument } from './scale-document.js';
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

const chemotherapy = { id: 'chemotherapy', name: 'chemotherapy', arms: [{ trial: 'tower', arm: 'chemotherapy' }] };
const comparison = compare(['blinatumomab', 'inotuzumab-ozogamicin', chemotherapy], ['CR', 'OS-median']);
const keys = [
  { key: 'evidence-level' },
  { key: 'outcome', endpoint: 'CR' },
  { key: 'approval-basis' },
  { key: 'approval-date' },
] as const;
const { results } = match(patient, { jurisdiction: 'US', asOf: '2024-12-01', dataset: few });
const ordering = order(results, keys);
const front = pareto(results, keys);

/** Every value that a field of a scale can have, in words. */
const given = {
  temperatureC: 39.25,
  feverTreated: true,
  hypotension: 'one-vasopressor',
  hypoxia: 'high-flow',
  died: false,
  ageYears: 8,
  developmentalDelay: false,
  capd: 'unable',
  awakens: 'spontaneously',
  seizure: 'prolonged',
  motorWeakness: true,
  edema: 'diffuse',
  orientedToYear: true,
  orientedToMonth: true,
  orientedToCity: false,
  orientedToHospital: false,
  objectsNamed: 1,
  followsCommands: false,
  writesSentence: false,
  attends: false,
  heightCm: 128,
  weightKg: 26.5,
  formula: 'haycock',
  sex: 'female',
  creatinineMgDl: 0.5,
  karnofsky: 30,
  ecog: 2,
} as const;
const scaled = [
  crsGrade(given),
  crsGrade({ temperatureC: 37, hypotension: 'none', hypoxia: 'none' }),
  icansGrade(given),
  iceScore(given),
  ...ecogFromKarnofsky(given.karnofsky),
  ...karnofskyFromEcog(given.ecog),
  bodySurfaceArea(given, given.formula),
  bedsideSchwartz(given),
];

/** Every question to someone of whom nothing can be told. */
const questions = [...ask({}, { jurisdiction: 'EU', asOf: '2024-12-01', dataset: few })];
const ofAge = questions.find(({ fact }) => fact === 'ageYears');
if (ofAge === undefined) throw new Error('nobody asks for the age');

const documents: Readonly<Record<string, (lang: Lang) => Document>> = {
  therapy: (lang) => toTherapyDocument(getTherapy('nelarabine'), dataset, { lang }),
  timeline: (lang) => toTimelineDocument(timeline, { lang }),
  difference: (lang) => toDifferenceDocument(changed, { lang }),
  sequence: (lang) => toSequenceDocument(ahead, { lang }),
  comparison: (lang) => toComparisonDocument(comparison, { lang }),
  order: (lang) => toOrderingDocument(ordering, { lang, datasetVersion: '1.0.0' }),
  scale: (lang) => toScaleDocument(scaled, { lang, given }),
  question: (lang) => toQuestionDocument(ofAge, dataset, { lang, mark: (index) => `#${String(index + 1)}) ` }),
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

  it('scale leaves no English word in Czech beside the texts of definitions', () => {
    // Names, units, and words that are spelled alike in Czech.
    const same = 'ICE CAPD ECOG mosteller dubois haycock min ml dl mg kg cm m² body text';
    expect(englishLeft((lang) => documentOf('scale', lang), same)).toEqual([]);
    for (const [field, words] of Object.entries(scaleWordsOf('en').values))
      for (const value of Object.keys(words))
        expect(englishLeft((lang) => toScaleDocument([], { lang, given: { [field]: value } }), same)).toEqual([]);
  });

  it('question leaves no English word in Czech', () => {
    expect(questions.length).toBeGreaterThan(5);
    const same = `${dataset.therapies.map(({ name }) => name).join(' ')} ALL CNS BCR ABL1 Ph CD19 CD22 inhibitor`;
    for (const question of questions)
      expect(englishLeft((lang) => toQuestionDocument(question, dataset, { lang }), same)).toEqual([]);
  });

  it('JSON has each reason and note as data, with its sentence beside it', () => {
    // The data are plain JSON.
    const dataOf = (name: string, lang: Lang) => JSON.parse(render(documentOf(name, lang), 'json'));
    expect(dataOf('comparison', 'en').rows[0].pairs[1]).toMatchObject({
      kind: 'head-to-head',
      text: 'TOWER randomized patients between the two.',
    });
    expect(dataOf('comparison', 'cs').notes[0]).toEqual({
      kind: 'naive',
      text: 'Výsledky různých studií nejsou srovnáním léčby: pacienti, definice i časy se liší.',
    });
    expect(dataOf('sequence', 'en').options[0].scenarios[0].changes[0]).toMatchObject({
      because: 'therapy-given',
      text: 'the therapy has been given',
    });
    const last = dataOf('order', 'en').positions.at(-1);
    expect(last.values[2]).toMatchObject({
      known: false,
      because: { kind: 'no-legal-form' },
      text: 'not known: No indication gives the verdict whose legal form is known.',
    });
    expect(last.behind).toMatchObject({ key: 1, text: expect.stringMatching(/^CR: 55 %.* comes after 60 %/) });
    expect(dataOf('pareto', 'en').positions[0].values[0]).toMatchObject({
      figure: { kind: 'level', level: 'randomized-comparison' },
      text: 'randomized comparison',
    });
  });
});
