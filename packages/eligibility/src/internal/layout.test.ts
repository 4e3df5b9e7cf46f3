import { describe, expect, it } from 'vitest';
import type { Comparison, Criterion } from '@allr/model/facts';
import { layoutOf } from './layout.js';

describe('layoutOf', () => {
  it('has a bit for what is asked of each fact, once, in the order of the trees', () => {
    const criteria: readonly Criterion[] = [
      {
        all: [
          { fact: 'hiv', is: true },
          { fact: 'ageYears', min: 18 },
          { fact: 'abl1Mutations', includes: 'T315I' },
        ],
      },
      {
        any: [
          { fact: 'relapses', min: 1, minExclusive: true },
          { fact: 'ageYears', max: 65, maxExclusive: true },
          { fact: 'status', in: ['remission', 'refractory'] },
          { fact: 'status', in: ['refractory', 'remission', 'refractory'] },
          { fact: 'ageYears', min: 18 },
        ],
      },
      { fact: 'abl1Mutations', includesAny: ['V299L', 'T315I'] },
    ];
    const { layout, placeOf } = layoutOf(criteria);
    expect(layout).toEqual({
      slots: [
        { kind: 'choice', fact: 'hiv', at: 0, asks: [{ mask: 1, values: [true] }] },
        {
          kind: 'number',
          fact: 'ageYears',
          at: 0,
          asks: [
            { mask: 2, low: 18, high: 130 },
            { mask: 4, low: 0, high: 64.99999999999999 },
          ],
          min: 0,
          max: 130,
        },
        {
          kind: 'set',
          fact: 'abl1Mutations',
          at: 0,
          asks: [
            { mask: 8, members: ['T315I'] },
            { mask: 16, members: ['T315I', 'V299L'] },
          ],
        },
        { kind: 'number', fact: 'relapses', at: 0, asks: [{ mask: 32, low: 2, high: 20 }], min: 0, max: 20 },
        { kind: 'choice', fact: 'status', at: 0, asks: [{ mask: 64, values: ['refractory', 'remission'] }] },
      ],
      words: 4,
    });
    const asked: Comparison = { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] };
    expect(placeOf(asked)).toEqual({ at: 0, mask: 16 });
  });

  it('has no bit for what nothing meets', () => {
    const never: readonly Comparison[] = [
      { fact: 'relapses', min: 0.25, max: 0.75 },
      { fact: 'ageYears', min: Infinity },
      { fact: 'ageYears', min: 18, max: 18, maxExclusive: true },
      { fact: 'status', in: [] },
      { fact: 'alterations', includesAny: [] },
    ];
    const { layout, placeOf } = layoutOf(never);
    expect(layout).toEqual({ slots: [], words: 0 });
    expect(never.map(placeOf)).toEqual(never.map(() => undefined));
  });

  it('goes on in the next four words after thirty bits', () => {
    const members = Array.from({ length: 61 }, (_, index) => `drug-${String(index + 10)}`);
    const each = members.map((includes): Comparison => ({ fact: 'priorTherapies', includes }));
    const { layout, placeOf } = layoutOf(each);
    expect(layout.slots.map(({ at, asks }) => [at, asks.length])).toEqual([
      [0, 30],
      [4, 30],
      [8, 1],
    ]);
    expect(layout.words).toBe(12);
    expect([0, 29, 30, 60].map((index) => placeOf(each[index] ?? { fact: 'hiv', is: true }))).toEqual([
      { at: 0, mask: 1 },
      { at: 0, mask: 2 ** 29 },
      { at: 4, mask: 1 },
      { at: 8, mask: 1 },
    ]);
  });
});
