import { describe, expect, it } from 'vitest';
import type { Comparison, Patient, Truth } from '@allr/model/facts';
import { compare, isEmpty } from './compare.js';
import { CriterionError } from './criterion-error.js';

describe('compare', () => {
  it.each<[string, unknown]>([
    ['a number is no value', { fact: 'ageYears', is: 18 }],
    ['a number has no members', { fact: 'ageYears', includes: 'x' }],
    ['a choice has no bounds', { fact: 'cd19', min: 1 }],
    ['a choice has no members', { fact: 'cd19', includes: 'positive' }],
    ['a choice is compared with something', { fact: 'cd19', is: undefined }],
    ['a boolean is compared with something', { fact: 'hiv' }],
    ['a set has no bounds', { fact: 'alterations', max: 1 }],
    ['a set is no value', { fact: 'alterations', is: 'kmt2a-r' }],
    ['a set is compared with something', { fact: 'alterations', includes: undefined }],
  ])('%s', (_, comparison) => {
    // What a caller without types may pass.
    const run = () => compare(comparison as Comparison, {});
    expect(run).toThrow(CriterionError);
    expect(run).toThrow(expect.objectContaining({ code: 'operator-not-allowed' }));
  });

  it.each<[string, object, Patient, Truth]>([
    ['an operator that is undefined is not there', { fact: 'cd19', is: undefined, in: ['positive'] }, {}, 'unknown'],
    [
      'an operator on members that is undefined is not there',
      { fact: 'alterations', includes: undefined, includesAny: ['kmt2a-r'] },
      { alterations: ['kmt2a-r'] },
      'met',
    ],
    ['nothing is 18 and under 18', { fact: 'ageYears', min: 18, max: 18, maxExclusive: true }, {}, 'not-met'],
    ['nothing is 18 and over 18', { fact: 'ageYears', min: 18, minExclusive: true, max: 18 }, {}, 'not-met'],
  ])('%s', (_, comparison, patient, truth) => {
    // What a caller without types may pass.
    expect(compare(comparison as Comparison, patient)).toBe(truth);
  });
});

describe('an interval', () => {
  const at = (min: number, max: number, minExclusive: boolean, maxExclusive: boolean) =>
    isEmpty({ kind: 'number', min, max, minExclusive, maxExclusive });

  it('of one point is empty where an end is excluded', () => {
    expect([at(18, 18, false, false), at(18, 18, true, false), at(18, 18, false, true)]).toEqual([false, true, true]);
  });

  it('with a width is not empty though its ends are excluded', () => {
    expect([at(18, 19, true, true), at(19, 18, false, false)]).toEqual([false, true]);
  });
});
