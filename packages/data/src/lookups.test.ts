import { describe, expect, it } from 'vitest';
import { earliestDay } from '@allr/model';
import { dataset, DatasetError, getTherapy, outcomesOf, sourcesOf, therapies, timeline } from './index.js';

describe('getTherapy', () => {
  it('gives the record of an id', () => {
    for (const therapy of therapies) expect(getTherapy(therapy.id)).toBe(therapy);
  });

  it('tells a caller without types that an id is not there', () => {
    // What a caller in JavaScript may pass.
    const misspelt = 'blinatumumab' as 'blinatumomab';
    expect(() => getTherapy(misspelt)).toThrow(DatasetError);
  });
});

describe('timeline', () => {
  it.each(therapies.map(({ id }) => id))('%s is told in order, each indication begins once', (id) => {
    const entries = timeline(id);
    const days = entries.map(({ date }) => earliestDay(date) ?? '');
    expect(days).toEqual([...days].sort());
    const begun = entries.flatMap((entry) => (entry.kind === 'indication-start' ? entry.indication.id : []));
    expect(begun.sort()).toEqual(
      dataset.indications
        .filter(({ therapy }) => therapy === id)
        .map((indication) => indication.id)
        .sort(),
    );
  });

  it('is empty for an id that is not there', () => {
    expect(timeline('nothing')).toEqual([]);
  });
});

describe('outcomesOf', () => {
  it('finds every outcome of every arm with the therapy', () => {
    const all = dataset.trials
      .flatMap(({ arms }) => arms)
      .filter((arm) => arm.therapies.includes('inotuzumab-ozogamicin'));
    expect(outcomesOf('inotuzumab-ozogamicin').map(({ outcome }) => outcome)).toEqual(
      all.flatMap(({ outcomes }) => outcomes),
    );
  });
});

describe('sourcesOf', () => {
  it('finds each source of a record once, also those of its parts', () => {
    const [trial] = dataset.trials;
    const ids = sourcesOf(trial).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining((trial?.population.cites ?? []).map(({ source }) => source)));
  });

  it('finds nothing in what cites nothing', () => {
    expect(sourcesOf('text')).toEqual([]);
    expect(sourcesOf({ source: 'nowhere', at: 'page 1' })).toEqual([]);
  });

  it('are found in a dataset that may change', () => {
    const [first, second] = dataset.sources;
    const sources = first ? [first] : [];
    const cite = { source: second?.id, at: 'page 1' };
    expect(sourcesOf(cite, { ...dataset, sources })).toEqual([]);
    if (second) sources.push(second);
    expect(sourcesOf(cite, { ...dataset, sources })).toEqual([second]);
  });
});
