import { describe, expect, it } from 'vitest';
import { parseCriterion, parsePatient, parseRecord } from './parse.js';
import { formatProblem } from './problems.js';

const messages = (
  result: ReturnType<typeof parsePatient> | ReturnType<typeof parseCriterion> | ReturnType<typeof parseRecord>,
) => (result.ok ? [] : result.problems.map(formatProblem));

describe('parsePatient', () => {
  it('reads facts known in full and in part', () => {
    const patient = {
      ageYears: { min: 18 },
      mrd: { max: 0.0001, maxExclusive: true },
      status: { oneOf: ['relapsed', 'refractory'] },
      priorTherapies: { includes: ['blinatumomab'], complete: false },
      tkiResistance: ['imatinib'],
      unknownBecause: { cd19: 'asked-unknown' },
      about: { source: 'doi 10.1000/x' },
    };
    expect(parsePatient(patient)).toEqual({ ok: true, value: patient });
  });

  it.each<[string, unknown, string]>([
    [
      'a unit in the value',
      { ageYears: '34 years' },
      'patient.ageYears: found "34 years", expected a number of years (0-130) or an interval { min, max }. Write the number alone, without quotes or unit: 34.',
    ],
    [
      'a percentage for a fraction',
      { mrd: 5 },
      'patient.mrd: found 5, expected a number (0-1) or an interval { min, max }. A percentage of 5 is 0.05.',
    ],
    [
      'a misspelt fact',
      { cd91: 'positive' },
      'patient.cd91: found "positive", expected the name of a fact. Did you mean "cd19"?',
    ],
    [
      'a misspelt value',
      { cd19: 'pos' },
      'patient.cd19: found "pos", expected one of positive, negative. Did you mean "positive"?',
    ],
    [
      'a negative age',
      { ageYears: -3 },
      'patient.ageYears: found -3, expected a number of years (0-130) or an interval { min, max }',
    ],
    [
      'not a number',
      { ecog: Number.NaN },
      'patient.ecog: found NaN, expected a whole number (0-5) or an interval { min, max }',
    ],
    [
      'half a relapse',
      { relapses: 1.5 },
      'patient.relapses: found 1.5, expected a whole number (0-20) or an interval { min, max }',
    ],
    [
      'a reversed interval',
      { weightKg: { min: 5, max: 3 } },
      'patient.weightKg: found {"min":5,"max":3}, expected an interval whose min is not above its max',
    ],
    ['an empty interval', { weightKg: {} }, 'patient.weightKg: found {}, expected an interval with min, max or both'],
    [
      'a repeated member',
      { tkiResistance: ['imatinib', 'imatinib'] },
      'patient.tkiResistance: found ["imatinib","imatinib"], expected each member once; "imatinib" stands twice',
    ],
    [
      'a yes',
      { priorAlloHct: 'yes' },
      'patient.priorAlloHct: found "yes", expected true or false. Write true or false without quotes; leave the fact out where it is unknown.',
    ],
    ['null', { cd19: null }, 'patient.cd19: found null, expected one of positive, negative'],
    ['a list', [], 'patient: found [], expected an object of facts'],
    ['a text', 'x', 'patient: found "x", expected an object of facts'],
    [
      'a wrong case',
      { AgeYears: 4 },
      'patient.AgeYears: found 4, expected the name of a fact. Did you mean "ageYears"?',
    ],
    ['a key of all objects', { constructor: 3 }, 'patient.constructor: found 3, expected the name of a fact'],
    [
      'a prototype',
      JSON.parse('{"__proto__": {"ageYears": 3}}'),
      'patient.__proto__: found {"ageYears":3}, expected the name of a fact',
    ],
    [
      'facts that exclude each other',
      { priorAlloHct: false, relapseAfterAlloHct: true },
      'patient.relapseAfterAlloHct: found true beside priorAlloHct false, expected facts that can hold together: without an allogeneic transplant there is no relapse after one',
    ],
  ])('reports %s', (_, input, message) => {
    expect(messages(parsePatient(input))).toEqual([message]);
  });

  it('reports every problem at once, in the order of the input', () => {
    const paths = messages(parsePatient({ sex: 'm', cd91: 1, ageYears: '4', __x: 2, about: { foo: 1 } })).map(
      (line) => line.split(':')[0],
    );
    expect(paths).toEqual(['patient.sex', 'patient.cd91', 'patient.ageYears', 'patient.__x', 'patient.about.foo']);
  });
});

describe('parseCriterion', () => {
  it('reads a tree', () => {
    const criterion = {
      all: [
        { fact: 'ageYears', min: 18 },
        { atLeast: 1, of: [{ not: { fact: 'cd19', is: 'positive' } }] },
      ],
    };
    expect(parseCriterion(criterion)).toEqual({ ok: true, value: criterion });
  });

  it.each<[string, unknown, string]>([
    [
      'a misspelt fact',
      { all: [{ any: [{ fact: 'cd91', is: 'positive' }] }] },
      'criteria.all[0].any[0].fact: found "cd91", expected the name of a fact. Did you mean "cd19"?',
    ],
    [
      'a value that the fact does not have',
      { fact: 'cd19', in: ['positive', 'dim'] },
      'criteria.in[1]: found "dim", expected one of positive, negative',
    ],
    [
      'two operators at once',
      { fact: 'cd19', is: 'positive', in: ['positive', 'negative'] },
      'criteria: found {"fact":"cd19","is":"positive","in":["positive","negative"]}, expected exactly one of is, in',
    ],
    ['a threshold outside the range', { fact: 'mrd', min: 10 }, 'criteria.min: found 10, expected at most 1'],
    ['something else', 5, 'criteria: found 5, expected a comparison on a fact, or all, any, not, atLeast'],
  ])('reports %s', (_, input, message) => {
    expect(messages(parseCriterion(input))).toEqual([message]);
  });
});

describe('parseRecord', () => {
  it('reports an unknown kind with the nearest known one', () => {
    expect(messages(parseRecord({ kind: 'terapy' }))[0]).toMatch(/^kind: found "terapy".*Did you mean "therapy"\?$/);
  });

  it('reports every problem of a record', () => {
    const record = {
      kind: 'indication',
      id: 'Bad Id',
      therapy: 'a',
      jurisdiction: 'USA',
      validFrom: 2014,
      text: ' a',
      criteria: { fact: 'cd19', is: 'pos' },
      cites: [],
      basis: 'x',
      extra: 1,
    };
    expect(messages(parseRecord(record)).map((line) => line.split(':')[0])).toEqual([
      'id',
      'jurisdiction',
      'validFrom',
      'text',
      'criteria.is',
      'cites',
      'basis',
      'extra',
      'setting',
    ]);
  });
});
