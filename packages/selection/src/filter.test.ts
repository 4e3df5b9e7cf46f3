import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, dataset } from '@allr/data';
import { modalities, settings, trialPhases } from '@allr/model';
import { filter } from './filter.js';

const ids = (...args: Parameters<typeof filter>) => filter(...args).map(({ id }) => id);

describe('filter', () => {
  it('keeps every therapy where nothing is asked', () => {
    expect(filter(dataset, {})).toEqual(dataset.therapies);
  });

  it('takes a target in any capitals, and one or several values', () => {
    expect(ids(dataset, { target: 'cd22' })).toContain('inotuzumab-ozogamicin');
    expect(ids(dataset, { target: ['cd22', 'CD7'] })).toEqual(
      dataset.therapies
        .filter(({ targets }) => targets.includes('CD22') || targets.includes('CD7'))
        .map(({ id }) => id),
    );
  });

  it.each([
    ['the day before the approval', '2017-08-29', false],
    ['the day of the approval', '2017-08-30', true],
  ])('knows on %s whether there is an indication', (_, day, found) => {
    expect(ids(dataset, { indicated: { jurisdiction: 'US', asOf: day } }).includes('tisagenlecleucel')).toBe(found);
  });

  it('asks the setting of the indications of that place and day', () => {
    const asked = { setting: 'mrd-positive-remission' } as const;
    expect(ids(dataset, asked)).toEqual(['blinatumomab']);
    expect(ids(dataset, { ...asked, indicated: { jurisdiction: 'US', asOf: '2018-03-28' } })).toEqual([]);
    expect(ids(dataset, { ...asked, indicated: { jurisdiction: 'US', asOf: '2018-03-29' } })).toEqual(['blinatumomab']);
  });

  it('looks up trials in the dataset that was given', () => {
    expect(ids(dataset, { phase: '3', modality: 'antibody-drug-conjugate' })).toEqual(['inotuzumab-ozogamicin']);
    expect(ids({ ...dataset, trials: [] }, { phase: '3' })).toEqual([]);
    expect(ids(dataset.therapies, { phase: '3' }, { ...dataset, trials: [] })).toEqual([]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => filter(dataset, { indicated: { jurisdiction: 'US', asOf: '2024-02-30' } })).toThrow('2024-02-30');
  });

  it('keeps no therapy more when a criterion more is given', () => {
    const criteria = fc.record(
      {
        modality: fc.subarray([...modalities], { minLength: 1 }),
        setting: fc.constantFrom(...settings),
        phase: fc.subarray([...trialPhases], { minLength: 1 }),
        lineage: fc.constantFrom('B' as const, 'T' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(criteria, criteria, (some, more) => {
        const wide = filter(dataset, some);
        expect(filter(wide, more)).toEqual(wide.filter((therapy) => filter([therapy], more).length === 1));
        expect(filter(dataset, { ...more, ...some }).every((therapy) => wide.includes(therapy))).toBe(true);
      }),
    );
  });

  it('finds what asOf finds', () => {
    const narrowed = new Set(asOf('2019-01-10', 'EU').indications.map(({ therapy }) => therapy));
    expect(new Set(ids(dataset, { indicated: { jurisdiction: 'EU', asOf: '2019-01-10' } }))).toEqual(narrowed);
  });
});
