import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestPlot, responseBars, timelinePlot, verdictMatrix, type Plot } from './index.js';
import { outside, overlaps, readDrawing } from './internal/read-drawing.js';

/** Each plot with one text in every place that takes one. */
function plotsWith(text: string): readonly Plot[] {
  const options = { title: text, description: text };
  const said = { label: text, detail: text, group: text, note: text, source: text };
  return [
    forestPlot([{ ...said, estimate: 0.7, low: 0.5, high: 0.9, level: 95 }], { ...options, measure: 'HR' }),
    responseBars([{ ...said, series: text, percent: 40, low: 30, high: 50 }], options),
    timelinePlot(
      [
        {
          label: text,
          periods: [{ track: text, from: '2031-03-04', basis: 'regular', text, source: text }],
          events: [{ date: '2031-03', category: 'safety', text, source: text }],
        },
      ],
      { ...options, until: '2033-01-01' },
    ),
    verdictMatrix(
      {
        corner: text,
        columns: [text],
        rows: [{ label: text, cells: [{ verdict: 'eligible', note: text }] }],
        notes: [text],
      },
      options,
    ),
  ];
}

const names = (markup: string) =>
  new Set([...readDrawing(markup).root.getElementsByTagName('*')].map(({ nodeName }) => nodeName));

describe('text from elsewhere', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an attribute that is closed', '"><img src=x onerror=alert(1)>'],
    ['a single quote', "' onload='alert(1)"],
    ['the end of a section', ']]><svg/onload=alert(1)>'],
    ['an entity', '&lt;script&gt; &#60;'],
    ['the end of the title', '</title><script>alert(1)</script>'],
    ['a comment', '<!-- --!> -->'],
    ['a template', '${alert(1)} {{constructor.constructor("alert(1)")()}} {n}'],
  ])('%s stays text', (_, text) => {
    for (const [index, plot] of plotsWith(text).entries()) {
      const plain = plotsWith('plain')[index];
      expect(names(plot.svg)).toEqual(names(plain?.svg ?? ''));
      expect(names(plot.table)).toEqual(names(plain?.table ?? ''));
      expect(readDrawing(plot.svg).root.getElementsByTagName('title')[0]?.textContent).toBe(text);
      expect(plot.svg).not.toMatch(/<(script|img)/);
      expect(plot.table).not.toMatch(/<(script|img)/);
    }
  });

  it('loses marks that reorder, hide or break what stands around it', () => {
    for (const { svg, table } of plotsWith('a\u202Eb\u2066c\u200Fd\u0000e\uD800f\uFFFEg\u0085h'))
      for (const markup of [svg, table]) {
        expect(markup).toContain('abcdefgh');
        // eslint-disable-next-line no-control-regex -- what must not be there
        expect(markup).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u0000\u0085]|\p{Surrogate}/u);
      }
  });

  it('is set apart where it runs from right to left', () => {
    for (const { svg, table } of plotsWith('שלום')) {
      expect(svg).toContain('unicode-bidi="isolate"');
      expect(table).toContain('dir="auto"');
    }
  });

  it('never runs over other text or out of the drawing, however long', () => {
    const words = fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 12 });
    fc.assert(
      fc.property(words, (parts) => {
        for (const { svg } of plotsWith(parts.join(' '))) {
          const drawing = readDrawing(svg);
          expect(overlaps(drawing.texts)).toEqual([]);
          expect(outside(drawing)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
