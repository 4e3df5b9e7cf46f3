import { dataset } from '@allr/data';
import { match, type Match } from '@allr/selection';
import { describe, expect, it } from 'vitest';
import { samplePatients } from '../sample-patients.ts';
import { answerOf, verdictsOf } from '../state/engine.ts';
import { slicesOf } from './slices.ts';

const slices = slicesOf(dataset);
const settings = (['US', 'EU'] as const).flatMap((jurisdiction) =>
  ['2019-01-10', dataset.date].map((day) => ({ jurisdiction, day })),
);
const isKept = (id: string) => slices.verdicts.therapies.some((therapy) => therapy.id === id);

/** What an answer says, without the texts that a slice leaves out. */
const said = ({ results, completed, notes }: Match) => ({
  completed,
  notes,
  results: results
    .filter(({ therapy }) => isKept(therapy.id))
    .map(({ therapy, verdict, indications, contraindications, considerations }) => ({
      therapy: therapy.id,
      verdict,
      indications: indications.map(({ indication, ...item }) => [indication.id, item]),
      contraindications: contraindications.map(({ contraindication, ...item }) => [contraindication.id, item]),
      considerations: considerations.map(({ consideration, ...item }) => [consideration.id, item]),
    })),
});

describe.each(settings)('in $jurisdiction on $day', (place) => {
  it.each(samplePatients)('the slice says of $name what the dataset says', ({ patient }) => {
    const whole = match(patient, { jurisdiction: place.jurisdiction, asOf: place.day });
    const atOnce = verdictsOf(patient, place, slices.verdicts);
    expect(said(atOnce)).toEqual(said(whole));
    const later = answerOf(patient, place, { ...slices.verdicts, sources: slices.sources });
    expect(later.nextQuestion).toEqual(whole.nextQuestion);
  });
});

describe('the slices', () => {
  it('have the therapies with a label or with coverage', () => {
    expect(slices.verdicts.therapies.map(({ id }) => id)).toEqual(
      dataset.therapies
        .filter(({ id, coverage }) => coverage.length > 0 || dataset.indications.some(({ therapy }) => therapy === id))
        .map(({ id }) => id),
    );
  });

  it('have every source that they cite', () => {
    const { results } = answerOf(
      {},
      { jurisdiction: 'US', day: dataset.date },
      { ...slices.verdicts, sources: slices.sources },
    );
    expect(results.every(({ sources }) => sources.length > 0)).toBe(true);
  });
});
