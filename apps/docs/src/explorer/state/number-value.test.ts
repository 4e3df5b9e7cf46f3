import { facts, type NumberInterval } from '@allr/model/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDraft, toDraft, type NumberDraft } from './number-value.ts';

const { ageYears, relapses, mrd } = facts;

describe('a number in a form', () => {
  it.each<[NumberDraft, unknown]>([
    [{ mode: 'exact', first: '41', second: '' }, 41],
    [{ mode: 'exact', first: '0,5', second: '' }, 0.5],
    [
      { mode: 'under', first: '1e-4', second: '' },
      { max: 0.0001, maxExclusive: true },
    ],
    [{ mode: 'at-most', first: '3', second: '' }, { max: 3 }],
    [{ mode: 'at-least', first: '18', second: '' }, { min: 18 }],
    [
      { mode: 'over', first: '1', second: '' },
      { min: 1, minExclusive: true },
    ],
    [
      { mode: 'between', first: '60', second: '69', excludes: [false, true] },
      { min: 60, max: 69, maxExclusive: true },
    ],
    [{ mode: 'exact', first: ' ', second: '' }, undefined],
    [{ mode: 'between', first: '60', second: '' }, undefined],
    [{ mode: 'unknown', first: '60', second: '' }, undefined],
  ])('%j is recorded as %j', (draft, value) => {
    expect(fromDraft(draft, ageYears)).toEqual(value === undefined ? {} : { value });
  });

  it.each([
    [ageYears, { mode: 'exact', first: 'forty', second: '' }, 'not-a-number'],
    [ageYears, { mode: 'exact', first: '1e999', second: '' }, 'out-of-range'],
    [ageYears, { mode: 'exact', first: '131', second: '' }, 'out-of-range'],
    [ageYears, { mode: 'exact', first: '-1', second: '' }, 'out-of-range'],
    [mrd, { mode: 'under', first: '0', second: '' }, 'out-of-range'],
    [mrd, { mode: 'over', first: '1', second: '' }, 'out-of-range'],
    [relapses, { mode: 'exact', first: '1.5', second: '' }, 'not-whole'],
    [ageYears, { mode: 'between', first: '69', second: '60' }, 'reversed'],
  ] as const)('of %o: %j is refused as %s', (range, draft, fault) => {
    expect(fromDraft(draft, range)).toEqual({ fault });
  });

  it('gives back what a record held', () => {
    const inside = fc.double({ min: 1, max: 129, noNaN: true });
    const intervals: fc.Arbitrary<NumberInterval> = fc.oneof(
      inside.map((max) => ({ max })),
      inside.map((min) => ({ min })),
      inside.map((max) => ({ max, maxExclusive: true })),
      inside.map((min) => ({ min, minExclusive: true })),
      fc
        .tuple(inside, inside)
        .filter(([a, b]) => a < b)
        .map(([min, max]) => ({ min, minExclusive: true, max })),
    );
    fc.assert(
      fc.property(fc.oneof(inside, intervals, fc.constant(undefined)), (value) => {
        expect(fromDraft(toDraft(value), ageYears).value).toEqual(value);
      }),
    );
  });
});
