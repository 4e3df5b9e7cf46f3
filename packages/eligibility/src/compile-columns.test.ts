import { List, Field, Float64, Int64, Struct, Table, Utf8, vectorFromArray } from 'apache-arrow';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AllrError, PatientError, type Criterion, type Patient, type Truth } from '@allr/model/facts';
import { compileColumns, type ColumnTruths } from './compile-columns.js';
import { CriterionError } from './criterion-error.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import { truthOf } from './truth-of.js';

const record = patientWithRecords.map(({ record: known }) => known);
const criteria = fc.array(criterion, { maxLength: 6 });

function table(truths: ColumnTruths, count: number): readonly (readonly Truth[])[] {
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: truths.length }, (_, patient) => truths.truthAt(index, patient)),
  );
}

function oneByOne(trees: readonly Criterion[], patients: readonly Patient[]): readonly (readonly Truth[])[] {
  return trees.map((tree) => patients.map((patient) => truthOf(tree, patient)));
}

function truthsOf(trees: readonly Criterion[], patients: readonly Patient[]): ColumnTruths {
  const engine = compileColumns(trees);
  return engine.evaluate(engine.fromRows(patients));
}

/** Repeated at uneven distances, so that each record stands at many places of a word. */
function repeat(some: readonly Patient[], count: number): readonly Patient[] {
  return Array.from({ length: count }, (_, index) => some[(index * 7 + (index >> 3)) % some.length] ?? {});
}

describe('compileColumns', () => {
  it('says of every patient and criterion what truthOf says', () => {
    fc.assert(
      fc.property(
        criteria,
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 1, 31, 32, 33, 64, 100),
        (trees, some, count) => {
          const patients = repeat(some, count);
          expect(table(truthsOf(trees, patients), trees.length)).toEqual(oneByOne(trees, patients));
        },
      ),
    );
  }, 120_000);

  it('says the same of more patients than it computes at a time, and again of another batch', () => {
    fc.assert(
      fc.property(
        criteria,
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(8_191, 8_192, 8_193, 16_500),
        (trees, some, count) => {
          const engine = compileColumns(trees);
          for (const patients of [repeat(some, count), some]) {
            const truths = engine.evaluate(engine.fromRows(patients));
            const expected = oneByOne(trees, some);
            for (const [index] of trees.entries()) {
              const sample = [0, 31, 32, count - 1].filter((patient) => patient < patients.length);
              for (const patient of sample) {
                const place = some.indexOf(patients[patient] ?? {});
                expect(truths.truthAt(index, patient)).toBe(expected[index]?.[place]);
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads each patient in his place, in every block and at every bound', () => {
    // No two blocks of 8,192 patients are alike, and each age comes to stand at each place in a word.
    const patients = Array.from({ length: 2 * 8_192 + 45 }, (_, index): Patient => {
      const ageYears = (index * 37 + Math.floor(index / 8_192)) % 101;
      return index % 7 === 0 ? {} : { ageYears, priorAlloHct: ageYears % 3 === 0 };
    });
    const trees: readonly Criterion[] = [
      { fact: 'ageYears', min: 18 },
      { fact: 'ageYears', min: 50, max: 60, maxExclusive: true },
      {
        not: {
          all: [
            { fact: 'ageYears', max: 25 },
            { fact: 'priorAlloHct', is: true },
          ],
        },
      },
    ];
    const truths = truthsOf(trees, patients);
    for (const [index, tree] of trees.entries())
      expect(patients.map((_, patient) => truths.truthAt(index, patient))).toEqual(
        patients.map((patient) => truthOf(tree, patient)),
      );
  });

  it.each<[string, Criterion, Patient, Truth]>([
    ['an absent fact is unknown', { fact: 'cd19', is: 'positive' }, {}, 'unknown'],
    ['what every value meets is met of an absent fact', { fact: 'ageYears', min: 0 }, {}, 'met'],
    ['18 is not over 18', { fact: 'ageYears', min: 18, minExclusive: true }, { ageYears: 18 }, 'not-met'],
    [
      'an MRD under 0.1 % is not 0.1 %',
      { fact: 'mrd', min: 0.001 },
      { mrd: { max: 0.001, maxExclusive: true } },
      'not-met',
    ],
    ['-0 is 0', { fact: 'mrd', min: 0 }, { mrd: -0 }, 'met'],
    ['-0 is not above 0', { fact: 'mrd', min: 0, minExclusive: true }, { mrd: -0 }, 'not-met'],
    ['no bound is endless', { fact: 'mrd', min: -Infinity, max: Infinity }, { mrd: Infinity }, 'met'],
    [
      'an interval that holds no whole number',
      { fact: 'relapses', min: 3 },
      { relapses: { min: 1, minExclusive: true, max: 2, maxExclusive: true } },
      'not-met',
    ],
    ['half a relapse is no number of relapses', { fact: 'relapses', min: 2 }, { relapses: 1.5 }, 'met'],
    ['one of no values is vacuously met', { fact: 'cd19', in: [] }, { cd19: { oneOf: [] } }, 'met'],
    ['no value is not met', { fact: 'cd19', in: [] }, {}, 'not-met'],
    ['no member is not met', { fact: 'alterations', includesAny: [] }, {}, 'not-met'],
    ['no parts are enough for none', { atLeast: 0, of: [] }, {}, 'met'],
    ['half a part is one part', { atLeast: 0.5, of: [{ fact: 'cd19', is: 'positive' }] }, {}, 'unknown'],
    ['more parts than there are', { atLeast: 2, of: [{ fact: 'cd19', is: 'positive' }] }, {}, 'not-met'],
    [
      'a part that stands twice counts twice',
      {
        atLeast: 2,
        of: [
          { fact: 'cd19', is: 'positive' },
          { fact: 'cd19', is: 'positive' },
          { fact: 'cd22', is: 'positive' },
        ],
      },
      { cd19: 'positive' },
      'met',
    ],
  ])('%s', (_, tree, patient, truth) => {
    expect(truthOf(tree, patient)).toBe(truth);
    expect(truthsOf([tree], [patient]).truthAt(0, 0)).toBe(truth);
  });

  it('counts parts beyond 32', () => {
    const ages = Array.from({ length: 40 }, (_, age): Criterion => ({ fact: 'ageYears', min: age + 0.5 }));
    const trees = [17, 31, 32, 33].map((atLeast): Criterion => ({ atLeast, of: ages }));
    const patients = Array.from({ length: 50 }, (_, age): Patient => ({
      ageYears: age % 3 === 0 ? { min: age - 8 < 0 ? 0 : age - 8, max: age } : age,
    }));
    expect(table(truthsOf(trees, patients), trees.length)).toEqual(oneByOne(trees, patients));
  });

  it('knows that no number lies between two neighboring doubles', () => {
    const next = 18 + 2 ** -48;
    const tree = { fact: 'ageYears', max: 18 } as const;
    const patient = { ageYears: { min: 0, max: next, maxExclusive: true } };
    expect(truthsOf([tree], [patient]).truthAt(0, 0)).toBe('met');
    expect(truthOf(tree, patient)).toBe('unknown');
  });

  it.each([
    ['unknown-fact', '{"fact": "cd91", "is": "positive"}'],
    ['unknown-fact', '{"fact": "__proto__", "is": "positive"}'],
    ['unknown-fact', '{"fact": ["cd19"], "is": "positive"}'],
    ['operator-not-allowed', '{"fact": "cd19", "min": 1}'],
    ['operator-not-allowed', '{"fact": "ageYears", "is": true}'],
    ['operator-not-allowed', '{"fact": "alterations", "is": "kmt2a-r"}'],
    ['malformed', '{"fact": "ageYears", "min": "18"}'],
    ['malformed', '{"fact": "cd19", "is": "dim"}'],
    ['malformed', '{"fact": "cd19", "in": "positive"}'],
    ['malformed', '{"fact": "priorAlloHct", "is": 1}'],
    ['malformed', '{"fact": "alterations", "includes": "T315I"}'],
    ['malformed', '{"fact": "abl1Mutations", "includesAny": [315]}'],
    ['malformed', '{"al": []}'],
    ['malformed', '{"all": {}}'],
    ['malformed', '{"any": [null]}'],
    ['malformed', '{"not": "x"}'],
    ['malformed', '{"atLeast": "2", "of": []}'],
    ['malformed', 'null'],
  ])('refuses as %s: %s', (code, json) => {
    const compile = () => compileColumns([JSON.parse(json)]);
    expect(compile).toThrow(CriterionError);
    expect(compile).toThrow(expect.objectContaining({ code }));
  });

  it('refuses the columns of another engine', () => {
    const [one, other] = [compileColumns([]), compileColumns([])];
    expect(() => one.evaluate(other.fromRows([]))).toThrow(AllrError);
    expect(() => one.evaluate(other.fromRows([]))).toThrow(expect.objectContaining({ code: 'foreign-columns' }));
    expect(() => one.evaluate({ length: 0 })).toThrow(expect.objectContaining({ code: 'foreign-columns' }));
  });

  it.each([
    ['{"fact": "cd91", "is": "positive"}', 'criteria: found "cd91", expected the name of a fact'],
    ['{"fact": "cd19", "min": 1}', 'criteria: found {"fact":"cd19","min":1}, expected an operator that cd19 has'],
    ['{"fact": "cd19", "is": "dim"}', 'criteria: found {"fact":"cd19","is":"dim"}, expected values that cd19 has'],
    [
      '{"fact": "ageYears", "max": "18"}',
      'criteria: found {"fact":"ageYears","max":"18"}, expected bounds that are numbers',
    ],
    [
      '{"fact": "ageYears", "in": [18]}',
      'criteria: found {"fact":"ageYears","in":[18]}, expected an operator that ageYears has',
    ],
    ['{"atLeast": null, "of": []}', 'criteria: found {"atLeast":null,"of":[]}, expected a number of parts'],
  ])('says what is wrong with %s', (json, message) => {
    expect(() => compileColumns([JSON.parse(json)])).toThrow(new CriterionError('malformed', message).message);
  });
});

describe('the truths', () => {
  const truths = truthsOf(
    [{ fact: 'ageYears', min: 18 }],
    [...repeat([{ ageYears: 9 }], 33), { ageYears: 18 }, {}, {}],
  );

  it('are counted, and given as bit-sets', () => {
    expect(truths.counts(0)).toEqual({ met: 1, 'not-met': 33, unknown: 2 });
    expect(truths.bits(0)).toEqual({ met: Int32Array.of(0, 2), notMet: Int32Array.of(-1, 1) });
  });

  it('are counted as they are given one by one', () => {
    fc.assert(
      fc.property(criterion, fc.array(record, { maxLength: 100 }), (tree, patients) => {
        const counted = { met: 0, 'not-met': 0, unknown: 0 };
        for (const patient of patients) counted[truthOf(tree, patient)] += 1;
        expect(truthsOf([tree], patients).counts(0)).toEqual(counted);
      }),
    );
  });

  it.each([
    [1, 0],
    [-1, 0],
    [0, 36],
    [0, -1],
    [0, 0.5],
  ])('end where the lists end: criterion %d, patient %d', (index, patient) => {
    expect(() => truths.truthAt(index, patient)).toThrow(RangeError);
  });
});

describe('rows', () => {
  it.each([
    ['{"ageYears": "41"}', 'patients[1].ageYears: found "41", expected a number or an interval'],
    ['{"ageYears": {"min": "18"}}', 'patients[1].ageYears: found {"min":"18"}, expected a number or an interval'],
    ['{"cd19": "dim"}', 'patients[1].cd19: found "dim", expected a value of cd19'],
    ['{"cd19": {"oneOf": ["positive", null]}}', 'patients[1].cd19: found null, expected a value of cd19'],
    ['{"cd19": null}', 'patients[1].cd19: found null, expected a value or { oneOf: [...] }'],
    ['{"priorAlloHct": 1}', 'patients[1].priorAlloHct: found 1, expected true or false'],
    ['{"alterations": ["T315I"]}', 'patients[1].alterations: found "T315I", expected a member of alterations'],
    [
      '{"alterations": {"includes": []}}',
      'patients[1].alterations: found {"includes":[]}, expected an array or { includes: [...], complete: false }',
    ],
    ['null', 'patients[1]: found null, expected a record'],
  ])('refuse %s', (json, message) => {
    const engine = compileColumns([
      { fact: 'ageYears', min: 18 },
      { fact: 'cd19', is: 'positive' },
      { fact: 'priorAlloHct', is: true },
      { fact: 'alterations', includes: 'kmt2a-r' },
    ]);
    expect(() => engine.fromRows([{}, JSON.parse(json)])).toThrow(new PatientError(message));
  });

  it('refuse what is no list', () => {
    expect(() => compileColumns([]).fromRows(JSON.parse('{}'))).toThrow(
      new PatientError('patients: expected a list of records'),
    );
    expect(() => compileColumns([]).fromRows(JSON.parse('[5]'))).toThrow(
      new PatientError('patients[0]: found 5, expected a record'),
    );
  });

  it('refuse a number that is none', () => {
    expect(() => truthsOf([{ fact: 'ageYears', min: 18 }], [{ ageYears: Number.NaN }])).toThrow(PatientError);
  });

  it('are read only for the facts of the criteria', () => {
    const truths = truthsOf([{ fact: 'ageYears', min: 18 }], [JSON.parse('{"ageYears": 18, "cd19": 7}')]);
    expect(truths.truthAt(0, 0)).toBe('met');
  });
});

describe('typed columns', () => {
  const engine = compileColumns([
    { fact: 'ageYears', min: 18 },
    { fact: 'status', in: ['relapsed', 'refractory'] },
    { fact: 'priorAlloHct', is: true },
    { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
  ]);
  const columns = {
    ageYears: { low: Float64Array.of(41, 0, 9), high: Float64Array.of(41, 130, 17) },
    status: Int32Array.of(0b0010, 0b0110, 0b1111),
    priorAlloHct: Int32Array.of(0b01, 0b10, 0b11),
    abl1Mutations: {
      T315I: { has: Int32Array.of(0b001), may: Int32Array.of(0b011) },
      V299L: { has: Int32Array.of(0), may: Int32Array.of(0) },
    },
  };

  it('are laid out as the engine says', () => {
    expect(engine.layout).toEqual([
      { kind: 'number', fact: 'ageYears' },
      { kind: 'choice', fact: 'status', values: ['newly-diagnosed', 'refractory', 'relapsed', 'remission'] },
      { kind: 'choice', fact: 'priorAlloHct', values: [false, true] },
      { kind: 'set', fact: 'abl1Mutations', members: ['T315I', 'V299L'] },
    ]);
  });

  it('say what rows say', () => {
    expect(table(engine.evaluate(engine.fromColumns(3, columns)), 4)).toEqual([
      ['met', 'unknown', 'not-met'],
      ['met', 'met', 'unknown'],
      ['not-met', 'met', 'unknown'],
      ['met', 'unknown', 'not-met'],
    ]);
  });

  it('have the length that was given', () => {
    expect(engine.fromColumns(3, columns).length).toBe(3);
    expect(engine.evaluate(engine.fromColumns(3, columns)).length).toBe(3);
    expect(compileColumns([]).fromColumns(0, {}).length).toBe(0);
  });

  it('know the range of a number that is left out', () => {
    const ranges = compileColumns([
      { fact: 'ageYears', min: 0 },
      { fact: 'ageYears', max: 130 },
      { fact: 'ageYears', min: 1 },
    ]);
    const truths = ranges.evaluate(ranges.fromColumns(1, {}));
    expect([0, 1, 2].map((index) => truths.truthAt(index, 0))).toEqual(['met', 'met', 'unknown']);
  });

  it('may name what is undefined, and members that objects have anyway', () => {
    // What a caller without strict types may pass.
    const given: any = { abl1Mutations: { T315I: undefined }, ageYears: undefined, status: undefined };
    expect(engine.evaluate(engine.fromColumns(2, given)).counts(3).unknown).toBe(2);
    // As above.
    const other: any = { abl1Mutations: undefined };
    expect(engine.evaluate(engine.fromColumns(2, other)).counts(3).unknown).toBe(2);
    const inherited = compileColumns([{ fact: 'priorTherapies', includes: 'constructor' }]);
    expect(inherited.evaluate(inherited.fromColumns(2, { priorTherapies: {} })).counts(0).unknown).toBe(2);
  });

  it.each([
    ['text', 'x', 'columns: found x, expected columns by fact'],
    ['null', null, 'columns: found null, expected columns by fact'],
    ['a number', { ageYears: 5 }, 'columns.ageYears: expected { low, high }'],
    ['no object', { ageYears: null }, 'columns.ageYears: expected { low, high }'],
    [
      'another length',
      { ageYears: { low: new Float64Array(2), high: new Float64Array(3) } },
      'columns.ageYears.low: expected a Float64Array of 3 bounds',
    ],
    [
      'an upper bound of another type',
      { ageYears: { low: new Float64Array(3), high: [1, 2, 3] } },
      'columns.ageYears.high: expected a Float64Array of 3 bounds',
    ],
    ['a set that is null', { abl1Mutations: null }, 'columns.abl1Mutations: expected { has, may } by member'],
    ['a set that is a list', { abl1Mutations: [] }, 'columns.abl1Mutations: expected { has, may } by member'],
    [
      'a member that is null',
      { abl1Mutations: { T315I: null } },
      'columns.abl1Mutations["T315I"]: expected { has, may }',
    ],
    ['a member that is 1', { abl1Mutations: { T315I: 1 } }, 'columns.abl1Mutations["T315I"]: expected { has, may }'],
    [
      'bits of another type',
      { abl1Mutations: { T315I: { has: [0], may: Int32Array.of(0) } } },
      'columns.abl1Mutations["T315I"].has: expected an Int32Array of 1 words',
    ],
    [
      'other bits of another type',
      { abl1Mutations: { T315I: { has: Int32Array.of(0), may: [0] } } },
      'columns.abl1Mutations["T315I"].may: expected an Int32Array of 1 words',
    ],
    [
      'other bits of another length',
      { abl1Mutations: { T315I: { has: Int32Array.of(0), may: Int32Array.of(0, 0) } } },
      'columns.abl1Mutations["T315I"].may: expected an Int32Array of 1 words',
    ],
    // The columns are wrong on purpose.
  ])('say what is wrong with %s', (_, given: any, message) => {
    expect(() => engine.fromColumns(3, given)).toThrow(new PatientError(message));
  });

  it('are known of some members', () => {
    const { T315I } = columns.abl1Mutations;
    const truths = engine.evaluate(engine.fromColumns(3, { abl1Mutations: { T315I } }));
    expect([0, 1, 2].map((patient) => truths.truthAt(3, patient))).toEqual(['met', 'unknown', 'unknown']);
  });

  it('are unknown where they are left out', () => {
    const truths = engine.evaluate(engine.fromColumns(40, { abl1Mutations: {} }));
    for (const index of [0, 1, 2, 3]) expect(truths.counts(index).unknown).toBe(40);
  });

  it.each([
    ['a count that is none', -1, {}],
    ['no columns', 3, null],
    ['a number column without bounds', 3, { ageYears: Float64Array.of(1, 2, 3) }],
    ['bounds of another length', 3, { ageYears: { low: new Float64Array(3), high: new Float64Array(4) } }],
    ['bounds of another type', 3, { ageYears: { low: new Float32Array(3), high: new Float64Array(3) } }],
    ['a bound that is no number', 1, { ageYears: { low: Float64Array.of(Number.NaN), high: Float64Array.of(1) } }],
    ['a low above its high', 1, { ageYears: { low: Float64Array.of(2), high: Float64Array.of(1) } }],
    ['masks of another length', 3, { status: new Int32Array(2).fill(1) }],
    ['masks of another type', 3, { status: [1, 1, 1] }],
    ['a mask of no value', 1, { status: Int32Array.of(0) }],
    ['a mask of a value that there is not', 1, { status: Int32Array.of(16) }],
    ['a negative mask', 1, { status: Int32Array.of(-1) }],
    ['a set that is none', 1, { abl1Mutations: Int32Array.of(1) }],
    ['a member without bits', 1, { abl1Mutations: { T315I: 1 } }],
    ['bits of another length', 33, { abl1Mutations: { T315I: { has: new Int32Array(1), may: new Int32Array(2) } } }],
    [
      'a member that is had but may not be',
      1,
      { abl1Mutations: { T315I: { has: Int32Array.of(1), may: Int32Array.of(0) } } },
    ],
    // The columns are wrong on purpose.
  ])('are refused with %s', (_, length, given: any) => {
    expect(() => engine.fromColumns(length, given)).toThrow(PatientError);
  });
});

describe('an Arrow table', () => {
  const interval = new Struct([new Field('min', new Float64(), true), new Field('max', new Float64(), true)]);
  const arrow = new Table({
    ageYears: vectorFromArray([41, null, 9], new Float64()),
    mrd: vectorFromArray([{ min: 0.01, max: null }, { min: null, max: 0.0001 }, null], interval),
    relapses: vectorFromArray([2n, 0n, null], new Int64()),
    status: vectorFromArray(['relapsed', null, 'remission']),
    priorAlloHct: vectorFromArray([true, false, null]),
    abl1Mutations: vectorFromArray([['T315I'], [], null], new List(new Field('item', new Utf8(), true))),
    hospital: vectorFromArray(['a', 'b', 'c']),
  });
  const trees: readonly Criterion[] = [
    { fact: 'ageYears', min: 18 },
    { fact: 'mrd', min: 0.001 },
    { fact: 'relapses', min: 1 },
    { fact: 'status', is: 'relapsed' },
    { fact: 'priorAlloHct', is: true },
    { fact: 'abl1Mutations', includes: 'T315I' },
    { fact: 'cd19', is: 'positive' },
  ];

  it('is read by the names of its columns, its nulls unknown', () => {
    const engine = compileColumns(trees);
    expect(table(engine.evaluate(engine.fromArrow(arrow)), trees.length)).toEqual([
      ['met', 'unknown', 'not-met'],
      ['met', 'not-met', 'unknown'],
      ['met', 'not-met', 'unknown'],
      ['met', 'unknown', 'not-met'],
      ['met', 'not-met', 'unknown'],
      ['met', 'not-met', 'unknown'],
      ['unknown', 'unknown', 'unknown'],
    ]);
  });

  it('says nothing of the facts that it has no columns for', () => {
    const engine = compileColumns(trees);
    const truths = engine.evaluate(engine.fromArrow(new Table({ hospital: vectorFromArray(['a', 'b', 'c']) })));
    for (const [index] of trees.entries()) expect(truths.counts(index).unknown).toBe(3);
  });

  it('may have values of any class that gives them as JSON', () => {
    const engine = compileColumns([{ fact: 'ageYears', min: 18 }]);
    const values: readonly unknown[] = [{ toJSON: () => 41 }, { toJSON: 'no function', min: 18 }, { max: 17 }];
    const given = { numRows: 3, getChild: () => ({ get: (index: number) => values[index] }) };
    const truths = engine.evaluate(engine.fromArrow(given));
    expect([0, 1, 2].map((patient) => truths.truthAt(0, patient))).toEqual(['met', 'met', 'not-met']);
  });

  it('may be one of its batches', () => {
    const engine = compileColumns(trees);
    const [batch] = arrow.batches;
    if (batch === undefined) throw new Error('the table has a batch');
    expect(engine.evaluate(engine.fromArrow(batch)).truthAt(0, 2)).toBe('not-met');
  });

  it('is refused where a value is not of its fact', () => {
    const engine = compileColumns([{ fact: 'cd19', is: 'positive' }]);
    const dim = new Table({ cd19: vectorFromArray(['positive', 'dim']) });
    expect(() => engine.fromArrow(dim)).toThrow(
      new PatientError('patients[1].cd19: found "dim", expected a value of cd19'),
    );
  });
});
