import { parsePatient } from '@allr/model';
import { factIds, knowledgeOf, type Patient } from '@allr/model/facts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf, patients } from './internal/arbitraries.js';
import { patientFromFhir } from './patient-from-fhir.js';
import { patientToFhir } from './patient-to-fhir.js';

const date = '2026-11-01';
/** What a patient says, in one form for each fact: an interval from 5 to 5 is 5. */
const said = (patient: Patient) => ({
  known: factIds.flatMap((fact) => (patient[fact] === undefined ? [] : [[fact, knowledgeOf(fact, patient[fact])]])),
  unknownBecause: patient.unknownBecause ?? {},
  about: patient.about,
});

describe('a patient that is written and read', () => {
  it('is the same patient', () => {
    fc.assert(
      fc.property(patients(fc.string({ unit: 'binary' })), (patient) => {
        fc.pre(parsePatient(patient).ok);
        const { patient: back, left } = patientFromFhir(patientToFhir(patient, { date }), { asOf: date });
        expect(said(back)).toEqual(said(patient));
        expect(left).toEqual([]);
      }),
    );
  });

  it.each(factIds)('keeps everything that can be known of %s', (fact) => {
    fc.assert(
      fc.property(knownOf(fact), (value) => {
        const patient: Patient = { [fact]: value };
        fc.pre(parsePatient(patient).ok);
        // Over JSON, as files go.
        const bundle: unknown = JSON.parse(JSON.stringify(patientToFhir(patient, { date })));
        expect(said(patientFromFhir(bundle, { asOf: date }).patient)).toEqual(said(patient));
      }),
      { numRuns: 60 },
    );
  });

  it('has one resource for the person and one for each fact, and names nobody', () => {
    const bundle = patientToFhir(
      { sex: 'female', ecog: 0, unknownBecause: { hiv: 'asked-unknown' } },
      { date, id: 'x' },
    );
    expect(bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`)).toEqual([
      'Patient/x',
      'Observation/sex',
      'Observation/ecog',
      'Observation/hiv',
    ]);
    expect(bundle.entry[0]?.resource).toEqual({ resourceType: 'Patient', id: 'x', gender: 'female' });
  });

  it('does not give the code of a concentration to a multiple of its upper limit', () => {
    const codes = (patient: Patient) =>
      patientToFhir(patient, { date }).entry.flatMap(({ resource }) =>
        resource.resourceType === 'Observation' ? resource.code.coding.map(({ code }) => code) : [],
      );
    expect(codes({ bilirubinUln: 1.5 })).toEqual(['bilirubinUln']);
    expect(codes({ platelets: 40 })).toEqual(['26515-7', 'platelets']);
  });

  it('moves an age on where it is read on a later day', () => {
    const bundle = patientToFhir({ ageYears: 17, monthsSinceAlloHct: 3, relapses: 2 }, { date: '2024-03-15' });
    const read = (asOf: string) => patientFromFhir(bundle, { asOf }).patient;
    expect(read('2024-03-15')).toEqual({ ageYears: 17, monthsSinceAlloHct: 3, relapses: 2 });
    expect(read('2024-03-16')).toMatchObject({
      ageYears: { min: 17, max: 18 },
      monthsSinceAlloHct: { min: 3, max: 4 },
    });
    expect(read('2026-03-14')).toMatchObject({
      ageYears: { min: 18, max: 19 },
      monthsSinceAlloHct: { min: 26, max: 27 },
    });
    expect(read('2026-03-15')).toMatchObject({ ageYears: { min: 19, max: 20 }, relapses: 2 });
    expect(read('2024-03-14')).toEqual({});
  });

  it.each([
    [{ date: '2026-02-30' }, 'options.date: found "2026-02-30", expected a day that exists, as YYYY-MM-DD'],
    [{ date, id: 'a b' }, 'options.id: found "a b", expected 1 to 64 letters, digits, "-" and "."'],
  ])('needs options that FHIR allows: %j', (options, message) => {
    expect(() => patientToFhir({}, options)).toThrow(expect.objectContaining({ code: 'invalid-option', message }));
  });
});
