import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceError } from './evidence-error.js';
import { levels, mixedCounts } from './internal/arbitraries.js';
import { impossibleCounts, impossibleLevels } from './internal/refusals.js';
import { oddsRatio } from './odds-ratio.js';
import { riskRatio } from './risk-ratio.js';

describe('riskRatio', () => {
  it.each([
    // docs.scipy.org, RelativeRiskResult.confidence_interval, after Katz et al. 1978 and Sahai & Khurshid 1996: read there.
    [10, 75, 12, 225, 2.5, 1.1261564, 5.5498505, 6],
    // Perondi et al., N Engl J Med 2004: Fagerland, Lydersen & Laake 2017, chapter 4. Read: tests/testthat/test-ch4.R
    // of the authors' R package, ocbe-uio/contingencytables b1fde68.
    [7, 34, 1, 34, 7, 0.9096, 53.8695, 3],
  ])('%i of %i by %i of %i is that of the published example', (n, N, m, M, estimate, low, high, digits) => {
    const ratio = riskRatio({ n, N }, { n: m, N: M });
    expect(ratio.estimate).toBeCloseTo(estimate, digits);
    expect(ratio.low).toBeCloseTo(low, digits);
    expect(ratio.high).toBeCloseTo(high, digits);
  });

  it.each([
    // BCG vaccine trials in the documentation of the R package metafor, `escalc(measure = "RR")`: log ratio and its
    // variance. Read in public repositories that print the output.
    [4, 123, 11, 139, -0.8893, 0.3256],
    [6, 306, 29, 303, -1.5854, 0.1946],
    [3, 231, 11, 220, -1.3481, 0.4154],
    [62, 13598, 248, 12867, -1.4416, 0.02],
    [33, 5069, 47, 5808, -0.2175, 0.0512],
  ])('the log ratio of %i of %i by %i of %i has the published variance', (n, N, m, M, log, variance) => {
    const { estimate, low, high } = riskRatio({ n, N }, { n: m, N: M });
    expect(Math.log(estimate)).toBeCloseTo(log, 4);
    expect((Math.log(high / low) / (2 * 1.959964)) ** 2).toBeCloseTo(variance, 4);
  });
});

describe('oddsRatio', () => {
  it.each([
    // rdrr.io/cran/ORCI/man/Woolf.CI.html, example output: read there.
    [2, 14, 1, 11, 1.667, 0.1310604, 21.1946394, 3],
    // Deaths in an atenolol trial by blood pressure: Curr Control Trials Cardiovasc Med 2000;1:28, doi:10.1186/cvm-1-1-028, table 1.
    // Read there; the table prints the counts under the other group than the percentages.
    [69, 897, 63, 930, 1.147, 0.804, 1.635, 3],
    [171, 4640, 195, 4583, 0.861, 0.698, 1.062, 3],
    [73, 2500, 107, 2477, 0.666, 0.492, 0.902, 3],
  ])('%i of %i by %i of %i is that of the published example', (n, N, m, M, estimate, low, high, digits) => {
    const ratio = oddsRatio({ n, N }, { n: m, N: M });
    expect(ratio.estimate).toBeCloseTo(estimate, digits);
    expect(ratio.low).toBeCloseTo(low, digits);
    expect(ratio.high).toBeCloseTo(high, digits);
  });

  it('with a zero in the table is open, as in the published example', () => {
    // Ritland et al. 2007 in the same tests: 0.0000 (95 % CI 0.0000 to Inf).
    expect(oddsRatio({ n: 0, N: 16 }, { n: 15, N: 72 })).toEqual({ estimate: 0, low: 0, high: Infinity, level: 95 });
  });

  it('has no value where nobody or everybody has the event', () => {
    expect(() => oddsRatio({ n: 0, N: 5 }, { n: 0, N: 6 })).toThrow('found 0 of 5 and 0 of 6');
    expect(() => oddsRatio({ n: 5, N: 5 }, { n: 6, N: 6 })).toThrow(EvidenceError);
  });
});

describe.each([
  ['riskRatio', riskRatio],
  ['oddsRatio', oddsRatio],
])('%s', (_, ratioOf) => {
  it('holds the estimate, is symmetric on the log scale, and is inverted with the groups', () => {
    fc.assert(
      fc.property(mixedCounts, mixedCounts, levels, (one, other, [level]) => {
        const { estimate, low, high } = ratioOf(one, other, { level });
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(Math.log(low) + Math.log(high)).toBeCloseTo(2 * Math.log(estimate), 9);
        const turned = ratioOf(other, one, { level });
        expect(Math.log(turned.low)).toBeCloseTo(-Math.log(high), 9);
        expect(Math.log(turned.high)).toBeCloseTo(-Math.log(low), 9);
      }),
    );
  });

  it('is wider at a higher level', () => {
    fc.assert(
      fc.property(mixedCounts, mixedCounts, levels, (one, other, [lower, higher]) => {
        const narrow = ratioOf(one, other, { level: lower });
        const wide = ratioOf(one, other, { level: higher });
        expect(wide.low).toBeLessThan(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
      }),
    );
  });

  it('is open where a group has no event', () => {
    expect(ratioOf({ n: 0, N: 5 }, { n: 2, N: 6 })).toEqual({ estimate: 0, low: 0, high: Infinity, level: 95 });
    expect(ratioOf({ n: 2, N: 5 }, { n: 0, N: 6 })).toEqual({ estimate: Infinity, low: 0, high: Infinity, level: 95 });
  });

  it('has no value without an event in either group', () => {
    expect(() => ratioOf({ n: 0, N: 5 }, { n: 0, N: 6 })).toThrow(EvidenceError);
  });

  it.each(impossibleCounts)('%s are refused in either group', (_name, count) => {
    expect(() => ratioOf(count, { n: 1, N: 2 })).toThrow(EvidenceError);
    expect(() => ratioOf({ n: 1, N: 2 }, count)).toThrow(EvidenceError);
  });

  it.each(impossibleLevels)('a level of %d percent is refused', (level) => {
    expect(() => ratioOf({ n: 1, N: 2 }, { n: 1, N: 2 }, { level })).toThrow(EvidenceError);
  });
});

it('only events in both groups give a risk ratio of 1 without bounds, not without width', () => {
  expect(riskRatio({ n: 5, N: 5 }, { n: 6, N: 6 })).toEqual({ estimate: 1, low: 0, high: Infinity, level: 95 });
});
