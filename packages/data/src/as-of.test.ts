import { describe, expect, it } from 'vitest';
import { isInForce, type Jurisdiction } from '@allr/model';
import { asOf, dataset, DatasetError, therapies } from './index.js';

describe('the dataset', () => {
  it('is frozen throughout', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(dataset)).toBe(true);
    expect(isFrozen(therapies)).toBe(true);
  });

  it('says of each therapy with a label to which day its approvals in that place are known', () => {
    for (const { therapy, jurisdiction } of dataset.indications) {
      const coverage = dataset.therapies.find(({ id }) => id === therapy)?.coverage ?? [];
      expect(coverage.map((covered) => covered.jurisdiction)).toContain(jurisdiction);
    }
  });

  it('cites a source and a place in it for every record', () => {
    for (const list of [dataset.therapies, dataset.indications, dataset.events, dataset.trials, dataset.considerations])
      for (const { cites } of list) {
        expect(cites.length).toBeGreaterThan(0);
        for (const { at } of cites) expect(at).not.toBe('');
      }
  });
});

describe('asOf', () => {
  const allowed = (day: string, place: Jurisdiction) =>
    [...new Set(asOf(day, place).indications.map(({ therapy }) => therapy))].sort();

  // What the 2019 review could look back on, and what came after it.
  it.each<[string, Jurisdiction, readonly string[]]>([
    [
      '2019-01-10',
      'US',
      [
        'asparaginase-erwinia',
        'blinatumomab',
        'calaspargase-pegol',
        'clofarabine',
        'dasatinib',
        'imatinib',
        'inotuzumab-ozogamicin',
        'liposomal-vincristine',
        'nelarabine',
        'pegaspargase',
        'ponatinib',
        'tisagenlecleucel',
      ],
    ],
    [
      '2019-01-10',
      'EU',
      [
        'blinatumomab',
        'clofarabine',
        'dasatinib',
        'imatinib',
        'inotuzumab-ozogamicin',
        'nelarabine',
        'pegaspargase',
        'ponatinib',
        'tisagenlecleucel',
      ],
    ],
    [
      '2026-11-01',
      'US',
      [
        'asparaginase-erwinia',
        'asparaginase-erwinia-recombinant',
        'blinatumomab',
        'brexucabtagene-autoleucel',
        'calaspargase-pegol',
        'clofarabine',
        'dasatinib',
        'imatinib',
        'inotuzumab-ozogamicin',
        'nelarabine',
        'obecabtagene-autoleucel',
        'pegaspargase',
        'ponatinib',
        'revumenib',
        'tisagenlecleucel',
      ],
    ],
    [
      '2026-11-01',
      'EU',
      [
        'asparaginase-erwinia-recombinant',
        'blinatumomab',
        'brexucabtagene-autoleucel',
        'clofarabine',
        'dasatinib',
        'imatinib',
        'inotuzumab-ozogamicin',
        'nelarabine',
        'obecabtagene-autoleucel',
        'pegaspargase',
        'ponatinib',
        'tisagenlecleucel',
      ],
    ],
    ['2000-01-01', 'US', ['pegaspargase']],
    ['1990-01-01', 'US', []],
  ])('on %s in %s', (day, place, expected) => {
    expect(allowed(day, place)).toEqual(expected);
  });

  it('keeps only what held, or may have held, on the day in the place', () => {
    const narrowed = asOf('2019-01-10', 'EU');
    for (const item of [...narrowed.indications, ...narrowed.contraindications]) {
      expect(item.jurisdiction).toBe('EU');
      expect(isInForce(item, '2019-01-10')).not.toBe('not-met');
    }
    for (const { warnings, coverage } of narrowed.therapies)
      for (const { jurisdiction } of [...warnings, ...coverage]) expect(jurisdiction).toBe('EU');
    expect(narrowed.trials.length).toBeLessThan(dataset.trials.length);
  });

  it('leaves the dataset as it was', () => {
    const before = dataset.indications.length;
    asOf('2019-01-10', 'EU');
    expect(dataset.indications).toHaveLength(before);
  });

  it('refuses a day that does not exist and a place that it does not know', () => {
    expect(() => asOf('2024-02-30', 'EU')).toThrow(
      new DatasetError('invalid-date', 'as-of: found "2024-02-30", expected a day that exists, as YYYY-MM-DD'),
    );
    const place = 'Atlantis';
    // A caller without types may pass any string.
    expect(() => asOf('2024-02-29', place as Jurisdiction)).toThrow(
      /jurisdiction: found "Atlantis", expected one of US, EU/,
    );
  });
});
