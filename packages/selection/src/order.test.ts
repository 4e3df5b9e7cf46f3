import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { match, type TherapyMatch } from './match.js';
import type { OrderKey } from './order-key.js';
import { order } from './order.js';
import { pareto } from './pareto.js';

const patient = {
  ageYears: 40,
  diagnosis: 'b-all',
  status: 'relapsed',
  philadelphia: 'negative',
  cd19: 'positive',
  cd22: 'positive',
} as const;
const { results } = match(patient, { jurisdiction: 'US', asOf: '2024-12-01' });
const eligible = results.filter(({ verdict }) => verdict === 'eligible');
const only = (...ids: readonly string[]) => ids.flatMap((id) => results.find(({ therapy }) => therapy.id === id) ?? []);
const three = only('obecabtagene-autoleucel', 'inotuzumab-ozogamicin', 'blinatumomab');

const idsOf = (ordering: ReturnType<typeof order>) => ordering.positions.map(({ therapy }) => therapy.id);

const keys: readonly OrderKey[] = [
  { key: 'evidence-level' },
  { key: 'randomized-benefit', endpoint: 'OS-median' },
  { key: 'outcome', endpoint: 'CR' },
  { key: 'outcome', endpoint: 'OS-median' },
  { key: 'toxicity', term: 'Cytokine release syndrome', grade: '>=3' },
  { key: 'approval-basis' },
  { key: 'approval-date' },
];
const someKeys = fc.subarray([...keys], { minLength: 1 }).chain((some) => fc.shuffledSubarray(some, { minLength: 1 }));
const someOptions = fc.shuffledSubarray([...eligible], { minLength: 1 });

describe('order', () => {
  it('puts what was randomized first, and says which trial', () => {
    const { positions } = order(three, [{ key: 'evidence-level' }]);
    expect(positions.map(({ rank, therapy }) => [rank, therapy.id])).toEqual([
      [1, 'inotuzumab-ozogamicin'],
      [1, 'blinatumomab'],
      [3, 'obecabtagene-autoleucel'],
    ]);
    expect(positions[0]?.values[0]).toMatchObject({ known: true, origin: { kind: 'trial', trial: 'ino-vate' } });
    expect(positions[1]).not.toHaveProperty('behind');
    expect(positions.map(({ values: [value] }) => value?.known && value.figure)).toEqual([
      { kind: 'level', level: 'randomized-comparison' },
      { kind: 'level', level: 'randomized-comparison' },
      { kind: 'level', level: 'prospective-study' },
    ]);
    expect(positions[2]?.behind).toEqual({
      therapy: 'blinatumomab',
      key: 0,
    });
  });

  it('takes the published hazard ratio of a named trial', () => {
    const { positions } = order(three, [
      { key: 'randomized-benefit', endpoint: 'OS-median', trials: ['tower', 'ino-vate'] },
    ]);
    expect(positions.map(({ values: [value] }) => value?.known && value.figure)).toEqual([
      { kind: 'ratio', measure: 'HR', value: 0.71 },
      { kind: 'ratio', measure: 'HR', value: 0.77 },
      false,
    ]);
    expect(positions[0]?.values[0]).toMatchObject({ interval: { low: 0.55, high: 0.93, level: 95 } });
  });

  it('puts a therapy without a value last, and says so', () => {
    const { positions, notes } = order(three, [{ key: 'randomized-benefit', endpoint: 'OS-median' }]);
    expect(positions.at(-1)?.therapy.id).toBe('obecabtagene-autoleucel');
    expect(positions.at(-1)?.values).toMatchObject([
      { known: false, because: { kind: 'no-ratio', measure: 'HR', endpoint: 'OS-median' } },
    ]);
    expect(positions.at(-1)?.behind).toEqual({ therapy: positions[1]?.therapy.id, key: 0 });
    expect(notes).toMatchObject([
      { kind: 'no-comparison' },
      { kind: 'no-value', key: { key: 'randomized-benefit' }, therapies: [{ id: 'obecabtagene-autoleucel' }] },
    ]);
  });

  it('takes the figure of the whole arm that counts most patients, and counts the others', () => {
    const [position] = order(only('blinatumomab'), [{ key: 'outcome', endpoint: 'CR' }]).positions;
    const figures = dataset.trials.flatMap(({ id, arms }) =>
      arms
        .filter(({ therapies }) => therapies.join() === 'blinatumomab')
        .flatMap(({ outcomes }) => outcomes.filter(({ endpoint, population }) => endpoint === 'CR' && !population))
        .map((outcome) => ({ id, N: outcome.N ?? 0 })),
    );
    const most = figures.toSorted((a, b) => b.N - a.N)[0];
    expect(position?.values[0]).toMatchObject({ known: true, origin: { trial: most?.id } });
    expect(position?.values[0]?.known && position.values[0].others).toBeGreaterThan(0);
  });

  it('orders by toxicity, fewest first, and by approval', () => {
    const { positions } = order(only('blinatumomab', 'brexucabtagene-autoleucel'), [
      { key: 'toxicity', term: 'cytokine release syndrome', grade: '>=3' },
    ]);
    expect(positions[0]?.values[0]).toMatchObject({
      figure: { kind: 'proportion', n: 13, N: 267, percent: 4.9 },
      first: 'lower',
    });
    const byDate = order(only('obecabtagene-autoleucel', 'brexucabtagene-autoleucel'), [{ key: 'approval-date' }]);
    expect(byDate.positions.map(({ values: [value] }) => value?.known && value.figure)).toEqual([
      { kind: 'date', date: '2021-10-01' },
      { kind: 'date', date: '2024-11-08' },
    ]);
  });

  it('has no value for a legal form that is not known', () => {
    const [position] = order(only('obecabtagene-autoleucel'), [{ key: 'approval-basis' }]).positions;
    expect(position?.values[0]).toMatchObject({ known: false, because: { kind: 'no-legal-form' } });
  });

  it('knows only what was published by a day, where the dataset is that of the day', () => {
    const none = { ...dataset, trials: [] };
    const [position] = order(three, [{ key: 'evidence-level' }], none).positions;
    expect(position?.values[0]?.known).toBe(false);
  });

  it('asks for a key', () => {
    expect(() => order(three, [])).toThrow(RangeError);
    expect(() => pareto(three, [])).toThrow(RangeError);
  });

  it('holds each therapy once, and depends on the order of the options only where no key tells them apart', () => {
    fc.assert(
      fc.property(someOptions, someKeys, (options, by) => {
        const found = order(options, by);
        expect(idsOf(found).toSorted()).toEqual(options.map(({ therapy }) => therapy.id).toSorted());
        const ranks = (some: readonly TherapyMatch[]) =>
          new Map(order(some, by).positions.map(({ therapy, rank }) => [therapy.id, rank]));
        expect(new Map([...ranks(eligible)].filter(([id]) => idsOf(found).includes(id))).size).toBe(options.length);
        expect(ranks(options)).toEqual(ranks(options.toReversed()));
      }),
      { numRuns: 50 },
    );
  });

  it('lets a further key decide only what those before it leave open', () => {
    fc.assert(
      fc.property(someOptions, someKeys, fc.constantFrom(...keys), (options, by, further) => {
        const before = new Map(order(options, by).positions.map(({ therapy, rank }) => [therapy.id, rank]));
        const after = idsOf(order(options, [...by, further])).map((id) => before.get(id) ?? 0);
        expect(after).toEqual(after.toSorted((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });

  it('is plain data with sources', () => {
    const found = order(eligible, keys);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.sources.map(({ id }) => id)).toContain('tower-kantarjian-2017');
  });
});

describe('pareto', () => {
  it('says who is ahead on which key', () => {
    const { front, positions } = pareto(only('blinatumomab', 'obecabtagene-autoleucel'), [
      { key: 'evidence-level' },
      { key: 'approval-date' },
    ]);
    expect(front).toEqual(['blinatumomab']);
    expect(positions[1]?.dominatedBy).toEqual([{ therapy: 'blinatumomab', keys: [0, 1] }]);
  });

  it('lets no estimate dominate whose interval meets the other', () => {
    const { front, positions } = pareto(only('blinatumomab', 'inotuzumab-ozogamicin'), [
      { key: 'randomized-benefit', endpoint: 'OS-median', trials: ['tower', 'ino-vate'] },
    ]);
    expect(front).toHaveLength(2);
    expect(positions.map(({ values }) => values[0]?.known && values[0].value)).toEqual([0.71, 0.77]);
  });

  it('keeps what has no value on the front', () => {
    expect(pareto(three, [{ key: 'approval-basis' }]).front).toContain('obecabtagene-autoleucel');
  });

  it('has a front, whose members nothing dominates, and puts behind one of them whatever is dominated', () => {
    fc.assert(
      fc.property(someOptions, someKeys, (options, by) => {
        const { front, positions } = pareto(options, by);
        expect(front.length).toBeGreaterThan(0);
        for (const { therapy, dominatedBy } of positions) {
          expect(dominatedBy.length === 0).toBe(front.includes(therapy.id));
          if (dominatedBy.length > 0) expect(dominatedBy.some((by_) => front.includes(by_.therapy))).toBe(true);
          for (const { therapy: ahead, keys: own } of dominatedBy) {
            expect(own.length).toBeGreaterThan(0);
            const back = positions.find((position) => position.therapy.id === ahead)?.dominatedBy;
            expect(back?.some((other) => other.therapy === therapy.id)).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never puts ahead in an order what another dominates', () => {
    fc.assert(
      fc.property(someOptions, someKeys, (options, by) => {
        const ranks = new Map(order(options, by).positions.map(({ therapy, rank }) => [therapy.id, rank]));
        for (const { therapy, dominatedBy } of pareto(options, by).positions)
          for (const { therapy: ahead } of dominatedBy)
            expect(ranks.get(ahead)).toBeLessThan(ranks.get(therapy.id) ?? 0);
      }),
      { numRuns: 50 },
    );
  });
});
