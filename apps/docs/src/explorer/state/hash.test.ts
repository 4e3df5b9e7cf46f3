import { dataset } from '@allr/data';
import { isDay } from '@allr/model/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../slices/examples.ts';
import { fromHash, toHash, type Shared } from './hash.ts';
import { coveredPlaces, firstDay } from './place.ts';
import { readPatient } from './read-patient.ts';

const places = coveredPlaces(dataset);
const therapies = dataset.therapies.map(({ id }) => id);
const known = { lastDay: dataset.date, places, therapies };
const start: Shared = { patient: {}, day: dataset.date, jurisdiction: 'US', chosen: [] };

const shared: fc.Arbitrary<Shared> = fc.record({
  patient: fc.constantFrom({}, ...examples.map(({ patient }) => patient)),
  day: fc
    .date({ min: new Date(firstDay), max: new Date(dataset.date), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  jurisdiction: fc.constantFrom(...places),
  chosen: fc.uniqueArray(fc.constantFrom(...therapies), { maxLength: 4 }),
});

describe('an address', () => {
  it('holds everything, and gives it back', () => {
    fc.assert(
      fc.property(shared, (state) => {
        const { shared: read, patient = {}, problems } = fromHash(`#${toHash(state, start)}`, known);
        expect(problems).toEqual([]);
        const checked = readPatient(patient);
        expect({ ...start, ...read, patient: checked.ok ? checked.patient : undefined }).toEqual(state);
      }),
    );
  });

  it('is empty at the start', () => {
    expect(toHash(start, start)).toBe('');
  });

  it.each([
    ['#place=XX', 'place: found "XX", expected one of US'],
    ['#date=2019-02-30', 'date: found "2019-02-30", expected a day from 2002-01-01'],
    ['#date=1999-01-01', 'date: found "1999-01-01", expected a day from 2002-01-01'],
    ['#compare=aspirin', 'compare: found "aspirin", expected the id of a therapy'],
    ['#patient={"ageYears"', 'patient: found "{\\"ageYears\\"", expected JSON'],
    ['#colour=red', 'address: found "colour", expected one of place, date, compare, patient'],
    ['#nonsense', 'address: found "nonsense"'],
  ])('that is broken is told in words: %s', (hash, problem) => {
    expect(fromHash(hash, known).problems.join('\n')).toContain(problem);
  });

  it('of any kind is read without an exception, and only what is known is taken', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom('place', 'date', 'compare', 'patient', '%', '&&'), fc.string()));
    const hashes = fc.oneof(
      fc.string(),
      parts.map((list) => list.map((part) => part.join('=')).join('&')),
    );
    fc.assert(
      fc.property(hashes, (hash) => {
        const { shared: read } = fromHash(hash, known);
        expect(read.jurisdiction === undefined || places.includes(read.jurisdiction)).toBe(true);
        expect(read.day === undefined || isDay(read.day)).toBe(true);
        expect((read.chosen ?? []).every((id) => therapies.includes(id))).toBe(true);
      }),
    );
  });
});
