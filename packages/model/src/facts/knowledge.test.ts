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
    ['relapses', { min: 1.5, minExclusive: true }, { min: 2 }],
    ['relapses', { max: 2.5, maxExclusive: true }, { max: 2 }],
    ['relapses', { min: 1.5, max: 2.5 }, { min: 2, max: 2 }],
    ['ageYears', { min: 5, minExclusive: true }, { min: 5, minExclusive: true, max: 130, maxExclusive: false }],
    ['ageYears', { max: 5, minExclusive: true }, { min: 0, minExclusive: false, max: 5 }],
    ['ageYears', { min: 5, maxExclusive: true }, { min: 5, max: 130, maxExclusive: false }],
    ['priorAlloHct', false, { kind: 'choice', possible: [false] }],
    ['cd19', 'negative', { kind: 'choice', possible: ['negative'] }],
    ['status', { oneOf: ['relapsed', 'refractory'] }, { kind: 'choice', possible: ['relapsed', 'refractory'] }],
    ['cd19', undefined, { kind: 'choice', possible: ['positive', 'negative'] }],
    ['priorAlloHct', undefined, { possible: [true, false] }],
    ['alterations', ['kmt2a-r'], { includes: ['kmt2a-r'], excludes: [], complete: true }],
    ['alterations', undefined, { includes: [], excludes: [], complete: false }],
    [
      'relapseSites',
      { includes: ['cns'], excludes: ['marrow', 'testis', 'other'], complete: false },
      { includes: ['cns'], excludes: [], complete: true },
    ],
    [
      'relapseSites',
      { includes: ['cns'], excludes: ['marrow', 'testis'], complete: false },
      { includes: ['cns'], excludes: ['marrow', 'testis'], complete: false },
    ],
    ['abl1Mutations', { excludes: ['T315I'], complete: false }, { includes: [], excludes: ['T315I'], complete: false }],
    ['abl1Mutations', { complete: false }, { kind: 'set', includes: [], excludes: [], complete: false }],
  ])('%s: %j', (fact, value, known) => {
    expect(knowledgeOf(fact, value)).toMatchObject(known);
  });

  it.each<[FactId, unknown]>([
    ['ageYears', '41'],
    ['ageYears', Number.NaN],
    ['ageYears', { min: Number.NaN }],
    ['ageYears', { max: Number.NaN }],
    ['ageYears', { max: '41' }],
    ['ageYears', null],
    ['ageYears', [41]],
    ['priorAlloHct', 'yes'],
    ['cd19', 7],
    ['alterations', 'kmt2a-r'],
    ['alterations', { includes: ['kmt2a-r'] }],
    ['cd19', null],
    ['cd19', { oneOf: 'positive' }],
    ['alterations', null],
    ['alterations', { includes: ['kmt2a-r'], complete: true }],
    ['alterations', { includes: 'kmt2a-r', complete: false }],
    ['alterations', { excludes: 'kmt2a-r', complete: false }],
  ])('%s does not take %j', (fact, value) => {
    expect(() => knowledgeOf(fact, value)).toThrow(PatientError);
  });

  it.each<[FactId, unknown, string]>([
    ['ageYears', '41', 'patient.ageYears: found "41", expected a number or an interval'],
    ['hiv', 1, 'patient.hiv: found 1, expected true or false'],
    ['hiv', Symbol('yes'), 'patient.hiv: found Symbol(yes), expected true or false'],
    ['cd19', 7, 'patient.cd19: found 7, expected a value or { oneOf: [...] }'],
    ['alterations', 7, 'patient.alterations: found 7, expected an array or { includes: [...], complete: false }'],
  ])('%s says what it found and what it expected', (fact, value, message) => {
    expect(() => knowledgeOf(fact, value)).toThrow(new PatientError(message));
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
    ['ageYears', { max: 25 }, { max: 25, maxExclusive: true }, { min: 0, max: 25, maxExclusive: true }],
    ['ageYears', { min: 10, minExclusive: true }, { min: 18 }, { min: 18, max: 130 }],
    ['ageYears', { max: 30, maxExclusive: true }, { max: 25 }, { min: 0, max: 25 }],
    ['ageYears', { min: 30 }, { max: 25 }, undefined],
    ['ageYears', { min: 18 }, { max: 18, maxExclusive: true }, undefined],
    ['ageYears', { min: 18 }, { max: 18 }, 18],
    ['cd19', 'positive', { oneOf: ['positive', 'negative'] }, 'positive'],
    ['cd19', 'positive', 'negative', undefined],
    ['alterations', ['kmt2a-r'], { includes: ['kmt2a-r'], complete: false }, ['kmt2a-r']],
    ['alterations', [], { includes: ['kmt2a-r'], complete: false }, undefined],
    ['abl1Mutations', { includes: ['T315I'], complete: false }, { excludes: ['T315I'], complete: false }, undefined],
  ])('%s: %j and %j', (fact, a, b, expected) => {
    expect(both(fact, a, b)).toEqual(expected);
    expect(both(fact, b, a)).toEqual(expected);
  });

  it.each<[string, unknown, unknown, object]>([
    [
      'two open sets are one, its members in order',
      { includes: ['T315I'], excludes: ['V299L'], complete: false },
      { includes: ['F317L', 'T315I'], excludes: ['E255K', 'V299L'], complete: false },
      { kind: 'set', includes: ['F317L', 'T315I'], excludes: ['E255K', 'V299L'], complete: false },
    ],
    [
      'a complete set says what it lacks without a list',
      ['T315I'],
      { excludes: ['V299L'], complete: false },
      { kind: 'set', includes: ['T315I'], excludes: [], complete: true },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(intersect(knowledgeOf('abl1Mutations', a), knowledgeOf('abl1Mutations', b))).toEqual(expected);
    expect(intersect(knowledgeOf('abl1Mutations', b), knowledgeOf('abl1Mutations', a))).toEqual(expected);
  });

  it.each<[FactId, FactId]>([
    ['ageYears', 'cd19'],
    ['cd19', 'ageYears'],
    ['cd19', 'alterations'],
    ['alterations', 'cd19'],
    ['alterations', 'ageYears'],
  ])('does not put %s and %s together', (a, b) => {
    expect(() => intersect(knowledgeOf(a, undefined), knowledgeOf(b, undefined))).toThrow(
      /^cannot put together knowledge of kinds/,
    );
  });
});

describe('sameKnowledge', () => {
  it('tells what differs from what is the same', () => {
    const adult = knowledgeOf('ageYears', { min: 18 });
    expect(sameKnowledge(adult, knowledgeOf('ageYears', { min: 18, max: 130 }))).toBe(true);
    expect(sameKnowledge(adult, knowledgeOf('ageYears', { min: 18, minExclusive: true }))).toBe(false);
  });
});

describe('recordedValue', () => {
  it.each<[FactId, unknown]>([
    ['ageYears', { min: 18, max: 130 }],
    ['ageYears', { min: 18, minExclusive: true, max: 25, maxExclusive: true }],
    ['status', { oneOf: ['relapsed', 'refractory'] }],
    ['hiv', true],
    ['hiv', undefined],
    ['alterations', ['kmt2a-r']],
    ['abl1Mutations', { includes: ['T315I'], excludes: ['V299L'], complete: false }],
  ])('%s: gives %j back', (fact, value) => {
    expect(recordedValue(knowledgeOf(fact, value))).toStrictEqual(value);
  });
});
