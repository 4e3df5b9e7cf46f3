import { describe, expect, it } from 'vitest';
import type { Criterion } from '@allr/model/facts';
import { expressionsOf } from './expressions.js';
import { layoutOf } from './layout.js';

const hiv: Criterion = { fact: 'hiv', is: true };
const pregnant: Criterion = { fact: 'pregnant', is: true };
const cd19: Criterion = { fact: 'cd19', is: 'positive' };
const cd22: Criterion = { fact: 'cd22', is: 'positive' };

function expressionOf(tree: Criterion, ...before: readonly Criterion[]) {
  const trees = [...before, tree];
  return expressionsOf(trees, layoutOf(trees).placeOf).at(-1);
}

describe('expressionsOf', () => {
  it('asks all of a word in one test, nested and negated ones too', () => {
    expect(expressionOf({ any: [hiv, { any: [pregnant, cd19] }] })).toMatchObject({ kind: 'some', at: 0, mask: 7 });
    expect(expressionOf({ all: [hiv, { all: [pregnant, cd19] }] })).toMatchObject({ kind: 'none', at: 2, mask: 7 });
    expect(expressionOf({ not: { any: [hiv, pregnant] } })).toMatchObject({ kind: 'none', at: 0, mask: 3 });
    expect(expressionOf({ not: { all: [hiv, { not: { not: pregnant } }] } })).toMatchObject({
      kind: 'some',
      at: 2,
      mask: 3,
    });
    expect(expressionOf({ all: [hiv, { not: pregnant }, cd19, { not: cd22 }] })).toMatchObject({
      needed: 2,
      parts: [
        { kind: 'none', at: 2, mask: 5 },
        { kind: 'none', at: 0, mask: 10 },
      ],
    });
  });

  it('has no group of a kind within a group of that kind', () => {
    const both: Criterion = { all: [cd19, cd22] };
    expect(expressionOf({ any: [hiv, { any: [pregnant, both] }] })).toMatchObject({
      needed: 1,
      parts: [
        { kind: 'some', mask: 3 },
        { kind: 'none', mask: 12 },
      ],
    });
    const either: Criterion = { any: [cd19, cd22] };
    expect(expressionOf({ all: [hiv, { all: [pregnant, either] }] })).toMatchObject({
      needed: 2,
      parts: [
        { kind: 'none', mask: 3 },
        { kind: 'some', mask: 12 },
      ],
    });
    expect(expressionOf({ all: [hiv, { any: [pregnant, both] }] })).toMatchObject({
      parts: [{ mask: 1 }, { needed: 1, parts: [{ mask: 2 }, { mask: 12 }] }],
    });
  });

  it('puts tests before groups', () => {
    expect(expressionOf({ all: [{ any: [hiv, pregnant] }, { all: [] }, cd19, cd22] })).toMatchObject({
      needed: 2,
      parts: [
        { kind: 'none', at: 2, mask: 12 },
        { kind: 'some', at: 0, mask: 3 },
      ],
    });
  });

  it('counts each part where some of many are needed', () => {
    expect(expressionOf({ atLeast: 2, of: [hiv, pregnant, { not: cd19 }] })).toMatchObject({
      needed: 2,
      parts: [{ mask: 1 }, { mask: 2 }, { kind: 'some', at: 2, mask: 4 }],
    });
    expect(expressionOf({ not: { atLeast: 2, of: [hiv, pregnant, cd19, cd22] } })).toMatchObject({ needed: 3 });
    expect(expressionOf({ atLeast: 2, of: [hiv, hiv, pregnant] })).toMatchObject({
      parts: [{ mask: 1 }, { mask: 1 }, { mask: 2 }],
    });
  });

  it('reads bits that stand in several words by several tests', () => {
    const members = Array.from({ length: 31 }, (_, index) => `drug-${String(index)}`);
    const each = members.map((includes): Criterion => ({ fact: 'priorTherapies', includes }));
    expect(expressionOf({ any: each })).toMatchObject({
      needed: 1,
      parts: [
        { kind: 'some', at: 0, mask: 2 ** 30 - 1 },
        { kind: 'some', at: 4, mask: 1 },
      ],
    });
  });

  it('is one with those that ask the same', () => {
    const tree: Criterion = { all: [hiv, { not: cd19 }] };
    const other: Criterion = { any: [cd19, { all: [hiv] }] };
    const trees = [tree, structuredClone(tree), other, { not: tree }, { not: tree }] as const;
    const [a, b, c, d, e] = expressionsOf(trees, layoutOf(trees).placeOf);
    expect([a === b, a === c, d === e, a === d]).toEqual([true, false, true, false]);
  });
});
