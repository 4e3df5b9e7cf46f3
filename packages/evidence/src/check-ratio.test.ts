import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRatio } from './check-ratio.js';
import { EvidenceError } from './evidence-error.js';
import { pValueOf } from './p-value-of.js';

describe('pValueOf', () => {
  it.each([
    // Altman & Bland, BMJ 2011;343:d2090: P = 0.032 for 17 points (1.4 to 32.6), computed there the other way round.
    // Read: bmj.com. Their formula is an approximation to within about 0.001.
    ['difference', 17, 1.4, 32.6, 0.032, 0.002],
    // The same: P = 0.034 for a relative risk of 0.30 (0.10 to 0.90), bounds of two digits. Read: vaszar.org.
    ['ratio', 0.3, 0.1, 0.9, 0.034, 0.004],
    // Tang et al., Mol Clin Oncol 2014, doi:10.3892/mco.2014.424, indirect comparisons. Read: abstract.
    ['ratio', 0.99, 0.75, 1.32, 0.9584, 0.02],
    ['ratio', 0.85, 0.71, 1.01, 0.0696, 0.01],
    ['difference', -0.15, -0.9, 0.6, 0.6946, 0.005],
    ['difference', -1.84, -3.53, -0.15, 0.0331, 0.001],
    // TOWER, N Engl J Med 2017;376:836, overall survival: P = 0.01 (0.012 in the congress report).
    ['ratio', 0.71, 0.55, 0.93, 0.012, 0.002],
  ] as const)('of a %s of %d (%d to %d) is about %d', (scale, estimate, low, high, p, tolerance) => {
    expect(Math.abs(pValueOf({ estimate, low, high, level: 95 }, { scale }) - p)).toBeLessThanOrEqual(tolerance);
  });

  it('is below 1 minus the level where a symmetric interval excludes no effect', () => {
    const sizes = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 5, noNaN: true }));
    fc.assert(
      fc.property(sizes, ([estimate, half]) => {
        fc.pre(Math.abs(Math.abs(estimate) - half) > 1e-6);
        const interval = { estimate, low: estimate - half, high: estimate + half, level: 95 };
        expect(pValueOf(interval, { scale: 'difference' }) < 0.05).toBe(Math.abs(estimate) > half);
      }),
    );
  });

  it('of a reversed interval is refused', () => {
    expect(() => pValueOf({ estimate: 1, low: 2, high: 0.5, level: 95 }, { scale: 'ratio' })).toThrow(EvidenceError);
  });
});

describe('checkRatio', () => {
  it.each([
    // Published hazard ratios, from the records of @allr/data, which name where each was read.
    // TOWER, N Engl J Med 2017;376:836, overall and event-free survival.
    [{ estimate: 0.71, low: 0.55, high: 0.93, level: 95, p: '0.01' }],
    [{ estimate: 0.55, low: 0.43, high: 0.71, level: 95, p: '<0.001' }],
    // INO-VATE, N Engl J Med 2016;375:740, overall survival, and Cancer 2019;125:2474, one-sided.
    [{ estimate: 0.77, low: 0.58, high: 1.03, level: 97.5, p: '0.04' }],
    [{ estimate: 0.75, low: 0.57, high: 0.99, level: 97.5, p: '0.0105', sides: 1 }],
  ] as const)('finds nothing in %j', (printed) => {
    expect(checkRatio(printed).conflicts).toEqual([]);
  });

  it.each([
    ['a ratio off the middle', { estimate: 0.9, low: 0.55, high: 0.93, level: 95 }, ['off-middle']],
    [
      'a large p-value beside a clear effect',
      { estimate: 0.71, low: 0.55, high: 0.93, level: 95, p: '0.4' },
      ['chance', 'p-value'],
    ],
    [
      'a small p-value beside none',
      { estimate: 0.98, low: 0.75, high: 1.28, level: 95, p: '<0.001' },
      ['chance', 'p-value'],
    ],
    ['another p-value on the same side', { estimate: 0.55, low: 0.43, high: 0.71, level: 95, p: '0.04' }, ['p-value']],
    [
      '"more than" beside a clear effect',
      { estimate: 0.55, low: 0.43, high: 0.71, level: 95, p: '>0.5' },
      ['chance', 'p-value'],
    ],
  ] as const)('finds %s', (_, printed, conflicts) => {
    expect(checkRatio(printed).conflicts).toEqual(conflicts);
  });

  it('finds nothing in what was computed and rounded to two decimals', () => {
    const effects = fc.tuple(
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
    );
    fc.assert(
      fc.property(effects, ([estimate, error]) => {
        const exact = {
          estimate,
          low: estimate * Math.exp(-1.959964 * error),
          high: estimate * Math.exp(1.959964 * error),
          level: 95,
        };
        const round = (value: number) => Number(value.toFixed(2));
        const low = round(exact.low);
        const high = round(exact.high);
        fc.pre(low > 0 && low < high);
        const p = pValueOf(exact, { scale: 'ratio' }).toFixed(3);
        expect(checkRatio({ estimate: round(estimate), low, high, level: 95, p }).conflicts).toEqual([]);
      }),
    );
  });

  it('says which p-values the printed digits leave possible', () => {
    const { p, middle, excludesOne } = checkRatio({ estimate: 0.71, low: 0.55, high: 0.93, level: 95 });
    expect([p.least.toFixed(3), p.most.toFixed(3)]).toEqual(['0.007', '0.015']);
    expect(middle.toFixed(3)).toBe('0.715');
    expect(excludesOne).toBe(true);
  });

  it.each([
    ['a reversed interval', { low: 0.9, high: 0.5, level: 95 }],
    ['a negative bound', { low: -0.9, high: 0.5, level: 95 }],
    ['what is not a number', { estimate: NaN, low: 0.5, high: 0.9, level: 95 }],
    ['a level of 0', { low: 0.5, high: 0.9, level: 0 }],
    ['a p-value above 1', { low: 0.5, high: 0.9, level: 95, p: '1.2' }],
    ['words for a p-value', { low: 0.5, high: 0.9, level: 95, p: 'NS' }],
  ])('%s is refused', (_, printed) => {
    expect(() => checkRatio(printed)).toThrow(EvidenceError);
  });
});
