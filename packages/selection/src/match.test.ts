import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { PatientError, type Dataset, type Indication, type Therapy } from '@allr/model';
import { match } from './match.js';
import { nextQuestion } from './next-question.js';

const therapy: Therapy = {
  kind: 'therapy',
  id: 'examplumab',
  name: 'examplumab',
  brands: [],
  synonyms: [],
  modality: 'monoclonal-antibody',
  targets: [],
  lineages: ['B'],
  codes: [],
  coverage: [{ jurisdiction: 'US', until: '2032-01-01', cites: [] }],
  warnings: [],
  dosing: [],
  monitoring: [],
  cites: [],
};

const indication: Indication = {
  kind: 'indication',
  id: 'examplumab-us-adult',
  therapy: 'examplumab',
  jurisdiction: 'US',
  validFrom: '2031-03-04',
  basis: 'regular',
  setting: 'relapsed-or-refractory',
  text: 'Adults.',
  criteria: { fact: 'ageYears', min: 18 },
  cites: [],
};

const world = (indications: readonly Indication[], therapies: readonly Therapy[] = [therapy]): Dataset => ({
  ...dataset,
  date: '2032-01-01',
  therapies,
  indications,
  contraindications: [],
  considerations: [],
  events: [],
  trials: [],
});

const verdictOn = (asOf: string, indications: readonly Indication[], patient = { ageYears: 40 }) =>
  match(patient, { jurisdiction: 'US', asOf, dataset: world(indications) }).results[0]?.verdict;

describe('match in time', () => {
  const ended: Indication = { ...indication, validTo: '2031-06-01' };

  it.each([
    ['the day before approval', '2031-03-03', 'not-approved'],
    ['the day of approval', '2031-03-04', 'eligible'],
    ['the day before withdrawal', '2031-05-31', 'eligible'],
    ['withdrawal ends the indication on its day', '2031-06-01', 'not-approved'],
    ['after the day to which approvals are known', '2032-01-02', 'no-data'],
  ])('%s', (_, day, verdict) => {
    expect(verdictOn(day, [ended])).toBe(verdict);
  });

  it('does not say eligible where only the month of the approval is known', () => {
    const found = match(
      { ageYears: 40 },
      { jurisdiction: 'US', asOf: '2031-03-10', dataset: world([{ ...indication, validFrom: '2031-03' }]) },
    );
    expect(found.results[0]).toMatchObject({
      verdict: 'indeterminate',
      indications: [{ inForce: 'unknown', verdict: 'indeterminate' }],
    });
  });

  it('does say eligible where the old wording and the new one both allow it', () => {
    const wider: Indication = {
      ...indication,
      id: 'examplumab-us-all',
      validFrom: '2031-08',
      criteria: { fact: 'ageYears', min: 1 },
    };
    const both = [{ ...indication, validTo: '2031-08' }, wider];
    expect(verdictOn('2031-08-15', both)).toBe('eligible');
    expect(verdictOn('2031-08-15', both, { ageYears: 10 })).toBe('indeterminate');
    expect(verdictOn('2031-08-31', both, { ageYears: 10 })).toBe('eligible');
    expect(verdictOn('2031-08-15', both, { ageYears: 0.5 })).toBe('ineligible');
  });

  it('gives no data for a place that is not covered', () => {
    const found = match({ ageYears: 40 }, { jurisdiction: 'JP', asOf: '2031-08-15', dataset: world([indication]) });
    expect(found.results[0]?.verdict).toBe('no-data');
    expect(found.notes).toEqual([{ kind: 'no-indication', jurisdiction: 'JP' }]);
  });

  it('takes a day outside the dataset, with a note', () => {
    expect(match({}, { jurisdiction: 'US', asOf: '1950-01-01' }).notes).toEqual([
      { kind: 'before-first-approval', asOf: '1950-01-01', jurisdiction: 'US' },
    ]);
    expect(match({}, { jurisdiction: 'US', asOf: '2999-01-01' }).notes).toEqual([
      { kind: 'after-dataset', checkedTo: dataset.date },
    ]);
  });
});

describe('match', () => {
  it('gives the most favorable verdict of the indications', () => {
    const second: Indication = { ...indication, id: 'examplumab-us-cd19', criteria: { fact: 'cd19', is: 'positive' } };
    expect(verdictOn('2031-08-15', [indication, second])).toBe('eligible');
    expect(verdictOn('2031-08-15', [indication, second], { ageYears: 10 })).toBe('indeterminate');
  });

  it('keeps contraindications apart from the verdict', () => {
    const contraindicated = {
      ...indication,
      kind: 'contraindication' as const,
      id: 'x',
      criteria: { fact: 'seriousLiverDisease', is: true } as const,
    };
    const { results } = match(
      { ageYears: 40, seriousLiverDisease: true },
      {
        jurisdiction: 'US',
        asOf: '2031-08-15',
        dataset: { ...world([indication]), contraindications: [contraindicated] },
      },
    );
    expect(results[0]).toMatchObject({ verdict: 'eligible', contraindications: [{ evaluation: { truth: 'met' } }] });
  });

  it('uses what follows from the facts', () => {
    const after: Indication = { ...indication, criteria: { fact: 'relapseAfterAlloHct', is: true } };
    const { results, deductions } = match(
      { priorAlloHct: false },
      { jurisdiction: 'US', asOf: '2031-08-15', dataset: world([after]) },
    );
    expect(results[0]?.verdict).toBe('ineligible');
    expect(deductions).toHaveLength(1);
  });

  it('refuses facts that cannot hold together', () => {
    expect(() =>
      match({ priorAlloHct: false, relapseAfterAlloHct: true }, { jurisdiction: 'US', asOf: '2031-08-15' }),
    ).toThrow(PatientError);
  });

  it('holds every therapy of the dataset against the patient, and says where each answer can be read', () => {
    const { results } = match({ ageYears: 40, diagnosis: 'b-all' }, { jurisdiction: 'US', asOf: '2026-11-01' });
    expect(results.map(({ therapy: { id } }) => id)).toEqual(dataset.therapies.map(({ id }) => id));
    for (const result of results) expect(result.sources.length).toBeGreaterThan(0);
  });
});

describe('nextQuestion', () => {
  const ask = (indications: readonly Indication[], patient: Parameters<typeof match>[0]) => {
    const therapies = [...new Set(indications.map((item) => item.therapy))].map((id) => ({ ...therapy, id }));
    return match(patient, { jurisdiction: 'US', asOf: '2031-08-15', dataset: world(indications, therapies) })
      .nextQuestion;
  };
  const cd19: Indication = { ...indication, criteria: { fact: 'cd19', is: 'positive' } };
  const both: Indication = {
    ...indication,
    id: 'b',
    therapy: 'bothumab',
    criteria: {
      all: [
        { fact: 'cd19', is: 'positive' },
        { fact: 'cd22', is: 'positive' },
      ],
    },
  };

  it('asks for the fact whose answer settles most', () => {
    expect(ask([cd19, both], {})).toEqual({
      fact: 'cd19',
      question: 'Are the blasts CD19-positive (most recent result)?',
      settles: ['examplumab', 'bothumab'],
    });
  });

  it('asks what is cheaper to learn where answers settle the same', () => {
    const either: Indication = {
      ...indication,
      criteria: {
        all: [
          { fact: 'cd19', is: 'positive' },
          { fact: 'priorAlloHct', is: true },
        ],
      },
    };
    expect(ask([either], {})?.fact).toBe('priorAlloHct');
  });

  it('does not ask again for what was asked in vain', () => {
    expect(ask([cd19], { unknownBecause: { cd19: 'asked-unknown' } })).toBeUndefined();
    expect(ask([cd19], { unknownBecause: { cd19: 'stale' } })?.fact).toBe('cd19');
  });

  it('asks nothing where nothing is open', () => {
    expect(ask([cd19], { cd19: 'negative' })).toBeUndefined();
    expect(nextQuestion({}, [], '2031-08-15')).toBeUndefined();
  });

  it('is left out of a match that does not want it, which says the same otherwise', () => {
    const options = { jurisdiction: 'US', asOf: '2031-08-15', dataset: world([cd19], [therapy]) } as const;
    const { nextQuestion: next, ...rest } = match({}, options);
    expect(next?.fact).toBe('cd19');
    expect(match({}, { ...options, asksNext: false })).toEqual({ ...rest, nextQuestion: undefined });
  });

  it('says so where one answer cannot settle anything', () => {
    const atLeastTwo: Indication = {
      ...indication,
      criteria: {
        atLeast: 2,
        of: [
          { fact: 'cd19', is: 'positive' },
          { fact: 'cd20', is: 'positive' },
          { fact: 'cd22', is: 'positive' },
        ],
      },
    };
    expect(ask([atLeastTwo], {})?.settles).toEqual([]);
  });
});
