import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceError } from './evidence-error.js';
import { counts, levels } from './internal/arbitraries.js';
import { impossibleCounts } from './internal/refusals.js';
import { riskDifference } from './risk-difference.js';

describe('riskDifference', () => {
  it.each([
    // Newcombe, Stat Med 1998;17:873, table II, method 10, rows a to h. The paper is not openly reachable; the rows
    // were read where public test suites quote the table; not every suite quotes every row.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
    // HIV trial in a paper on SAS methods, lexjansen.com/wuss/2016/127_Final_Paper_PDF.pdf: read as quoted in the
    // tests of the R package lumen.
    [84, 101, 89, 105, -0.1177, 0.0851],
    // Perondi et al., N Engl J Med 2004: Fagerland, Lydersen & Laake 2017, chapter 4. Read: tests/testthat/test-ch4.R
    // of the authors' R package, ocbe-uio/contingencytables b1fde68.
    [7, 34, 1, 34, 0.0189, 0.3404],
  ])('%i of %i less %i of %i is that of the published example', (n, N, m, M, low, high) => {
    const difference = riskDifference({ n, N }, { n: m, N: M });
    expect(difference.estimate).toBeCloseTo(n / N - m / M, 12);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });

  it('holds the estimate, stays between -1 and 1, and turns around with the groups', () => {
    fc.assert(
      fc.property(counts, counts, levels, (one, other, [level]) => {
        const { estimate, low, high } = riskDifference(one, other, { level });
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
        const turned = riskDifference(other, one, { level });
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
    );
  });

  it('is not narrower at a higher level', () => {
    fc.assert(
      fc.property(counts, counts, levels, (one, other, [lower, higher]) => {
        const narrow = riskDifference(one, other, { level: lower });
        const wide = riskDifference(one, other, { level: higher });
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  it.each(impossibleCounts)('%s are refused in either group', (_, count) => {
    expect(() => riskDifference(count, { n: 1, N: 2 })).toThrow(EvidenceError);
    expect(() => riskDifference({ n: 1, N: 2 }, count)).toThrow(EvidenceError);
  });
});
