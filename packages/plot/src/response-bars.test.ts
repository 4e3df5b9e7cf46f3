import { dataset, outcomesOf } from '@allr/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseBars, responseRows } from './index.js';
import { outside, readDrawing } from './internal/read-drawing.js';

const percent = fc.double({ min: 0, max: 100, noNaN: true });

describe('responseBars', () => {
  it('draws a bar as long as its percentage, with its end between the ends of the whisker', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(percent, percent, percent), { minLength: 1, maxLength: 5 }), (triples) => {
        const rows = triples
          .map((triple) => triple.toSorted((a, b) => a - b))
          .map(([low = 0, middle = 0, high = 0]) => ({ label: 'CR', percent: middle, low, high, level: 95 }));
        const drawing = readDrawing(responseBars(rows).svg);
        const bars = drawing.shapes.filter(({ what }) => what === 'allr-bar');
        const whiskers = drawing.shapes.filter(({ what }) => what === 'allr-interval');
        const axis = drawing.texts
          .filter(({ what }) => what === '0%' || what === '100%')
          .map(({ left, right }) => (left + right) / 2);
        const whole = Math.max(...axis) - Math.min(...axis);
        for (const [index, bar] of bars.entries()) {
          expect(bar.right - bar.left).toBeCloseTo(((rows[index]?.percent ?? -1) / 100) * whole, 1);
          expect(bar.right).toBeGreaterThanOrEqual((whiskers[index]?.left ?? Infinity) - 0.02);
          expect(bar.right).toBeLessThanOrEqual((whiskers[index]?.right ?? -Infinity) + 0.02);
        }
        expect(outside(drawing)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('draws counts without a percentage, and says so', () => {
    const { svg, table } = responseBars([{ label: 'CR', n: 3, N: 12 }]);
    expect(table).toContain('<td dir="auto">3/12</td>');
    expect(table).not.toContain('25');
    expect(svg).toContain('no percentage was published');
  });

  it('gives each series a texture of its own', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((series) => ({ label: 'CR', series, percent: 50 }));
    const fills = [...responseBars(rows).svg.matchAll(/class="allr-bar"[^>]*fill="([^"]*)"/g)].map(([, fill]) => fill);
    expect(new Set(fills).size).toBe(6);
  });

  it.each([
    ['no proportion', { n: 3 }, 'rows[0]: found'],
    ['more than all', { percent: 101 }, 'rows[0].percent: found 101'],
    ['a count above its total', { n: 13, N: 12 }, 'rows[0].n: found 13'],
    ['a total of 0', { n: 0, N: 0 }, 'rows[0].n: found 0'],
    ['one bound', { percent: 5, low: 1 }, 'rows[0].high'],
    ['an interval beside its proportion', { percent: 5, low: 6, high: 8 }, 'rows[0].low'],
  ])('refuses %s', (_, numbers, message) => {
    expect(() => responseBars([{ label: 'CR', ...numbers }])).toThrow(message);
  });
});

describe('responseRows', () => {
  it('leaves out what is no proportion', () => {
    const rows = responseRows(outcomesOf('blinatumomab'));
    expect(rows.length).toBeGreaterThan(20);
    for (const { percent: given, n, N } of rows) expect(given ?? (n !== undefined && N !== undefined)).not.toBe(false);
  });

  it('can draw every proportion of the dataset', () => {
    for (const { id } of dataset.therapies) {
      const rows = responseRows(outcomesOf(id));
      if (rows.length > 0) expect(responseBars(rows).svg).toContain('allr-bar');
    }
  });
});
