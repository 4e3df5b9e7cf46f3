import { dataset, getTrial } from '@allr/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestPlot, forestRows, PlotError, type ForestRow } from './index.js';
import { effectScale } from './internal/effect-scale.js';
import { outside, readDrawing, type DrawnBox } from './internal/read-drawing.js';

const row: ForestRow = { label: 'A trial', estimate: 0.71, low: 0.55, high: 0.93, level: 95 };
const ratio = fc.double({ min: 0.001, max: 1000, noNaN: true });
const ratioRow = fc
  .tuple(ratio, ratio, ratio)
  .map((values) => values.toSorted((a, b) => a - b))
  .map(([low = 1, estimate = 1, high = 1]): ForestRow => ({ label: 'A trial', low, estimate, high, level: 95 }));
const differenceRow = fc
  .tuple(...[1, 2, 3].map(() => fc.double({ min: -100, max: 100, noNaN: true })))
  .map((values) => values.toSorted((a, b) => a - b))
  .map(([low = 0, estimate = 0, high = 0]): ForestRow => ({ label: 'A trial', low, estimate, high, level: 95 }));

const named = (boxes: readonly DrawnBox[], what: string) => boxes.filter((box) => box.what === what);

describe('forestPlot', () => {
  it('sets each estimate between the ends of its interval', () => {
    fc.assert(
      fc.property(fc.array(ratioRow, { minLength: 1, maxLength: 6 }), (rows) => {
        const drawing = readDrawing(forestPlot(rows, { measure: 'HR' }).svg);
        const intervals = named(drawing.shapes, 'allr-interval');
        const estimates = named(drawing.shapes, 'allr-estimate');
        expect(estimates).toHaveLength(rows.length);
        for (const [index, { left, right, top }] of estimates.entries()) {
          const middle = (left + right) / 2;
          expect(middle).toBeGreaterThanOrEqual((intervals[index]?.left ?? Infinity) - 0.02);
          expect(middle).toBeLessThanOrEqual((intervals[index]?.right ?? -Infinity) + 0.02);
          expect(top + 5).toBeCloseTo(intervals[index]?.top ?? -1);
        }
        expect(outside(drawing)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the published order of two values on the axis', () => {
    const measures = fc.constantFrom('HR', 'RD' as const);
    fc.assert(
      fc.property(measures, fc.array(fc.tuple(ratioRow, differenceRow), { minLength: 1 }), (measure, pairs) => {
        const rows = pairs.map(([ofRatio, ofDifference]) => (measure === 'RD' ? ofDifference : ofRatio));
        const scale = effectScale(rows, { measure: measure === 'RD' ? 'RD' : 'HR' });
        const placed = scale.over(100, 500);
        const [least, greatest] = scale.domain;
        expect(placed(least)).toBeCloseTo(100);
        expect(placed(greatest)).toBeCloseTo(500);
        const none = measure === 'RD' ? 0 : 1;
        expect(least <= none && none <= greatest).toBe(true);
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks).toEqual(scale.ticks.toSorted((a, b) => a - b));
        for (const { estimate } of rows) expect(least <= estimate && estimate <= greatest).toBe(true);
        const places = rows
          .map(({ estimate }) => estimate)
          .toSorted((a, b) => a - b)
          .map(placed);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('spans a percentage point where differences are next to nothing', () => {
    const { domain, ticks } = effectScale([{ estimate: 0, low: 0, high: 5e-324 }, { estimate: 0.001 }], {
      measure: 'RD',
    });
    expect(domain[1] - domain[0]).toBeGreaterThan(1);
    expect(ticks).toContain(0);
  });

  it('sets reciprocal ratios as far from the line of no effect', () => {
    const { over } = effectScale([row], { measure: 'HR', domain: [0.1, 10] });
    const placed = over(0, 100);
    expect(placed(1)).toBeCloseTo(50);
    expect(placed(0.5) + placed(2)).toBeCloseTo(100);
  });

  it('ends an interval in an arrow where it runs off the axis, and says so', () => {
    const { svg } = forestPlot([row], { measure: 'HR', domain: [0.6, 2] });
    expect(svg.match(/allr-arrow/g)).toHaveLength(1);
    expect(svg).toContain('An arrow marks');
    expect(forestPlot([row], { measure: 'HR' }).svg).not.toContain('allr-arrow');
  });

  it('ends an interval in an arrow where its upper bound was not reached', () => {
    const { svg, table } = forestPlot([{ label: 'A trial', estimate: 2, low: 1.2 }], { measure: 'OR' });
    expect(svg.match(/allr-arrow/g)).toHaveLength(1);
    expect(table).toContain('2 (1.2 to not reached)');
  });

  it('draws no square where the estimate lies off the axis', () => {
    const { svg } = forestPlot([{ label: 'A trial', estimate: 0.3 }], { measure: 'HR', domain: [0.5, 2] });
    expect(svg).not.toContain('allr-estimate');
    expect(svg.match(/allr-arrow/g)).toHaveLength(1);
  });

  it('draws an open square, and says so, where no interval was published', () => {
    const { svg } = forestPlot([{ label: 'A trial', estimate: 0.8 }], { measure: 'HR' });
    expect(svg).toMatch(/class="allr-estimate"[^>]*fill="none"/);
    expect(svg).toContain('no interval was published');
    expect(svg).not.toContain('class="allr-interval"');
  });

  it('names the level at the head where it is common, and in the rows where it is not', () => {
    expect(forestPlot([row], { measure: 'HR' }).table).toContain('HR (95% CI)');
    const { table } = forestPlot([row, { ...row, level: 97.5 }], { measure: 'HR' });
    expect(table).toContain('0.71 (95% CI 0.55 to 0.93)');
    expect(table).toContain('0.71 (97.5% CI 0.55 to 0.93)');
  });

  it.each([
    ['a ratio of 0', { estimate: 0 }, 'rows[0].estimate: found 0, expected a ratio above 0'],
    ['no number', { estimate: NaN }, 'rows[0].estimate'],
    ['an estimate below its interval', { estimate: 0.5, low: 0.55, high: 0.9 }, 'rows[0].low'],
    ['an estimate above its interval', { estimate: 0.95, low: 0.55, high: 0.93 }, 'rows[0].high'],
    ['an upper bound alone', { estimate: 0.8, high: 0.9 }, 'rows[0].high'],
  ])('refuses %s', (_, numbers, message) => {
    const draw = () => forestPlot([{ label: 'A trial', ...numbers }], { measure: 'HR' });
    expect(draw).toThrow(PlotError);
    expect(draw).toThrow(message);
  });

  it('reports every problem of its rows at once', () => {
    expect(() =>
      forestPlot(
        [
          { ...row, estimate: -1 },
          { ...row, low: 2 },
        ],
        { measure: 'HR' },
      ),
    ).toThrow(/rows\[0\]\.estimate.*\n.*\n?rows\[1\]\.low/s);
  });

  it.each([
    ['no rows', () => forestPlot([], { measure: 'HR' }), 'rows: found 0'],
    [
      'an axis without the line of no effect',
      () => forestPlot([row], { measure: 'HR', domain: [2, 4] }),
      'options.domain',
    ],
    ['an id that begins with a digit', () => forestPlot([row], { measure: 'HR', idPrefix: '1' }), 'idPrefix'],
    ['an id that closes its attribute', () => forestPlot([row], { measure: 'HR', idPrefix: 'a"' }), 'idPrefix'],
    ['a width of nothing', () => forestPlot([row], { measure: 'HR', width: 0 }), 'width: found 0'],
  ])('refuses %s', (_, draw, message) => {
    expect(draw).toThrow(message);
  });
});

describe('forestRows', () => {
  it('keeps every published number of one measure', () => {
    const rows = forestRows(dataset.trials, { measure: 'HR' });
    const published = dataset.trials.flatMap(({ comparisons }) =>
      comparisons.filter(({ measure, value }) => measure === 'HR' && value !== undefined),
    );
    const byNumber = (a: number, b: number) => a - b;
    expect(rows.map(({ estimate }) => estimate).toSorted(byNumber)).toEqual(
      published.flatMap(({ value }) => value ?? []).toSorted(byNumber),
    );
  });

  it('draws a difference published as a fraction in percentage points, and prints the fraction', () => {
    const rows = forestRows([getTrial('phallcon')], { measure: 'RD' });
    expect(rows[0]).toMatchObject({
      estimate: 18,
      low: 8,
      high: 28,
      published: { estimate: 0.18, low: 0.08, high: 0.28 },
    });
    expect(forestPlot(rows, { measure: 'RD' }).table).toContain('0.18 (0.08 to 0.28)');
  });

  it('names its sources where they are at hand, and their ids where they are not', () => {
    const tower = [getTrial('tower')];
    expect(forestRows(tower, { measure: 'HR' })[0]?.source).toBe('tower-kantarjian-2017, Abstract, Results');
    expect(forestRows(tower, { measure: 'HR', sources: dataset.sources })[0]?.source).toMatch(
      /doi:10\..*Abstract, Results/,
    );
  });

  it('can draw every comparison of the dataset', () => {
    for (const measure of ['HR', 'OR', 'RD'] as const)
      expect(forestPlot(forestRows(dataset.trials, { measure }), { measure }).svg).toContain('allr-estimate');
  });
});
