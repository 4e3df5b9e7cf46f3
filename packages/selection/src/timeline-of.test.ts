import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import type { Jurisdiction, Patient } from '@allr/model';
import { patients, someDay } from './internal/test-patients.js';
import { dayAfter } from './internal/days.js';
import { match } from './match.js';
import { timelineOf } from './timeline-of.js';

const adult: Patient = { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' };

const periodsOf = (therapy: string, patient: Patient, from: string, to: string, place: Jurisdiction = 'US') =>
  timelineOf(patient, { from, to, jurisdictions: [place] })
    .jurisdictions[0]?.therapies.find((entry) => entry.therapy.id === therapy)
    ?.periods.map((period) => [period.from, period.to, period.verdict, period.indications.map(({ id }) => id)]);

describe('timelineOf', () => {
  it('begins a period on the day of an approval and names the indication', () => {
    expect(periodsOf('obecabtagene-autoleucel', adult, '2024-11-07', '2024-11-09')).toEqual([
      ['2024-11-07', '2024-11-07', 'not-approved', []],
      ['2024-11-08', '2024-11-09', 'eligible', ['obecabtagene-autoleucel-us-adult']],
    ]);
  });

  it('gives the days on which a label may have changed a period of their own', () => {
    const periods = timelineOf(adult, { from: '2023-09-15', to: '2023-12-01', jurisdictions: ['IN'] });
    const cells = periods.jurisdictions[0]?.therapies.find(({ therapy }) => therapy.id === 'talicabtagene-autoleucel');
    expect(cells?.periods.map(({ from, to }) => [from, to])).toEqual([
      ['2023-09-15', '2023-09-30'],
      ['2023-10-01', '2023-10-30'],
      ['2023-10-31', '2023-12-01'],
    ]);
    expect(cells?.periods[1]?.verdict).toBe('indeterminate');
  });

  it('is one period where one day is asked', () => {
    expect(periodsOf('tisagenlecleucel', adult, '2020-02-29', '2020-02-29')?.map(([from, to]) => [from, to])).toEqual([
      ['2020-02-29', '2020-02-29'],
    ]);
  });

  it('refuses days that do not exist or stand in the wrong order, and places it does not know', () => {
    const asked = { from: '2020-01-01', to: '2021-01-01', jurisdictions: ['US'] as const };
    expect(() => timelineOf(adult, { ...asked, from: '2020-02-30' })).toThrow(/^from: found "2020-02-30"/);
    expect(() => timelineOf(adult, { ...asked, to: '2019-12-31' })).toThrow(/^to: found "2019-12-31"/);
    const place = 'Atlantis';
    // A caller without types may pass any string.
    expect(() => timelineOf(adult, { ...asked, jurisdictions: [place as Jurisdiction] })).toThrow('Atlantis');
  });

  it('says on every day what match says', () => {
    const places = ['US', 'EU', 'JP', 'GB', 'IN', 'CA'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...patients), fc.constantFrom(...places), someDay, (patient, place, day) => {
        const line = timelineOf(patient, { from: '1990-01-01', to: '2027-12-31', jurisdictions: [place] });
        const found = match(patient, { jurisdiction: place, asOf: day }).results.map(({ therapy, verdict }) => [
          therapy.id,
          verdict,
        ]);
        const told = line.jurisdictions[0]?.therapies.map(({ therapy, periods }) => [
          therapy.id,
          periods.find((period) => period.from <= day && day <= period.to)?.verdict,
        ]);
        expect(told).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('has periods without gap, and no two neighbors that say the same', () => {
    for (const patient of patients)
      for (const { therapies } of timelineOf(patient, {
        from: '2000-01-01',
        to: '2027-01-01',
        jurisdictions: ['US', 'EU'],
      }).jurisdictions)
        for (const { periods } of therapies)
          for (const [index, period] of periods.entries()) {
            const next = periods[index + 1];
            expect(period.from <= period.to).toBe(true);
            if (!next) continue;
            expect(next.from).toBe(dayAfter(period.to));
            expect([next.verdict, next.indications]).not.toEqual([period.verdict, period.indications]);
          }
  });

  it('reads the dataset that it is given', () => {
    const line = timelineOf(adult, {
      from: '2020-01-01',
      to: '2021-01-01',
      jurisdictions: ['US'],
      dataset: { ...dataset, indications: [] },
    });
    for (const { periods } of line.jurisdictions[0]?.therapies ?? [])
      expect(periods.every(({ indications }) => indications.length === 0)).toBe(true);
  });
});
