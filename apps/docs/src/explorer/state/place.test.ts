import { dataset } from '@allr/data';
import { match } from '@allr/selection';
import { describe, expect, it } from 'vitest';
import { changeDays, coveredPlaces, dayOf, firstDay, monthOf } from './place.ts';

describe('places and days', () => {
  it('begins with the largest authorities', () => {
    expect(coveredPlaces(dataset).slice(0, 2)).toEqual(['US', 'EU']);
  });

  it.each(['2002-01-01', '2019-01-10', '2024-02-29', dataset.date])('the month of %s begins on or before it', (day) => {
    const start = dayOf(monthOf(day), dataset.date);
    expect(start <= day && start.slice(0, 7) === day.slice(0, 7)).toBe(true);
  });

  it('the last month ends on the last day', () => {
    expect(dayOf(monthOf(dataset.date), dataset.date)).toBe(dataset.date);
  });

  it.each(['US', 'EU'] as const)('no verdict of labels changes between the days of change in %s', (jurisdiction) => {
    const days = [firstDay, ...changeDays(dataset, jurisdiction), dataset.date];
    const verdictsOn = (asOf: string) =>
      match(
        { diagnosis: 'b-all', status: 'relapsed', ageYears: 40 },
        { jurisdiction, asOf, dataset: labels },
      ).results.map(({ indications }) => indications.map(({ indication, inForce }) => `${indication.id} ${inForce}`));
    for (const [index, day] of days.slice(0, -1).entries()) {
      const next = days[index + 1] ?? dataset.date;
      const eve = new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
      if (eve > day) expect(verdictsOn(eve)).toEqual(verdictsOn(day));
    }
  });
});

const labels = { ...dataset, sources: [], trials: [], events: [], considerations: [], contraindications: [] };
