import { describe, expect, it } from 'vitest';
import type { Comparison } from '@allr/model/facts';
import { askedMembers, askedValues, choiceOf, intervalOf, membersOf, setOf, valuesOf } from './asked.js';

describe('what a comparison asks', () => {
  it.each<[string, object, readonly unknown[] | undefined, readonly unknown[] | undefined]>([
    ['a value', { is: false }, [false], undefined],
    ['one of some values', { in: ['a', 'b'] }, ['a', 'b'], undefined],
    ['one of some values beside an operator that is undefined', { is: undefined, in: ['a'] }, ['a'], undefined],
    ['a member', { includes: 'a' }, undefined, ['a']],
    ['one of some members', { includesAny: ['a', 'b'] }, undefined, ['a', 'b']],
    [
      'one of some members beside an operator that is undefined',
      { includes: undefined, includesAny: ['a'] },
      undefined,
      ['a'],
    ],
    ['bounds', { min: 1 }, undefined, undefined],
  ])('%s', (_, operators, values, members) => {
    // What a caller without types may pass.
    const comparison = { fact: 'cd19', ...operators } as unknown as Comparison;
    expect(askedValues(comparison)).toEqual(values);
    expect(valuesOf(comparison)).toEqual(values ?? []);
    expect(askedMembers(comparison)).toEqual(members);
    expect(membersOf(comparison)).toEqual(members ?? []);
  });
});

describe('intervalOf', () => {
  it('reads bounds, and nothing but a number fact', () => {
    expect(intervalOf('ageYears', { min: 18 })).toMatchObject({ kind: 'number', min: 18, max: 130 });
    expect(() => intervalOf('cd19', 'positive')).toThrow(TypeError);
  });
});

describe('choiceOf and setOf', () => {
  it('read what is known of a fact of their kind, and of no other', () => {
    expect(choiceOf('hiv', true)).toEqual({ kind: 'choice', possible: [true] });
    expect(setOf('alterations', [])).toEqual({ kind: 'set', includes: [], excludes: [], complete: true });
    expect(() => choiceOf('alterations', [])).toThrow(TypeError);
    expect(() => setOf('hiv', true)).toThrow(TypeError);
  });
});
