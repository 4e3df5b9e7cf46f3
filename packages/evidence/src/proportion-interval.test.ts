import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceError } from './evidence-error.js';
import { counts, levels } from './internal/arbitraries.js';
import { impossibleCounts, impossibleLevels } from './internal/refusals.js';
import { proportionInterval, proportionMethods, type ProportionMethod } from './proportion-interval.js';

describe('proportionInterval', () => {
  it.each<readonly [ProportionMethod, number, number, number, number, number]>([
    // Newcombe, Stat Med 1998;17:857, table I. The figures were in this project's earlier test; the paper's
    // opening was read on studylib.net/doc/7960426, its table was not reachable again.
    ['wald', 81, 263, 95, 0.2522, 0.3638],
    ['wilson', 81, 263, 95, 0.2553, 0.3662],
    ['clopper-pearson', 81, 263, 95, 0.2527, 0.3676],
    ['wald', 15, 148, 95, 0.0527, 0.15],
    ['wilson', 15, 148, 95, 0.0624, 0.1605],
    ['clopper-pearson', 15, 148, 95, 0.0578, 0.1617],
    // Ligarden et al. 2010, as in Fagerland, Lydersen & Laake, Statistical Analysis of Contingency Tables (2017),
    // chapter 2. Read: tests/testthat/test-ch2.R of the authors' R package, ocbe-uio/contingencytables b1fde68.
    ['clopper-pearson', 13, 16, 95, 0.5435, 0.9595],
    ['wilson', 13, 16, 95, 0.5699, 0.9341],
    ['wilson-cc', 13, 16, 95, 0.5369, 0.9503],
    ['wald', 1, 2, 95, 0, 1],
    ['clopper-pearson', 0, 1, 95, 0, 0.975],
    ['clopper-pearson', 1, 1, 95, 0.025, 1],
    // Output of the R package cards, insightsengineering/cards, tests/testthat/_snaps/proportion_ci.md: read there.
    ['wilson', 5, 10, 90, 0.2692718, 0.7307282],
    ['wilson', 32, 32, 95, 0.8928208, 1],
    ['wilson', 0, 32, 95, 0, 0.1071792],
    ['clopper-pearson', 5, 10, 95, 0.187086, 0.812914],
    ['wald', 32, 32, 95, 1, 1],
    // APSAC trial (Meinertz et al. 1988), in the online text Clinical Biostatistics, table 8.1: 3.0 to 10.2 and
    // 8.2 to 18.8 %. Read: bookdown.org/charlotte_micheloud93/Clinical_Biostatistics/binOut.html.
    ['wilson', 9, 162, 95, 0.03, 0.102],
    ['wilson', 19, 151, 95, 0.082, 0.188],
    // TOWER, N Engl J Med 2017;376:836, 28.0 to 39.5 and 37.9 to 50.0 %; INO-VATE, N Engl J Med 2016;375:740,
    // 21.0 to 38.8 %: the records tower and ino-vate of @allr/data, which name where each was read.
    ['clopper-pearson', 91, 271, 95, 0.28, 0.395],
    ['clopper-pearson', 119, 271, 95, 0.379, 0.5],
    ['clopper-pearson', 32, 109, 95, 0.21, 0.388],
  ])('%s of %i of %i is that of the published example', (method, n, N, level, low, high) => {
    const interval = proportionInterval({ n, N }, { method, level });
    const half = (printed: number) => 0.5 * 10 ** -(String(printed).split('.')[1]?.length ?? 4) + 1e-9;
    const tolerance = Math.min(5e-4, Math.max(half(low), half(high), 5e-5)) + 1e-9;
    expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(tolerance);
  });

  it.each([
    // Newcombe, Stat Med 1998;17:873, method 11, which squares and adds the corrected intervals: rows of the SAS paper
    // lexjansen.com/wuss/2016/127_Final_Paper_PDF.pdf, page 9, read as quoted in the tests of the R package lumen.
    [56, 70, 48, 80, 0.0428, 0.3422],
    [9, 10, 3, 10, 0.1013, 0.8387],
    [10, 10, 0, 20, 0.6014, 1],
    [84, 101, 89, 105, -0.1245, 0.0918],
  ])('wilson-cc of %i of %i and %i of %i makes the published interval of their difference', (n, N, m, M, low, high) => {
    const one = proportionInterval({ n, N }, { method: 'wilson-cc' });
    const other = proportionInterval({ n: m, N: M }, { method: 'wilson-cc' });
    const difference = one.estimate - other.estimate;
    expect(difference - Math.hypot(one.estimate - one.low, other.high - other.estimate)).toBeCloseTo(low, 4);
    expect(difference + Math.hypot(one.high - one.estimate, other.estimate - other.low)).toBeCloseTo(high, 4);
  });

  it.each(proportionMethods)('%s holds the estimate and stays between 0 and 1', (method) => {
    fc.assert(
      fc.property(counts, levels, (count, [level]) => {
        const { estimate, low, high } = proportionInterval(count, { method, level });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(proportionMethods)('%s of those without the event is the mirror image', (method) => {
    fc.assert(
      fc.property(counts, ({ n, N }) => {
        const one = proportionInterval({ n, N }, { method });
        const other = proportionInterval({ n: N - n, N }, { method });
        expect(other.low).toBeCloseTo(1 - one.high, 9);
        expect(other.high).toBeCloseTo(1 - one.low, 9);
      }),
    );
  });

  it.each(proportionMethods)('%s is not narrower at a higher level', (method) => {
    fc.assert(
      fc.property(counts, levels, (count, [lower, higher]) => {
        const narrow = proportionInterval(count, { method, level: lower });
        const wide = proportionInterval(count, { method, level: higher });
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  it.each([90, 95, 99])('the exact interval of level %i covers every proportion at least that often', (level) => {
    for (let N = 1; N <= 25; N += 1) {
      const intervals = Array.from({ length: N + 1 }, (_, n) => proportionInterval({ n, N }, { level }));
      for (let p = 0.005; p < 1; p += 0.005) {
        let chance = (1 - p) ** N;
        let covered = 0;
        for (const [n, { low, high }] of intervals.entries()) {
          if (low <= p && p <= high) covered += chance;
          chance *= ((N - n) / (n + 1)) * (p / (1 - p));
        }
        expect(covered).toBeGreaterThanOrEqual(level / 100 - 1e-9);
      }
    }
  });

  it.each(impossibleCounts)('%s are refused', (_, count) => {
    expect(() => proportionInterval(count)).toThrow(EvidenceError);
  });

  it.each(impossibleLevels)('a level of %d percent is refused', (level) => {
    expect(() => proportionInterval({ n: 1, N: 2 }, { level })).toThrow(EvidenceError);
  });

  it('an unknown method is refused, with all else that is wrong', () => {
    // @ts-expect-error -- a caller without types
    const call = () => proportionInterval({ n: -1, N: 0 }, { method: 'jeffreys', level: 0 });
    expect(call).toThrow(
      'count.n: found -1, expected a whole number from 0; count.N: found 0, expected a whole number from 1; ' +
        'options.level: found 0, expected a percentage between 0 and 100, such as 95; ' +
        'options.method: found jeffreys, expected one of clopper-pearson, wilson, wilson-cc, wald',
    );
  });
});
