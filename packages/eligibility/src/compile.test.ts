import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PatientError, type Criterion, type Patient } from '@allr/model/facts';
import { compile, compileAll } from './compile.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import type { NormalizedPatient } from './normalize.js';
import { toSource } from './to-source.js';
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

  it('knows that no whole number lies between two bounds', () => {
    expect(compile({ fact: 'relapses', min: 0.001, max: 0.5 })({})).toBe('not-met');
  });

  it('reads a record as often as it is asked', () => {
    const compiled = compileAll([
      { fact: 'ageYears', min: 18 },
      { fact: 'cd19', is: 'positive' },
    ]);
    const record = compiled.normalize({ ageYears: 12 });
    expect([0, 1, 0].map((index) => compiled.truthAt(index, record))).toEqual(['not-met', 'unknown', 'not-met']);
    expect(() => compiled.truthAt(2, record)).toThrow('found criterion 2, expected one of 2');
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
    const members = Array.from({ length: 40 }, (_, index) => `X${String(index + 10)}Y`);
    const tree: Criterion = {
      all: members.slice(0, 20).map((member, index): Criterion => {
        const [a, b] = [member, members[39 - index] ?? ''].map(
          (includes) => ({ fact: 'abl1Mutations', includes }) as const,
        );
        return {
          any: [{ all: [a ?? { any: [] }, b ?? { any: [] }] }, { not: { any: [a ?? { any: [] }, b ?? { any: [] }] } }],
        };
      }),
    };
    const first: Criterion = { any: members.map((includes): Criterion => ({ fact: 'abl1Mutations', includes })) };
    const trees: readonly Criterion[] = [{ all: [first, tree] }, first];
    const both = compileAll(trees);
    for (const patient of [{}, { abl1Mutations: [] }, { abl1Mutations: ['X10Y', 'X49Y'] }]) {
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

  it('is not met by one of no members, and not by an interval that holds nothing', () => {
    expect(compile({ fact: 'alterations', includesAny: [] })({ alterations: ['iamp21'] })).toBe('not-met');
    expect(compile({ fact: 'ageYears', min: 18, max: 18, maxExclusive: true })({})).toBe('not-met');
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
    });
    expect(source.split('\n')).toEqual([
      '// Written by toSource of @allr/eligibility. Do not edit.',
      "import { normalizer } from '@allr/eligibility';",
      '',
      'export const normalize = /* @__PURE__ */ normalizer({"slots":[{"kind":"number","fact":"ageYears","at":0,"min":0,"max":130},{"kind":"choice","fact":"cd19","at":0,"values":["positive","negative"]},{"kind":"set","fact":"alterations","at":1,"members":["iamp21"]},{"kind":"choice","fact":"hiv","at":3,"values":[false,true]},{"kind":"choice","fact":"pregnant","at":4,"values":[false,true]},{"kind":"number","fact":"relapses","at":2,"min":0,"max":20}],"numbers":4,"bits":5});',
      '',
      '/** Each gives 0 (not met), 1 (unknown) or 2 (met). */',
      'export const criteria = {',
      '  "adult": ({ numbers: n, bits: b }) => {',
      '    return n[0] >= 18 ? 2 : n[1] < 18 ? 0 : 1;',
      '  },',
      '  "open": ({ numbers: n, bits: b }) => {',
      '    return 2;',
      '  },',
      '  "mixed": ({ numbers: n, bits: b }) => {',
      '    let t0 = 2;',
      '    t0_: {',
      '      let t1 = 0;',
      '      t1_: {',
      '        const t2 = (b[0] & -2) === 0 ? 2 : (b[0] & 1) === 0 ? 0 : 1;',
      '        if (t2 === 2) {',
      '          t1 = 2;',
      '          break t1_;',
      '        }',
      '        if (t2 > t1) t1 = t2;',
      '        const t3 = (b[1] & 1) !== 0 ? 2 : (b[2] & 1) === 0 ? 0 : 1;',
      '        if (t3 === 2) {',
      '          t1 = 2;',
      '          break t1_;',
      '        }',
      '        if (t3 > t1) t1 = t3;',
      '      }',
      '      const t4 = (2 - t1);',
      '      if (t4 === 0) {',
      '        t0 = 0;',
      '        break t0_;',
      '      }',
      '      if (t4 < t0) t0 = t4;',
      '      let t5 = 0;',
      '      let t6 = 0;',
      '      const t7 = (b[3] & -3) === 0 ? 2 : (b[3] & 2) === 0 ? 0 : 1;',
      '      if (t7 === 2) t5++;',
      '      else if (t7 === 1) t6++;',
      '      const t8 = (b[4] & -3) === 0 ? 2 : (b[4] & 2) === 0 ? 0 : 1;',
      '      if (t8 === 2) t5++;',
      '      else if (t8 === 1) t6++;',
      '      const t9 = n[2] >= 1 && n[3] <= 3 ? 2 : n[3] < 1 || n[2] > 3 ? 0 : 1;',
      '      if (t9 === 2) t5++;',
      '      else if (t9 === 1) t6++;',
      '      const t10 = (t5 >= 2 ? 2 : t5 + t6 < 2 ? 0 : 1);',
      '      if (t10 === 0) {',
      '        t0 = 0;',
      '        break t0_;',
      '      }',
      '      if (t10 < t0) t0 = t10;',
      '    }',
      '    return t0;',
      '  },',
      '  "child": ({ numbers: n, bits: b }) => {',
      '    return n[1] <= 12 ? 2 : n[0] > 12 ? 0 : 1;',
      '  },',
      '  "never": ({ numbers: n, bits: b }) => {',
      '    return 0;',
      '  },',
      '};',
      '',
    ]);
  });

  it('keeps the names', async () => {
    const { criteria: functions } = await load({ 'a "quoted" name': { all: [] }, other: { any: [] } });
    expect(Object.keys(functions)).toEqual(['a "quoted" name', 'other']);
  });
});
