import { dataset } from '@allr/data';
import { describe, expect, it } from 'vitest';
import { timelineLanes, timelinePlot, type TimelineLane } from './index.js';
import { outside, overlaps, readDrawing } from './internal/read-drawing.js';

const lane: TimelineLane = {
  label: 'US',
  periods: [
    { track: 'relapsed', from: '2031-03-04', to: '2032-05-01', basis: 'accelerated', text: 'Adults.' },
    { track: 'relapsed', from: '2032-05-01', basis: 'regular', text: 'Everyone.' },
  ],
  events: [{ date: '2031-03-04', category: 'authorization', text: 'Approved.' }],
};
const boxes = (svg: string) => readDrawing(svg).shapes.filter(({ what }) => what === 'allr-basis');

describe('timelinePlot', () => {
  it('lets one wording follow another in one row', () => {
    const [first, second] = boxes(timelinePlot([lane], { until: '2033-01-01' }).svg);
    expect(first?.top).toBe(second?.top);
    expect(first?.right).toBeLessThan(second?.left ?? 0);
  });

  it('gives every entry a number that the table repeats', () => {
    const { svg, table } = timelinePlot([lane], { until: '2033-01-01' });
    const numbers = readDrawing(svg)
      .texts.filter(({ what }) => /^\d$/.test(what))
      .map(({ what }) => what);
    expect(numbers.toSorted()).toEqual(['1', '2', '3']);
    for (const number of numbers) expect(table).toContain(`<th scope="row" dir="auto">${number}</th>`);
  });

  it('draws a date known in part dashed between its bounds, and prints both', () => {
    const known = {
      ...lane,
      periods: [
        {
          ...lane.periods[1],
          track: 'relapsed',
          from: { earliest: '2031-01', latest: '2032-06-01' },
          basis: 'regular',
          text: '',
        },
      ],
    } as const;
    const { svg, table } = timelinePlot([known], { until: '2033-01-01' });
    expect(svg).toContain('stroke-dasharray="3 3"');
    expect(svg).toContain('Dashed: the day is known only within these bounds.');
    expect(table).toContain('2031-01 to 2032-06-01');
  });

  it.each([
    ['the day before its end was published, a period is in force', '2032-04-30', 'in force on 2032-04-30'],
    ['on the day of its end, a period has one', '2032-05-01', '2032-05-01</td>'],
  ])('%s', (_, until, text) => {
    const { table } = timelinePlot([{ ...lane, periods: lane.periods.slice(0, 1) }], { until });
    expect(table).toContain(text);
  });

  it('shows nothing that begins after its last day or ends before its first', () => {
    expect(timelinePlot([lane], { until: '2032-04-30' }).table).not.toContain('Everyone');
    const { table } = timelinePlot([lane], { from: '2032-06-01', until: '2033-01-01' });
    expect(table).not.toContain('Adults');
    expect(table).not.toContain('Approved');
  });

  it.each([
    ['a day that does not exist', { until: '2033-02-30' }, 'until: found "2033-02-30"'],
    ['days out of order', { from: '2034-01-01', until: '2033-01-01' }, 'from: found "2034-01-01"'],
    ['a time in which nothing began', { until: '2030-01-01' }, 'lanes: found 1'],
  ])('refuses %s', (_, options, message) => {
    expect(() => timelinePlot([lane], options)).toThrow(message);
  });

  it('can draw every therapy of the dataset without text on text', () => {
    for (const { id } of dataset.therapies) {
      const lanes = timelineLanes(id, dataset);
      if (lanes.length === 0) continue;
      const drawing = readDrawing(timelinePlot(lanes, { until: dataset.date }).svg);
      expect(overlaps(drawing.texts)).toEqual([]);
      expect(outside(drawing)).toEqual([]);
    }
  });
});

describe('timelineLanes', () => {
  it('has every indication and event of a therapy', () => {
    const lanes = timelineLanes('blinatumomab', dataset);
    const count = (records: readonly { readonly therapy: string }[]) =>
      records.filter(({ therapy }) => therapy === 'blinatumomab').length;
    expect(lanes.flatMap(({ periods }) => periods)).toHaveLength(count(dataset.indications));
    expect(lanes.flatMap(({ events }) => events)).toHaveLength(count(dataset.events));
  });

  it('shows the places asked for, in the order asked for', () => {
    const lanes = timelineLanes('blinatumomab', dataset, { jurisdictions: ['EU', 'US'] });
    expect(lanes.map(({ label }) => label)).toEqual(['European Union', 'United States']);
  });
});
