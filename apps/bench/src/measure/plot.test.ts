import { describe, expect, it } from 'vitest';
import { growthPlot } from './plot.ts';

const svg = growthPlot([
  {
    name: 'a < b & c',
    points: [
      { patients: 1_000, seconds: 0.001, peakBytes: 0 },
      { patients: 1_000_000, seconds: 1, peakBytes: 0 },
    ],
  },
]);

describe('the plot of growth', () => {
  it('draws a straight line where time grows with the patients', () => {
    expect(svg).toContain('<polyline points="70,420 560,50"');
  });

  it('escapes names', () => {
    expect(svg).toContain('a &lt; b &amp; c');
  });

  it('labels whole powers of ten', () => {
    for (const label of ['1,000', '1,000,000', '0.001', '1']) expect(svg).toContain(`>${label}</text>`);
  });
});
