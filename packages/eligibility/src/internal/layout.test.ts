import { describe, expect, it } from 'vitest';
import type { Criterion } from '@allr/model/facts';
import { layoutOf } from './layout.js';

describe('layoutOf', () => {
  it('has a place for what each fact needs, in the order of the trees', () => {
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
          { fact: 'relapses', min: 1 },
          { fact: 'ageYears', max: 65 },
          { fact: 'cd19', is: 'positive' },
        ],
      },
      { fact: 'abl1Mutations', includesAny: ['V299L', 'T315I'] },
    ];
    expect(layoutOf(criteria)).toEqual({
      slots: [
        { kind: 'choice', fact: 'hiv', at: 0, values: [false, true] },
        { kind: 'number', fact: 'ageYears', at: 0, min: 0, max: 130 },
        { kind: 'set', fact: 'abl1Mutations', at: 1, members: ['T315I', 'V299L'] },
        { kind: 'number', fact: 'relapses', at: 2, min: 0, max: 20 },
        { kind: 'choice', fact: 'cd19', at: 3, values: ['positive', 'negative'] },
      ],
      numbers: 4,
      bits: 4,
    });
  });

  it('splits a set into words of 31 members', () => {
    const members = Array.from({ length: 63 }, (_, index) => `drug-${String(index)}`);
    const { slots, bits } = layoutOf([{ fact: 'priorTherapies', includesAny: members }]);
    expect(slots.map((slot) => [slot.at, slot.kind === 'set' && slot.members.length])).toEqual([
      [0, 31],
      [2, 31],
      [4, 1],
    ]);
    expect(bits).toBe(6);
    expect(layoutOf([{ fact: 'priorTherapies', includesAny: members.slice(1) }]).slots).toHaveLength(2);
  });
});
