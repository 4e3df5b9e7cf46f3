import { describe, expect, it } from 'vitest';
import { CriterionSchema } from './criterion-schema.js';

/** The messages of the problems at the deepest place, as the schema itself gives them. */
const problemsOf = (input: unknown) => JSON.stringify(CriterionSchema.safeParse(input).error?.issues ?? []);

// The schema is built when it is first used: here, so that it is no part of the first test alone.
CriterionSchema.safeParse({});

const leaf = { fact: 'hiv', is: true };

describe('CriterionSchema', () => {
  it.each([
    { fact: 'ageYears', min: 18 },
    { fact: 'ageYears', max: 18 },
    { fact: 'ageYears', min: 18, max: 18 },
    { fact: 'ageYears', min: 0, minExclusive: true, max: 130, maxExclusive: false },
    { fact: 'hiv', is: false },
    { fact: 'cd19', is: 'positive' },
    { fact: 'status', in: ['relapsed', 'refractory'] },
    { fact: 'alterations', includes: 'kmt2a-r' },
    { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
    { all: [] },
    { any: [leaf, leaf] },
    { not: { all: [leaf] } },
    { atLeast: 1, of: [leaf] },
    { atLeast: 2, of: [leaf, { not: leaf }] },
  ])('takes %j as it is', (criterion) => {
    expect(CriterionSchema.parse(criterion)).toEqual(criterion);
  });

  it.each([
    [{ fact: 'ageYears' }, 'min, max or both'],
    [{ fact: 'ageYears', minExclusive: true }, 'min, max or both'],
    [{ fact: 'ageYears', min: 18, max: 17 }, 'a min that is not above max'],
    [{ fact: 'ageYears', min: '18' }, 'expected number'],
    [{ fact: 'ageYears', min: -1 }, 'too_small'],
    [{ fact: 'ageYears', max: 131 }, 'too_big'],
    [{ fact: 'ageYears', min: 18, minExclusive: 1 }, 'expected boolean'],
    [{ fact: 'ageYears', max: 18, maxExclusive: 1 }, 'expected boolean'],
    [{ fact: 'ageYears', min: 18, is: 18 }, 'unrecognized_keys'],
    [{ fact: 'hiv' }, 'expected boolean'],
    [{ fact: 'hiv', is: true, in: [true] }, 'unrecognized_keys'],
    [{ fact: 'cd19' }, 'exactly one of is, in'],
    [{ fact: 'cd19', is: 'positive', in: ['positive', 'negative'] }, 'exactly one of is, in'],
    [{ fact: 'cd19', in: ['positive'] }, 'too_small'],
    [{ fact: 'cd19', is: 'dim' }, 'invalid_value'],
    [{ fact: 'cd19', is: 'positive', min: 1 }, 'unrecognized_keys'],
    [{ fact: 'alterations' }, 'exactly one of includes, includesAny'],
    [
      { fact: 'alterations', includes: 'iamp21', includesAny: ['iamp21', 'kmt2a-r'] },
      'exactly one of includes, includesAny',
    ],
    [{ fact: 'alterations', includesAny: ['iamp21'] }, 'too_small'],
    [{ fact: 'alterations', includes: 'T315I' }, 'invalid_value'],
    [{ fact: 'alterations', includes: 'iamp21', is: 'iamp21' }, 'unrecognized_keys'],
    [{ fact: 'cd91', is: 'positive' }, 'invalid_union'],
    [{ all: leaf }, 'expected array'],
    [{ any: [5] }, 'a comparison on a fact, or all, any, not, atLeast'],
    [{ not: leaf, all: [] }, 'unrecognized_keys'],
    [{ all: [], note: 'x' }, 'unrecognized_keys'],
    [{ any: [], note: 'x' }, 'unrecognized_keys'],
    [{ atLeast: 1, of: [leaf], note: 'x' }, 'unrecognized_keys'],
    [{ atLeast: 0, of: [leaf] }, 'too_small'],
    [{ atLeast: 1.5, of: [leaf, leaf] }, 'expected int'],
    [{ atLeast: 2, of: [leaf] }, 'atLeast not above the number of parts in of'],
    [{ atLeast: 2, of: leaf }, 'expected array'],
    [5, 'a comparison on a fact, or all, any, not, atLeast'],
  ])('does not take %j: %s', (criterion, problem) => {
    expect(problemsOf(criterion)).toContain(problem);
  });

  it.each([
    [{ fact: 'ageYears' }],
    [{ fact: 'ageYears', min: 18, max: 17 }],
    [{ fact: 'cd19' }],
    [{ atLeast: 2, of: [leaf] }],
  ])('finds a problem of its own in %j', (criterion) => {
    expect(problemsOf(criterion)).toContain('"code":"custom"');
  });

  it('says nothing of the order of the bounds where one of them is missing', () => {
    expect(problemsOf({ fact: 'ageYears' })).not.toContain('above');
  });

  it('has a name in a JSON Schema', () => {
    expect(CriterionSchema.meta()).toMatchObject({ id: 'Criterion' });
  });
});
