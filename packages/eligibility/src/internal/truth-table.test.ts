import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '@allr/model/facts';
import { normalizer } from '../normalize.js';
import { truthOf } from '../truth-of.js';
import { criterion, patientWithRecords } from './arbitraries.js';
import { expressionsOf } from './expressions.js';
import { layoutOf } from './layout.js';
import { readerOf, readExpression } from './truth-table.js';

const truths = ['not-met', 'unknown', 'met'];

describe('an expression', () => {
  it('has the same truth in a table and without one', () => {
    fc.assert(
      fc.property(
        fc.array(criterion, { minLength: 1, maxLength: 3 }),
        patientWithRecords,
        (trees, { full, record }) => {
          const { layout, placeOf } = layoutOf(trees);
          const expressions = expressionsOf(trees, placeOf);
          const { read, readAll } = readerOf(expressions);
          for (const patient of [full, record]) {
            const normalized = normalizer(layout)(patient);
            const expected = trees.map((tree) => truthOf(tree, patient));
            expect(expressions.map((expression) => truths[readExpression(expression, normalized)])).toEqual(expected);
            expect(expressions.map((_, index) => truths[read(index, normalized)])).toEqual(expected);
            const answers = new Uint8Array(expressions.length + 1);
            readAll(normalized, answers, 1);
            expect([...answers.subarray(1)].map((code) => truths[code])).toEqual(expected);
          }
        },
      ),
    );
  });

  it('is exact at its bounds', () => {
    const asked: readonly Criterion[] = [
      { fact: 'ageYears', min: 18 },
      { fact: 'ageYears', max: 18 },
      { fact: 'ageYears', min: 18, minExclusive: true },
      { fact: 'ageYears', max: 18, maxExclusive: true },
      { fact: 'ageYears', min: 17, max: 18 },
      { fact: 'ageYears', min: 18, max: 19, minExclusive: true, maxExclusive: true },
    ];
    const ages = [17, 18, 19].flatMap((min) => [17, 18, 19].filter((max) => min <= max).map((max) => ({ min, max })));
    for (const tree of asked)
      for (const ageYears of [
        ...ages,
        { min: 17, max: 18, maxExclusive: true },
        { min: 18, minExclusive: true, max: 19 },
      ]) {
        const { layout, placeOf } = layoutOf([tree]);
        const expressions = expressionsOf([tree], placeOf);
        const record = normalizer(layout)({ ageYears });
        const expected = truthOf(tree, { ageYears });
        expect(expressions.map((expression) => truths[readExpression(expression, record)])).toEqual([expected]);
        expect(truths[readerOf(expressions).read(0, record)]).toEqual(expected);
      }
  });

  it('counts its parts', () => {
    const facts = ['hiv', 'pregnant', 'seizures', 'heartFailure'] as const;
    const of = facts.map((fact): Criterion => ({ fact, is: true }));
    for (let atLeast = -1; atLeast <= 5; atLeast++) {
      const tree: Criterion = { atLeast, of };
      const { layout, placeOf } = layoutOf([tree]);
      const [expression] = expressionsOf([tree], placeOf);
      if (!expression) throw new Error('one criterion is one expression');
      const { read } = readerOf([expression]);
      for (let code = 0; code < 3 ** 4; code++) {
        const values = facts.map((fact, index) => [fact, [false, true, undefined][Math.floor(code / 3 ** index) % 3]]);
        const patient = Object.fromEntries(values);
        const record = normalizer(layout)(patient);
        expect(truths[readExpression(expression, record)]).toBe(truthOf(tree, patient));
        expect(truths[read(0, record)]).toBe(truthOf(tree, patient));
      }
    }
  });
});
