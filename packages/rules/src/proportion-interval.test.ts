import { describe, expect, it } from 'vitest';
import { proportionInterval } from './proportion-interval.js';

describe('proportionInterval', () => {
  // Newcombe, Stat Med 1998;17:857, table I: 81 of 263 and 15 of 148, 95 %.
  it.each([
    ['wald', 81, 263, 25.22, 36.38],
    ['wilson', 81, 263, 25.53, 36.62],
    ['clopper-pearson', 81, 263, 25.27, 36.76],
    ['wald', 15, 148, 5.27, 15.0],
    ['wilson', 15, 148, 6.24, 16.05],
    ['clopper-pearson', 15, 148, 5.78, 16.17],
  ] as const)('%s of %i of %i', (method, n, N, low, high) => {
    const [computedLow, computedHigh] = proportionInterval(method, { n, N, level: 95 });
    expect(computedLow).toBeCloseTo(low, 1);
    expect(computedHigh).toBeCloseTo(high, 1);
  });

  it('reaches the ends for none and for all', () => {
    expect(proportionInterval('clopper-pearson', { n: 0, N: 20, level: 95 })[0]).toBe(0);
    expect(proportionInterval('clopper-pearson', { n: 20, N: 20, level: 95 })[1]).toBe(100);
  });
});
