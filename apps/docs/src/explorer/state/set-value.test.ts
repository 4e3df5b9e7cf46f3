import { describe, expect, it } from 'vitest';
import { fromSet, toSet } from './set-value.ts';

describe('a set in a form', () => {
  it.each([
    [undefined],
    [[]],
    [['marrow', 'cns']],
    [{ includes: ['cns'], complete: false as const }],
    [{ excludes: ['testis'], complete: false as const }],
    [{ includes: ['cns'], excludes: ['testis'], complete: false as const }],
  ])('gives back what a record held: %j', (value) => {
    expect(fromSet(toSet(value))).toEqual(value);
  });

  it('without a member that is known is not known', () => {
    expect(fromSet({ includes: [], excludes: [], complete: false })).toBeUndefined();
  });
});
