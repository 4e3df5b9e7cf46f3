import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PatientError, type Criterion, type Patient } from '@allr/model/facts';
import { compile, compileAll } from './compile.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import type { NormalizedPatient } from './normalize.js';
import { toSource } from './to-source.js';
import { evaluate } from './evaluate.js';
import { truthOf } from './truth-of.js';

const criteria = fc.array(criterion, { minLength: 1, maxLength: 4 });

describe('compileAll', () => {
  it('answers as truthOf does, whatever is known', () => {
    fc.assert(
      fc.property(criteria, patientWithRecords, (trees, { full, record }) => {
        const compiled = compileAll(trees);
        for (const patient of [full, record, {}])
          expect(compiled.truths(patient)).toEqual(trees.map((tree) => truthOf(tree, patient)));
      }),
    );
  });

  it('shows the same trace as evaluate does', () => {
    fc.assert(
      fc.property(criteria, patientWithRecords, (trees, { full, record }) => {
        const compiled = compileAll(trees);
        for (const patient of [full, record, {}]) {
          const normalized = compiled.normalize(patient);
          expect(trees.map((_, index) => compiled.evaluate(index, normalized))).toEqual(
            trees.map((tree) => evaluate(tree, patient)),
          );
        }
      }),
    );
  });

  it('knows that no whole number lies between two bounds', () => {
    expect(compile({ fact: 'relapses', min: 0.001, max: 0.5 })({})).toBe('not-met');
  });

  it('reads a record as often as it is asked', () => {
    const compiled = compileAll([
      { fact: 'ageYears', min: 18 },
      { fact: 'cd19', is: 'positive' },
    ]);
    const record = compiled.normalize({ ageYears: 12 });
    const outside = new RangeError('found criterion 2, expected one of 2');
    expect([0, 1, 0].map((index) => compiled.truthAt(index, record))).toEqual(['not-met', 'unknown', 'not-met']);
    expect(() => compiled.truthAt(2, record)).toThrow(outside);
    expect(() => compiled.evaluate(2, record)).toThrow(outside);
  });

  it('holds more members of a set than one word has bits', () => {
    const members = Array.from({ length: 70 }, (_, index) => `drug-${String(index)}`);
    const any: Criterion = { fact: 'priorTherapies', includesAny: members };
    const each = members.map((includes): Criterion => ({ fact: 'priorTherapies', includes }));
    const compiled = compileAll([any, ...each]);
    for (const given of [[], ['drug-0'], ['drug-31', 'drug-62'], ['drug-69'], ['imatinib']]) {
      const patient = { priorTherapies: given };
      expect(compiled.truths(patient)).toEqual([any, ...each].map((tree) => truthOf(tree, patient)));
      const open: Patient = { priorTherapies: { includes: given, excludes: ['drug-5'], complete: false } };
      expect(compiled.truths(open)).toEqual([any, ...each].map((tree) => truthOf(tree, open)));
    }
  });

  it('answers a tree that is too entangled for its table', () => {
    const has = Array.from({ length: 60 }, (_, index): Criterion => ({
      fact: 'abl1Mutations',
      includes: `X${String(index + 10)}Y`,
    }));
    const all = has.flatMap((one) => ('fact' in one && 'includes' in one ? [one.includes] : []));
    // In the order of the first one, a table of the second one would have to remember a third of all members.
    const first: Criterion = { atLeast: 2, of: has };
    const tree: Criterion = {
      all: has
        .slice(0, 20)
        .map((one, index): Criterion => ({ atLeast: 2, of: [one, ...has.slice(20 + 2 * index).slice(0, 2)] })),
    };
    const trees: readonly Criterion[] = [first, tree];
    const both = compileAll(trees);
    for (const patient of [{}, { abl1Mutations: [] }, { abl1Mutations: ['X10Y', 'X49Y'] }, { abl1Mutations: all }]) {
      const expected = trees.map((one) => truthOf(one, patient));
      const record = both.normalize(patient);
      const answers = new Uint8Array(4);
      both.answer(record, answers, 1);
      expect(both.truths(patient)).toEqual(expected);
      expect(trees.map((_, index) => both.truthAt(index, record))).toEqual(expected);
      expect(Array.from(answers.slice(1, 3), (code) => ['not-met', 'unknown', 'met'][code])).toEqual(expected);
    }
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an age above its range', 200],
    ['an age below its range', -5],
    ['a text', '34'],
    ['an interval that holds no number', { min: 18, minExclusive: true, max: 18 }],
  ])('refuses %s', (_, ageYears) => {
    // What a caller without types may pass.
    expect(() => compile({ fact: 'ageYears', min: 18 })({ ageYears } as Patient)).toThrow(PatientError);
  });

  it('refuses an operator that the fact does not have', () => {
    expect(() => compileAll([JSON.parse('{"fact": "cd19", "min": 1}')])).toThrow(
      expect.objectContaining({ code: 'operator-not-allowed' }),
    );
  });

  it('knows that a set of which every member is known has no other', () => {
    const isComplete: Patient = {
      relapseSites: { includes: ['marrow'], excludes: ['cns', 'testis', 'other'], complete: false },
    };
    const { truths } = compileAll([
      { fact: 'relapseSites', includes: 'marrow' },
      { fact: 'relapseSites', includes: 'cns' },
    ]);
    expect(truths(isComplete)).toEqual(['met', 'not-met']);
  });

  it('is not met by one of no members, and not by an interval that holds nothing', () => {
    expect(compile({ fact: 'alterations', includesAny: [] })({ alterations: ['iamp21'] })).toBe('not-met');
    expect(compile({ fact: 'ageYears', min: 18, max: 18, maxExclusive: true })({})).toBe('not-met');
  });

  it('counts whole parts, and refuses what is no number of them', () => {
    const of: readonly Criterion[] = [
      { fact: 'hiv', is: true },
      { fact: 'pregnant', is: true },
    ];
    for (const patient of [{ hiv: true }, { hiv: true, pregnant: true }, { hiv: false }])
      for (const atLeast of [0.5, 1.5, 2.5, Infinity, -Infinity])
        expect(compile({ atLeast, of })(patient)).toBe(truthOf({ atLeast, of }, patient));
    for (const refuse of [compile, (criterion: Criterion) => truthOf(criterion, {})])
      expect(() => refuse({ atLeast: Number.NaN, of })).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('knows its criteria as they were', () => {
    const given: Criterion[] = [{ fact: 'hiv', is: true }];
    const compiled = compileAll(given);
    given.push({ fact: 'pregnant', is: true });
    expect(() => compiled.truthAt(1, compiled.normalize({}))).toThrow(RangeError);
  });

  it('takes what is undefined for absent', () => {
    // What a caller without strict types may pass.
    const patient = { ageYears: undefined, cd19: undefined, alterations: undefined } as unknown as Patient;
    const { truths } = compileAll([
      { fact: 'ageYears', min: 18 },
      { fact: 'cd19', is: 'positive' },
      { fact: 'alterations', includes: 'iamp21' },
    ]);
    expect(truths(patient)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('takes a choice that the catalogue does not have as any other value', () => {
    // What a caller without types may pass.
    const patient = { cd19: 'dim' } as unknown as Patient;
    const tree: Criterion = { fact: 'cd19', is: 'positive' };
    expect(compile(tree)(patient)).toBe(truthOf(tree, patient));
  });
});

describe('toSource', () => {
  mkdirSync('.results', { recursive: true });
  const folder = mkdtempSync(join('.results', 'source-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  let modules = 0;
  const load = async (trees: Readonly<Record<string, Criterion>>) => {
    const file = join(process.cwd(), folder, `module-${String(modules++)}.mjs`);
    writeFileSync(file, toSource(trees));
    // The form that toSource promises.
    return (await import(file)) as {
      readonly normalize: (patient: Patient) => NormalizedPatient;
      readonly criteria: Readonly<Record<string, (record: NormalizedPatient) => 0 | 1 | 2>>;
    };
  };

  it('prints a module that answers as truthOf does', async () => {
    // Modules stay in memory: some hundred trees in one of them, held against some hundred patients.
    const samples = fc.sample(criterion, { numRuns: 300, seed: 20261125 });
    const patients = fc.sample(patientWithRecords, { numRuns: 200, seed: 20261126 });
    const trees = Object.fromEntries(samples.map((tree, index) => [`criterion ${String(index)}`, tree]));
    const { normalize, criteria: functions } = await load(trees);
    for (const { full, record } of patients)
      for (const patient of [full, record]) {
        const normalized = normalize(patient);
        const answers = Object.values(functions).map((answer) => ['not-met', 'unknown', 'met'][answer(normalized)]);
        expect(answers).toEqual(samples.map((tree) => truthOf(tree, patient)));
      }
  });

  it('prints the same of the same criteria', () => {
    const source = toSource({
      adult: { fact: 'ageYears', min: 18 },
      open: { all: [] },
      mixed: {
        all: [
          {
            not: {
              any: [
                { fact: 'cd19', is: 'positive' },
                { fact: 'alterations', includes: 'iamp21' },
              ],
            },
          },
          {
            atLeast: 2,
            of: [
              { fact: 'hiv', is: true },
              { fact: 'pregnant', is: true },
              { fact: 'relapses', min: 1, max: 3 },
            ],
          },
        ],
      },
      child: { fact: 'ageYears', min: 0, max: 12 },
      never: { atLeast: 2, of: [{ fact: 'hiv', is: true }] },
      either: {
        any: [
          { fact: 'hiv', is: true },
          { all: [{ fact: 'pregnant', is: true }, { not: { fact: 'cd19', is: 'positive' } }] },
        ],
      },
    });
    expect(source.split('\n')).toEqual([
      '// Written by toSource of @allr/eligibility. Do not edit.',
      "import { normalizer } from '@allr/eligibility';",
      '',
      'export const normalize = /* @__PURE__ */ normalizer({"slots":[{"kind":"number","fact":"ageYears","at":0,"asks":[{"mask":1,"low":18,"high":130},{"mask":2,"low":0,"high":12}],"min":0,"max":130},{"kind":"choice","fact":"cd19","at":0,"asks":[{"mask":4,"values":["positive"]}]},{"kind":"set","fact":"alterations","at":0,"asks":[{"mask":8,"members":["iamp21"]}]},{"kind":"choice","fact":"hiv","at":0,"asks":[{"mask":16,"values":[true]}]},{"kind":"choice","fact":"pregnant","at":0,"asks":[{"mask":32,"values":[true]}]},{"kind":"number","fact":"relapses","at":0,"asks":[{"mask":64,"low":1,"high":3}],"min":0,"max":20}],"words":4});',
      '',
      '/** Each gives 0 (not met), 1 (unknown) or 2 (met). */',
      'export const criteria = {',
      '  "adult": (w) => ((w[0] & 1) !== 0 ? ((w[1] & 1) !== 0 ? 2 : 1) : 0),',
      '  "open": (w) => (true ? (true ? 2 : 1) : 0),',
      '  "mixed": (w) => (((w[1] & 12) === 0 && (((w[0] & 16) !== 0) + ((w[0] & 32) !== 0) + ((w[0] & 64) !== 0) >= 2)) ? (((w[0] & 12) === 0 && (((w[1] & 16) !== 0) + ((w[1] & 32) !== 0) + ((w[1] & 64) !== 0) >= 2)) ? 2 : 1) : 0),',
      '  "child": (w) => ((w[0] & 2) !== 0 ? ((w[1] & 2) !== 0 ? 2 : 1) : 0),',
      '  "never": (w) => (false ? (false ? 2 : 1) : 0),',
      '  "either": (w) => (((w[0] & 16) !== 0 || ((w[3] & 32) === 0 && (w[1] & 4) === 0)) ? (((w[1] & 16) !== 0 || ((w[2] & 32) === 0 && (w[0] & 4) === 0)) ? 2 : 1) : 0),',
      '};',
      '',
    ]);
  });

  it('keeps the names', async () => {
    const names = ['a "quoted" name', '__proto__', 'other'];
    const { criteria: functions } = await load(Object.fromEntries(names.map((name) => [name, { all: [] }])));
    expect(Object.keys(functions)).toEqual(names);
  });
});
