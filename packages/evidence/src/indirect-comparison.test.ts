import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate.js';
import { EvidenceError } from './evidence-error.js';
import { indirectComparison } from './indirect-comparison.js';

/** A ratio with the interval that a standard error of its logarithm gives. */
const ratio = (estimate: number, error: number): Estimate => ({
  estimate,
  low: estimate * Math.exp(-1.959964 * error),
  high: estimate * Math.exp(1.959964 * error),
  level: 95,
});

describe('indirectComparison', () => {
  it('of ribociclib and palbociclib is the published one', () => {
    // Tremblay et al., Cancer Manag Res 2018;10:1319, doi:10.2147/CMAR.S163478, unadjusted: 0.556 (0.429, 0.721) and
    // 0.580 (0.460, 0.720) give 0.959 (0.681, 1.350). Read: abstract. Inputs have three digits, the last may differ.
    const { estimate, low, high } = indirectComparison(
      { estimate: 0.556, low: 0.429, high: 0.721, level: 95 },
      { estimate: 0.58, low: 0.46, high: 0.72, level: 95 },
      { scale: 'ratio' },
    );
    expect(Math.abs(estimate - 0.959)).toBeLessThan(0.0015);
    expect(Math.abs(low - 0.681)).toBeLessThan(0.0015);
    expect(Math.abs(high - 1.35)).toBeLessThan(0.0015);
  });

  it('of log ratios is that of the R package maicplus', () => {
    // tests/testthat/test-bucher.R of hta-pharma/maicplus, read on rdrr.io: log(1.1), SE 0.2; log(1.3), SE 0.18; 90 %.
    const result = indirectComparison(ratio(1.1, 0.2), ratio(1.3, 0.18), { scale: 'ratio', level: 90 });
    expect(Math.log(result.estimate)).toBeCloseTo(-0.16705408, 6);
    expect(Math.log(result.low)).toBeCloseTo(-0.60963893, 6);
    expect(Math.log(result.high)).toBeCloseTo(0.27553076, 6);
    expect(result.p).toBeCloseTo(0.534697258, 6);
  });

  it('of differences is that of the R package maicplus', () => {
    // The same file: 1.4, SE 0.09; 1.2, SE 0.07; 90 %: 0.2 with SE sqrt(0.09^2 + 0.07^2).
    const around = (estimate: number, error: number) => ({
      estimate,
      low: estimate - 1.959964 * error,
      high: estimate + 1.959964 * error,
      level: 95,
    });
    const result = indirectComparison(around(1.4, 0.09), around(1.2, 0.07), { scale: 'difference', level: 90 });
    expect(result.estimate).toBeCloseTo(0.2, 9);
    expect(result.high - result.low).toBeCloseTo(2 * 1.644854 * Math.sqrt(0.09 ** 2 + 0.07 ** 2), 5);
  });

  it.each([
    // Table 3 of a paper on relative risks in two risk groups (COBRA, CSA+MTX; Ann Rheum Dis, highwire markup 174036),
    // the same arithmetic: log ratios 0.46 (SE 0.4081) by 0.70 (0.1692) give 0.66 (0.28 to 1.56); 0.50 (0.3598) by
    // 0.63 (0.2178) give 0.79 (0.35 to 1.81). Read there; it prints the two intervals under each other's column.
    [0.46, 0.4081, 0.7, 0.1692, 0.66, 0.28, 1.56],
    [0.5, 0.3598, 0.63, 0.2178, 0.79, 0.35, 1.81],
  ])('of %d and %d is the published ratio of relative risks', (first, firstError, second, secondError, ...printed) => {
    const { estimate, low, high } = indirectComparison(ratio(first, firstError), ratio(second, secondError), {
      scale: 'ratio',
    });
    expect([estimate, low, high].map((value) => value.toFixed(2))).toEqual(printed.map((value) => value.toFixed(2)));
  });

  const ratios = fc
    .tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }))
    .map(([estimate, error]) => ratio(estimate, error));

  it('holds the estimate, is wider than either effect, and is inverted with the treatments', () => {
    fc.assert(
      fc.property(ratios, ratios, (one, other) => {
        const { estimate, low, high, p } = indirectComparison(one, other, { scale: 'ratio' });
        expect(low).toBeLessThan(estimate);
        expect(high).toBeGreaterThan(estimate);
        expect(high / low).toBeGreaterThan(Math.max(one.high / one.low, other.high / other.low));
        const turned = indirectComparison(other, one, { scale: 'ratio' });
        expect(Math.log(turned.estimate)).toBeCloseTo(-Math.log(estimate), 9);
        expect(Math.log(turned.low)).toBeCloseTo(-Math.log(high), 9);
        expect(turned.p).toBeCloseTo(p, 9);
      }),
    );
  });

  it('is wider at a higher level', () => {
    fc.assert(
      fc.property(ratios, ratios, (one, other) => {
        const narrow = indirectComparison(one, other, { scale: 'ratio', level: 90 });
        const wide = indirectComparison(one, other, { scale: 'ratio', level: 99 });
        expect(wide.low).toBeLessThan(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
      }),
    );
  });

  it.each([
    ['a reversed interval', { estimate: 0.7, low: 0.9, high: 0.5, level: 95 }],
    ['an interval without width', { estimate: 0.7, low: 0.7, high: 0.7, level: 95 }],
    ['a ratio of zero', { estimate: 0, low: 0, high: 0.5, level: 95 }],
    ['an open bound', { estimate: 0.7, low: 0.5, high: Infinity, level: 95 }],
    ['what is not a number', { estimate: NaN, low: 0.5, high: 0.9, level: 95 }],
    ['a level of 100', { estimate: 0.7, low: 0.5, high: 0.9, level: 100 }],
  ])('%s is refused', (_, given) => {
    expect(() => indirectComparison(given, ratio(1, 0.1), { scale: 'ratio' })).toThrow(EvidenceError);
    expect(() => indirectComparison(ratio(1, 0.1), given, { scale: 'ratio' })).toThrow(EvidenceError);
  });
});
