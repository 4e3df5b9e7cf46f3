import { describe, expect, it } from 'vitest';
import { comparisonsOf, factsOf, type Comparison, type Criterion } from './criterion.js';

const adult = { fact: 'ageYears', min: 18 } as const satisfies Comparison;
const old = { fact: 'ageYears', min: 65 } as const satisfies Comparison;
const positive = { fact: 'cd19', is: 'positive' } as const satisfies Comparison;

describe('comparisonsOf', () => {
  it.each<[Criterion, readonly Comparison[]]>([
    [adult, [adult]],
    [{ all: [adult, positive] }, [adult, positive]],
    [{ any: [positive, adult] }, [positive, adult]],
    [{ not: adult }, [adult]],
    [{ atLeast: 1, of: [adult, { not: { any: [positive, old] } }] }, [adult, positive, old]],
    [{ all: [adult, { any: [adult] }] }, [adult, adult]],
    [{ all: [] }, []],
  ])('%j', (criterion, expected) => {
    expect(comparisonsOf(criterion)).toEqual(expected);
  });
});

describe('factsOf', () => {
  it('names each fact once, in the order of the tree', () => {
    expect(factsOf({ all: [positive, adult, { not: { any: [old, positive] } }] })).toEqual(['cd19', 'ageYears']);
  });
});
