import { describe, expect, it } from 'vitest';
import { minimalSets, smallestSet } from './minimal-sets.js';

const many = Array.from({ length: 15 }, (_, index) => index);

describe('minimalSets', () => {
  it('tries each set once, smallest first, and none that contains one that passed', () => {
    const tried: string[] = [];
    const passing = ['b', 'ac', 'ad'];
    const found = minimalSets(['a', 'b', 'c', 'd'], (subset) => {
      tried.push(subset.join(''));
      return passing.includes(subset.join(''));
    });
    expect(found).toEqual({ sets: [['b'], ['a', 'c'], ['a', 'd']], exact: true });
    expect(tried).toEqual(['', 'a', 'b', 'c', 'd', 'ac', 'ad', 'cd']);
  });

  it('finds the empty set, and then no other', () => {
    expect(minimalSets(['a', 'b'], () => true)).toEqual({ sets: [[]], exact: true });
    expect(minimalSets([], () => false)).toEqual({ sets: [], exact: true });
  });

  it('tries the set of all items', () => {
    expect(minimalSets(['a', 'b'], (subset) => subset.length === 2).sets).toEqual([['a', 'b']]);
  });

  it('ends after 20,000 tries', () => {
    let tries = 0;
    expect(minimalSets(many, () => ++tries === 2)).toEqual({ sets: [[0]], exact: true });
    tries = 0;
    expect(minimalSets([...many, 15], () => ++tries === 2)).toEqual({ sets: [[0]], exact: false });
    expect(tries).toBe(20_000);
  });

  it('does not count through what contains a set that passed', () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    expect(minimalSets(items, ({ length }) => length === 1).exact).toBe(true);
  });
});

describe('smallestSet', () => {
  it('gives the first of the smallest', () => {
    expect(smallestSet(['a', 'b', 'c'], (subset) => subset.includes('c'))).toEqual(['c']);
    expect(smallestSet(['a', 'b', 'c'], ({ length }) => length === 2)).toEqual(['a', 'b']);
    expect(smallestSet(['a', 'b'], ({ length }) => length === 2)).toEqual(['a', 'b']);
    expect(smallestSet(['a'], () => true)).toEqual([]);
    expect(smallestSet(['a'], () => false)).toBeUndefined();
  });

  it('ends after 20,000 tries', () => {
    const passesAt = (last: number) => {
      let tries = 0;
      return smallestSet(many, () => ++tries === last);
    };
    expect(passesAt(20_000)).toBeDefined();
    expect(passesAt(20_001)).toBeUndefined();
  });
});
