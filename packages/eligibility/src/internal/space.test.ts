import { describe, expect, it } from 'vitest';
import { PatientError, type Criterion } from '@allr/model/facts';
import { decide } from '../decide.js';
import { asksAbout, exactly, factsIn, knownIn, spaceOf, spaceOfOne, variableAt, within } from './space.js';
import { DiagramLimit } from './diagrams.js';

const tree: Criterion = {
  all: [
    { fact: 'abl1Mutations', includes: 'T315I' },
    { fact: 'cd19', is: 'positive' },
    { fact: 'abl1Mutations', includes: 'V299L' },
    {
      any: [
        { fact: 'hiv', is: true },
        { fact: 'hiv', is: false },
        { fact: 'ageYears', min: 18 },
      ],
    },
  ],
};

describe('a space', () => {
  const space = spaceOf([tree]);

  it('has a variable for each fact, and for each member of a set', () => {
    expect(space.variables.map(({ fact, member }) => [fact, member])).toEqual([
      ['abl1Mutations', 'T315I'],
      ['abl1Mutations', 'V299L'],
      ['cd19', undefined],
      ['hiv', undefined],
      ['ageYears', undefined],
    ]);
    expect(variableAt(space, 2).fact).toBe('cd19');
    expect(() => variableAt(space, 5)).toThrow(TypeError);
  });

  it('names the facts of variables once, in the order of the tree', () => {
    expect(factsIn(space, new Set([3, 1, 0]))).toEqual(['abl1Mutations', 'hiv']);
  });

  it('tells which variables ask about some facts', () => {
    expect([0, 1, 2, 3, 4].map(asksAbout(space, ['abl1Mutations', 'hiv']))).toEqual([true, true, false, true, false]);
  });

  it('knows of the facts that matter', () => {
    const { root } = spaceOfOne(tree);
    expect(knownIn(space, root, { ageYears: 4, hiv: true, cd19: 'positive', abl1Mutations: [] })).toEqual([
      'abl1Mutations',
      'cd19',
    ]);
  });

  it('is kept', () => {
    expect(spaceOfOne(tree).diagrams).toBe(spaceOfOne(tree).diagrams);
  });

  it('refuses a value that a fact cannot have', () => {
    const open: Criterion = {
      all: [
        { fact: 'cd19', is: 'positive' },
        { fact: 'ageYears', min: 18 },
      ],
    };
    expect(() => decide(open, { ageYears: { min: 40, max: 30 } })).toThrow(PatientError);
  });
});

describe('a question about all completions', () => {
  const tooLarge = () => {
    throw new DiagramLimit();
  };
  const broken = () => {
    throw new TypeError('broken');
  };

  it('has a fallback where it is too large, and only there', () => {
    expect(
      within(
        () => 1,
        () => 2,
      ),
    ).toBe(1);
    expect(within(tooLarge, () => 2)).toBe(2);
    expect(() => within(broken, () => 2)).toThrow(TypeError);
  });

  it('is refused where it has none', () => {
    expect(exactly(() => 1)).toBe(1);
    expect(() => exactly(tooLarge)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => exactly(broken)).toThrow(TypeError);
  });
});
