import { describe, expect, it } from 'vitest';
import {
  recordKinds,
  type Dataset,
  type DatasetRecord,
  type Indication,
  type Source,
  type Therapy,
  type Trial,
} from '@allr/model';
import { buildDataset } from '../build-dataset.js';
import type { Rule } from '../rule.js';
import { recordsOf } from '../records.js';
import { rules } from './rules.js';

const cites = [{ source: 'a-label', at: 'section 1' }];

const source: Source = {
  kind: 'source',
  id: 'a-label',
  type: 'webpage',
  category: 'label',
  title: 'A label',
  URL: 'https://example.org/label',
};

const therapy: Therapy = {
  kind: 'therapy',
  id: 'examplumab',
  name: 'examplumab',
  brands: [],
  synonyms: [],
  modality: 'monoclonal-antibody',
  targets: ['CD19'],
  lineages: ['B'],
  codes: [{ system: 'ncit', code: 'C62528', cites }],
  coverage: [{ jurisdiction: 'US', until: '2031-12-31', cites }],
  warnings: [],
  dosing: [],
  monitoring: [],
  cites,
};

const indication: Indication = {
  kind: 'indication',
  id: 'examplumab-us',
  therapy: 'examplumab',
  jurisdiction: 'US',
  validFrom: '2031-03-04',
  basis: 'regular',
  setting: 'relapsed-or-refractory',
  text: 'Adults.',
  criteria: { fact: 'ageYears', min: 18 },
  cites,
};

const outcome = {
  endpoint: 'CR',
  n: 119,
  N: 271,
  percent: 43.9,
  interval: { low: 37.9, high: 50, level: 95 },
  cites,
} as const;

const trial: Trial = {
  kind: 'trial',
  id: 'a-trial',
  name: 'A TRIAL',
  registrations: [],
  phase: '2',
  design: 'one arm',
  population: { text: 'Adults.', cites },
  arms: [{ id: 'one', label: 'One', therapies: ['examplumab'], n: 271, outcomes: [outcome], adverseEvents: [] }],
  comparisons: [],
  cites,
};

const good: readonly DatasetRecord[] = [source, therapy, indication, trial];

const dataset = (records: readonly DatasetRecord[]): Dataset =>
  buildDataset(records, { version: '0.0.0', date: '2032-01-01' });

const findings = (name: string, records: readonly DatasetRecord[]) => {
  const rule = rules.find((candidate): candidate is Rule => candidate.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  const found = [...rule.check(recordsOf(dataset(records)))];
  for (const { message } of found) expect(message).toMatch(/found [^]*expected/);
  return found.map(({ record, path }) => `${record.id} ${path}`);
};

/** The good records with one of them changed. */
const withChange = (changed: DatasetRecord) => good.map((record) => (record.id === changed.id ? changed : record));
const withOutcome = (changed: object) =>
  withChange({ ...trial, arms: trial.arms.map((arm) => ({ ...arm, outcomes: [{ ...outcome, ...changed }] })) });

const bare = { endpoint: 'CR', n: 119, N: 271, cites } as const;
const withOutcomes = (...outcomes: Trial['arms'][number]['outcomes']) =>
  withChange({ ...trial, arms: trial.arms.map((arm) => ({ ...arm, outcomes })) });
const withEvents = (...adverseEvents: Trial['arms'][number]['adverseEvents']) =>
  withChange({ ...trial, arms: trial.arms.map((arm) => ({ ...arm, adverseEvents })) });
const withComparison = ({ value, low, high, p }: Readonly<Record<'value' | 'low' | 'high', number>> & { p: string }) =>
  withChange({
    ...trial,
    arms: [...trial.arms, ...trial.arms.map((arm) => ({ ...arm, id: 'two' }))],
    comparisons: [
      {
        arms: ['one', 'two'],
        endpoint: 'OS-median',
        measure: 'HR',
        value,
        interval: { low, high, level: 95 },
        p,
        cites,
      },
    ],
  });

describe('rules', () => {
  it('find nothing wrong in good records', () => {
    for (const { name } of rules) expect(findings(name, good)).toEqual([]);
  });

  it('have a name each and say what holds when they are kept', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it.each<[string, string, readonly DatasetRecord[], readonly string[]]>([
    [
      'references',
      'a therapy that is not there',
      withChange({ ...indication, therapy: 'nothing' }),
      ['examplumab-us therapy'],
    ],
    [
      'references',
      'a source that is not there',
      withChange({ ...indication, cites: [{ source: 'nothing', at: 'x' }] }),
      ['examplumab-us cites[0].source'],
    ],
    [
      'references',
      'a therapy inside criteria that is not there',
      withChange({ ...indication, criteria: { fact: 'priorTherapies', includes: 'nothing' } }),
      ['examplumab-us criteria'],
    ],
    [
      'references',
      'an arm that is not there',
      withChange({
        ...trial,
        comparisons: [{ arms: ['one', 'two'], endpoint: 'CR', measure: 'p-only', p: '0.1', cites }],
      }),
      ['a-trial comparisons[0].arms'],
    ],
    [
      'references',
      'two arms of one name',
      withChange({ ...trial, arms: [...trial.arms, ...trial.arms] }),
      ['a-trial arms[1].id'],
    ],
    [
      'validity',
      'an end before the beginning',
      withChange({ ...indication, validTo: '2030' }),
      ['examplumab-us validTo'],
    ],
    [
      'validity',
      'an end on the day of the beginning',
      withChange({ ...indication, validTo: '2031-03-04' }),
      ['examplumab-us validTo'],
    ],
    [
      'validity',
      'one use in force twice',
      [...good, { ...indication, id: 'examplumab-us-again', validFrom: '2031-06' }],
      ['examplumab-us-again validFrom'],
    ],
    [
      'no-future-dates',
      'a date after the dataset',
      withChange({ ...indication, validFrom: '2032-01-02' }),
      ['examplumab-us validFrom'],
    ],
    [
      'sources',
      'a source that nothing cites',
      [...good, { ...source, id: 'unused', URL: 'https://example.org/2' }],
      ['unused id'],
    ],
    [
      'sources',
      'one address twice',
      [...withChange({ ...indication, cites: [{ source: 'twin', at: 'x' }] }), { ...source, id: 'twin' }],
      ['twin URL'],
    ],
    [
      'sources',
      'no address',
      withChange({ kind: 'source', id: 'a-label', type: 'webpage', category: 'label', title: 'A label' }),
      ['a-label title'],
    ],
    [
      'coverage',
      'an indication in a place without coverage',
      withChange({ ...indication, jurisdiction: 'EU' }),
      ['examplumab-us jurisdiction'],
    ],
    [
      'coverage',
      'an indication after the coverage',
      withChange({ ...indication, validFrom: '2032-01-01' }),
      ['examplumab-us validFrom'],
    ],
    [
      'events',
      'an event on the indication of another place',
      [
        ...good,
        {
          kind: 'event',
          id: 'an-event',
          therapy: 'examplumab',
          jurisdiction: 'EU',
          agency: 'EC',
          type: 'approval-regular',
          date: '2031',
          text: 'Approved.',
          indications: ['examplumab-us'],
          cites,
        },
      ],
      ['an-event indications[0]'],
    ],
    ['counts', 'more counted than there are', withOutcome({ n: 272 }), ['a-trial arms[0].outcomes[0].n']],
    [
      'counts',
      'a percentage that the counts do not give',
      withOutcome({ percent: 44.9 }),
      ['a-trial arms[0].outcomes[0].percent'],
    ],
    ['counts', 'a percentage rounded to its printed digit', withOutcome({ percent: 44 }), []],
    ['counts', 'a misprint that the note names', withOutcome({ percent: 44.9, note: 'as printed' }), []],
    [
      'intervals',
      'an interval beside its estimate',
      withOutcome({ percent: 60, n: undefined }),
      ['a-trial arms[0].outcomes[0].interval', 'a-trial arms[0].outcomes[0].interval'],
    ],
    [
      'intervals',
      'an interval that no method gives',
      withOutcome({ interval: { low: 37.9, high: 50.2, level: 95 } }),
      ['a-trial arms[0].outcomes[0].interval'],
    ],
    [
      'intervals',
      'an interval that the named method does not give',
      withOutcome({ interval: { ...outcome.interval, method: 'wilson' } }),
      ['a-trial arms[0].outcomes[0].interval'],
    ],
    [
      'intervals',
      'an interval that is said not to be reproduced',
      withOutcome({
        interval: { low: 37.9, high: 50.2, level: 95, method: 'unstated-not-reproduced' },
        note: 'Printed so.',
      }),
      [],
    ],
    [
      'intervals',
      'an interval that is said not to be reproduced, without a reason',
      withOutcome({ interval: { low: 37.9, high: 50.2, level: 95, method: 'unstated-not-reproduced' } }),
      ['a-trial arms[0].outcomes[0].interval'],
    ],
    [
      'moved',
      'an old id that leads nowhere',
      [...good, { kind: 'moved', id: 'old', of: 'therapy', to: 'nothing', since: '1.2.0' }],
      ['old to'],
    ],
    [
      'moved',
      'an old id that is used again',
      [...good, { kind: 'moved', id: 'examplumab', of: 'therapy', to: 'examplumab', since: '1.2.0' }],
      ['examplumab id'],
    ],
    [
      'arms',
      'more patients than the arm has',
      withChange({ ...trial, arms: trial.arms.map((arm) => ({ ...arm, n: 270 })) }),
      ['a-trial arms[0].outcomes[0].N'],
    ],
    [
      'arms',
      'more patients, and who they are',
      withChange({
        ...trial,
        arms: trial.arms.map((arm) => ({ ...arm, n: 270, outcomes: [{ ...outcome, population: 'all treated' }] })),
      }),
      [],
    ],
    [
      'parts',
      'a response larger than the one that contains it',
      withOutcomes(outcome, { ...bare, endpoint: 'CR/CRi', n: 110 }),
      ['a-trial arms[0].outcomes[0]'],
    ],
    [
      'parts',
      'a response of other patients',
      withOutcomes(outcome, { ...bare, endpoint: 'CR/CRi', n: 110, population: 'another cut' }),
      [],
    ],
    [
      'parts',
      'a high grade more often than any grade',
      withEvents(
        { term: 'Sepsis', grade: '>=3', n: 4, N: 10, cites },
        { term: 'Sepsis', grade: 'any', n: 3, N: 10, cites },
      ),
      ['a-trial arms[0].adverseEvents[0]'],
    ],
    ['comparisons', 'a ratio in the middle', withComparison({ value: 0.71, low: 0.55, high: 0.93, p: '0.01' }), []],
    [
      'comparisons',
      'a ratio off the middle',
      withComparison({ value: 0.9, low: 0.55, high: 0.93, p: '0.01' }),
      ['a-trial comparisons[0].value'],
    ],
    [
      'comparisons',
      'an interval that excludes chance beside a p-value that does not',
      withComparison({ value: 0.71, low: 0.55, high: 0.93, p: '0.4' }),
      ['a-trial comparisons[0].p'],
    ],
    [
      'comparisons',
      'an interval that holds 1 beside a small p-value',
      withComparison({ value: 0.98, low: 0.75, high: 1.28, p: '<0.001' }),
      ['a-trial comparisons[0].p'],
    ],
    [
      'criteria',
      'a clause that follows from its neighbor',
      withChange({
        ...indication,
        criteria: {
          all: [
            { fact: 'ageYears', min: 1 },
            { fact: 'ageYears', min: 18 },
          ],
        },
      }),
      ['examplumab-us criteria.all[0]'],
    ],
    [
      'criteria',
      'a criterion that nobody meets',
      withChange({
        ...indication,
        criteria: {
          all: [
            { fact: 'ageYears', max: 17 },
            { fact: 'ageYears', min: 18 },
          ],
        },
      }),
      ['examplumab-us criteria'],
    ],
    [
      'containment',
      'an indication inside another one',
      [...good, { ...indication, id: 'examplumab-us-old', criteria: { fact: 'ageYears', min: 65 } }],
      ['examplumab-us-old criteria'],
    ],
    [
      'containment',
      'an indication inside another one, later',
      [
        ...withChange({ ...indication, validTo: '2031-06-01' }),
        { ...indication, id: 'examplumab-us-old', validFrom: '2031-06-01', criteria: { fact: 'ageYears', min: 65 } },
      ],
      [],
    ],
    [
      'claims',
      'a result that is not there',
      [
        ...good,
        {
          kind: 'claim',
          id: 'a-claim',
          text: 'It works.',
          asOf: '2031-12-31',
          checks: [
            { check: 'result', text: 'x', weighs: 'for', result: { trial: 'a-trial', arm: 'one', endpoint: 'CRi' } },
            { check: 'comparison', text: 'x', weighs: 'for', trial: 'a-trial', endpoint: 'CR', measure: 'HR' },
          ],
          reason: 'One trial.',
          cites,
        },
      ],
      ['a-claim checks[0]', 'a-claim checks[1]'],
    ],
    [
      'codes',
      'a wrong check character',
      withChange({ ...therapy, codes: [{ system: 'unii', code: '4FR53SIF3B', cites }] }),
      ['examplumab codes[0].code'],
    ],
    [
      'codes',
      'a code of another form',
      withChange({ ...therapy, codes: [{ system: 'unii', code: 'C62528', cites }] }),
      ['examplumab codes[0].code'],
    ],
    [
      'codes',
      'one code for two therapies',
      [...good, { ...therapy, id: 'examplumab-2' }],
      ['examplumab-2 codes[0].code'],
    ],
    [
      'wording',
      'a judgment',
      withChange({ ...indication, text: 'The best option for adults.' }),
      ['examplumab-us text'],
    ],
    [
      'wording',
      'British spelling',
      withChange({ ...indication, text: 'Adults with leukaemia.' }),
      ['examplumab-us text'],
    ],
    [
      'wording',
      'a word that goes stale',
      withChange({ ...indication, text: 'Adults, currently.' }),
      ['examplumab-us text'],
    ],
  ])('%s: %s', (name, _, records, expected) => {
    expect(findings(name, records)).toEqual(expected);
  });

  it('sort records into every list of a dataset', () => {
    expect(Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset(good)[list])).toHaveLength(
      good.length,
    );
  });
});
