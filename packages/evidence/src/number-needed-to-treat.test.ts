import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate.js';
import { EvidenceError } from './evidence-error.js';
import { formatNumberNeededToTreat, numberNeededToTreat } from './number-needed-to-treat.js';

const difference = (estimate: number, low: number, high: number): Estimate => ({ estimate, low, high, level: 95 });

describe('numberNeededToTreat', () => {
  it.each([
    // Altman, BMJ 1998;317:1309: NNTB 4 through infinity to NNTH 20, of -5 to 25 %. Read in Newcombe's letter,
    // bmj.com/rapid-response/2011/10/27/confidence-intervals-number-needed-treat; NNT = 10: legend of figure 1.
    [difference(0.1, -0.05, 0.25), 'NNTB 10 (95% CI NNTB 4 to ∞ to NNTH 20)'],
    // Barrowman, CMAJ 2002;166:1676: 16.6 % (0.9 to 32.2), NNT about 6 (3.1 to 111.1). Read: cmaj.ca, full text.
    [difference(0.166, 0.009, 0.322), 'NNTB 6 (95% CI NNTB 3.1 to NNTB 111)'],
    // Newcombe 1998, table II, row e: 0 (-0.1611 to 0.2775); the reciprocals are ours.
    [difference(0, -0.1611, 0.2775), 'NNTB ∞ (95% CI NNTB 3.6 to ∞ to NNTH 6.2)'],
    // Newcombe 1998, table II, row a: 0.2 (0.0524 to 0.3339); the reciprocals are ours.
    [difference(0.2, 0.0524, 0.3339), 'NNTB 5 (95% CI NNTB 3 to NNTB 19)'],
  ])('of %j is that of the published example', (given, text) => {
    expect(formatNumberNeededToTreat(numberNeededToTreat(given, { outcome: 'wanted' }))).toBe(text);
  });

  it.each([
    [difference(-0.1, -0.2, -0.05), 'NNTH 10 (95% CI NNTH 5 to NNTH 20)'],
    [difference(-0.1, -0.2, 0), 'NNTH 10 (95% CI NNTH 5 to NNTH ∞)'],
    [difference(0.1, 0, 0.2), 'NNTB 10 (95% CI NNTB 5 to NNTB ∞)'],
  ])('of %j keeps the kinds apart', (given, text) => {
    expect(formatNumberNeededToTreat(numberNeededToTreat(given, { outcome: 'wanted' }))).toBe(text);
  });

  it('of an unwanted outcome is that of the opposite difference of a wanted one', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const { estimate, low, high, level } = given;
        const opposite = { estimate: -estimate, low: -high, high: -low, level };
        expect(numberNeededToTreat(given, { outcome: 'unwanted' })).toEqual(
          numberNeededToTreat(opposite, { outcome: 'wanted' }),
        );
      }),
    );
  });

  it('goes through infinity exactly where the difference may have either sign', () => {
    fc.assert(
      fc.property(differences, (given) => {
        const { ends, throughInfinity } = numberNeededToTreat(given, { outcome: 'wanted' });
        expect(throughInfinity).toBe(given.low < 0 && given.high > 0);
        expect(ends[0].kind !== ends[1].kind).toBe(throughInfinity);
        expect([ends[0].patients, ends[1].patients].every((patients) => patients >= 1)).toBe(true);
        if (!throughInfinity) expect(ends[0].patients).toBeLessThanOrEqual(ends[1].patients);
      }),
    );
  });

  it.each([
    ['a reversed interval', difference(0.1, 0.2, 0.05)],
    ['an estimate outside of its interval', difference(0.4, 0.1, 0.3)],
    ['percentages for fractions', difference(10, -5, 25)],
    ['what is not a number', difference(NaN, 0.1, 0.3)],
    ['an open bound', difference(0.1, -0.1, Infinity)],
    ['a level of 0', { ...difference(0.1, 0.05, 0.3), level: 0 }],
  ])('%s is refused', (_, given) => {
    expect(() => numberNeededToTreat(given, { outcome: 'wanted' })).toThrow(EvidenceError);
  });
});

const differences = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 })
  .map((values) => values.sort((a, b) => a - b).map((value) => value / 1000))
  .map(([low = 0, estimate = 0, high = 0]) => difference(estimate, low, high));
