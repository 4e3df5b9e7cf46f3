import { describe, expect, it } from 'vitest';
import { above, below } from './doubles.js';

describe('the neighbors of a double', () => {
  it.each([
    [1, 1 + Number.EPSILON],
    [-1, -1 + Number.EPSILON / 2],
    [18, 18 + 2 ** -48],
    [0, Number.MIN_VALUE],
    [-0, Number.MIN_VALUE],
    [-Number.MIN_VALUE, -0],
    [Number.MAX_VALUE, Infinity],
    [Infinity, Infinity],
    [-Infinity, -Number.MAX_VALUE],
  ])('above %d is %d', (value, next) => {
    expect(above(value)).toBe(next);
    expect(below(-value)).toBe(-next);
  });
});
