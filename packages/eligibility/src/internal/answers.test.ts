import { describe, expect, it } from 'vitest';
import { groupAnswers, isOneValue, joinAnswers } from './answers.js';

describe('joinAnswers', () => {
  it('joins neighbors into an interval, from the first to the last', () => {
    const low = { min: 0, minExclusive: true, max: 18, maxExclusive: true };
    const high = { min: 18, max: 65, maxExclusive: true };
    expect(joinAnswers('ageYears', [low, high])).toEqual({ kind: 'number', ...low, max: 65 });
    expect(joinAnswers('ageYears', [high])).toEqual({ kind: 'number', ...high, minExclusive: false });
    expect(joinAnswers('ageYears', [high, { min: 65, max: 130 }])).toMatchObject({ max: 130, maxExclusive: false });
  });

  it('joins values into an open choice', () => {
    expect(joinAnswers('status', ['relapsed', 'refractory'])).toEqual({
      kind: 'choice',
      possible: ['relapsed', 'refractory'],
    });
    expect(joinAnswers('hiv', [true])).toEqual({ kind: 'choice', possible: [true] });
  });

  it('keeps what is said of a member', () => {
    expect(joinAnswers('abl1Mutations', [{ includes: ['T315I'], complete: false }])).toMatchObject({
      kind: 'set',
      includes: ['T315I'],
    });
  });
});

describe('isOneValue', () => {
  it('holds of numbers that are neighbors, and of any choice', () => {
    expect(isOneValue('ageYears', [false, true, true])).toBe(true);
    expect(isOneValue('ageYears', [true, true, false])).toBe(true);
    expect(isOneValue('ageYears', [true, false, true])).toBe(false);
    expect(isOneValue('status', [true, false, true, false])).toBe(true);
  });
});

describe('groupAnswers', () => {
  it('puts together what leads to the same, as far as one value says it', () => {
    expect(groupAnswers('status', [7, 0, 7, 0], ['a', 'b', 'c', 'd'])).toEqual([
      { branch: 7, answers: ['a', 'c'] },
      { branch: 0, answers: ['b', 'd'] },
    ]);
    expect(groupAnswers('ageYears', [7, 7, 0, 7, 7], ['a', 'b', 'c', 'd', 'e'])).toEqual([
      { branch: 7, answers: ['a', 'b'] },
      { branch: 0, answers: ['c'] },
      { branch: 7, answers: ['d', 'e'] },
    ]);
  });
});
