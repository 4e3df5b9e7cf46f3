import { describe, expect, it } from 'vitest';
import { PatientError } from '../errors.js';
import { factIds, type FactId } from './catalogue.js';
import { intersect, knowledgeOf, recordedValue, sameKnowledge } from './knowledge.js';

describe('knowledgeOf', () => {
  it.each<[FactId, unknown, object]>([
    ['ageYears', 41, { min: 41, max: 41, minExclusive: false, maxExclusive: false }],
    ['ageYears', undefined, { min: 0, max: 130, minExclusive: false, maxExclusive: false }],
    ['mrd', { max: 0.0001, maxExclusive: true }, { min: 0, max: 0.0001, minExclusive: false, maxExclusive: true }],
    ['relapses', { min: 1, minExclusive: true }, { min: 2, max: 20, minExclusive: false, maxExclusive: false }],
    ['relapses', { max: 3, maxExclusive: true }, { min: 0, max: 2, minExclusive: false, maxExclusive: false }],
    ['status', { oneOf: ['relapsed', 'refractory'] }, { possible: ['relapsed', 'refractory'] }],
    ['priorAlloHct', undefined, { possible: [true, false] }],
    ['alterations', ['kmt2a-r'], { includes: ['kmt2a-r'], excludes: [], complete: true }],
    ['alterations', undefined, { includes: [], excludes: [], complete: false }],
    [
      'relapseSites',
      { includes: ['cns'], excludes: ['marrow', 'testis', 'other'], complete: false },
      { includes: ['cns'], complete: true },
    ],
  ])('%s: %j', (fact, value, known) => {
    expect(knowledgeOf(fact, value)).toMatchObject(known);
  });

  it.each<[FactId, unknown]>([
    ['ageYears', '41'],
    ['ageYears', Number.NaN],
    ['ageYears', { min: Number.NaN }],
    ['priorAlloHct', 'yes'],
    ['cd19', 7],
    ['alterations', 'kmt2a-r'],
    ['alterations', { includes: ['kmt2a-r'] }],
    ['cd19', null],
  ])('%s does not take %j', (fact, value) => {
    expect(() => knowledgeOf(fact, value)).toThrow(PatientError);
  });

  it.each(factIds)('%s: nothing known is a value that can be recorded again', (fact) => {
    const known = knowledgeOf(fact, undefined);
    expect(sameKnowledge(knowledgeOf(fact, recordedValue(known)), known)).toBe(true);
  });
});

describe('intersect', () => {
  const both = (fact: FactId, a: unknown, b: unknown) => {
    const known = intersect(knowledgeOf(fact, a), knowledgeOf(fact, b));
    return known && recordedValue(known);
  };

  it.each<[FactId, unknown, unknown, unknown]>([
    ['ageYears', { min: 18 }, { max: 25 }, { min: 18, max: 25 }],
    ['ageYears', { min: 18 }, { min: 18, minExclusive: true }, { min: 18, minExclusive: true, max: 130 }],
    ['ageYears', { min: 18 }, 18, 18],
    ['ageYears', { min: 18, minExclusive: true }, 18, undefined],
    ['cd19', 'positive', { oneOf: ['positive', 'negative'] }, 'positive'],
    ['cd19', 'positive', 'negative', undefined],
    ['alterations', ['kmt2a-r'], { includes: ['kmt2a-r'], complete: false }, ['kmt2a-r']],
    ['alterations', [], { includes: ['kmt2a-r'], complete: false }, undefined],
    ['abl1Mutations', { includes: ['T315I'], complete: false }, { excludes: ['T315I'], complete: false }, undefined],
  ])('%s: %j and %j', (fact, a, b, expected) => {
    expect(both(fact, a, b)).toEqual(expected);
    expect(both(fact, b, a)).toEqual(expected);
  });
});
