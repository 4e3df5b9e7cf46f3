import { parsePatient } from '@allr/model';
import * as fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FhirError } from './fhir-error.js';
import { patients } from './internal/arbitraries.js';
import { patientFromFhir } from './patient-from-fhir.js';
import { patientToFhir } from './patient-to-fhir.js';
import { codeSystems } from './systems.js';

const asOf = '2026-11-01';

/** Reads, or says with a FhirError why not. Whatever is read is a good patient, and no result is passed over in silence. */
function readOrRefuse(input: unknown): void {
  try {
    const { patient, read, left } = patientFromFhir(input, { asOf });
    expect(parsePatient(patient)).toMatchObject({ ok: true });
    const told = [...read, ...left].map(({ from }) => from);
    expect(observationsOf(input).filter((from) => !told.includes(from))).toEqual([]);
  } catch (error) {
    if (!(error instanceof FhirError)) throw error;
    expect(error.problems).toHaveLength(1);
  }
}

const cyclic: Record<string, unknown> = { resourceType: 'Patient' };
cyclic['self'] = cyclic;
let deep: unknown = 'end';
for (let level = 0; level < 50_000; level++) deep = [deep];

describe('whatever is given', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', '{"resourceType":"Patient"}'],
    ['a function', () => 'Patient'],
    ['a symbol', Symbol('Patient')],
    ['a big integer', 7n],
    ['a cycle', cyclic],
    ['50,000 levels', deep],
    ['50,000 levels in a Patient', { resourceType: 'Patient', extension: deep }],
    ['a patient record', { ageYears: 41 }],
    [
      'a getter that throws',
      Object.defineProperty({}, 'resourceType', {
        enumerable: true,
        get: () => {
          throw new Error('got');
        },
      }),
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('got');
          },
        },
      ),
    ],
    [
      'a toJSON that throws',
      {
        resourceType: 'Patient',
        toJSON: () => {
          throw new Error('got');
        },
      },
    ],
    ['an empty list', []],
    ['a Bundle without a type', { resourceType: 'Bundle' }],
    ['a history', { resourceType: 'Bundle', type: 'history', entry: [] }],
    ['no Patient', { resourceType: 'Observation', id: 'a' }],
    [
      'two Patients',
      [
        { resourceType: 'Patient', id: 'a' },
        { resourceType: 'Patient', id: 'b' },
      ],
    ],
  ])('%s is refused by a FhirError', (_name, input) => {
    expect(() => patientFromFhir(input, { asOf })).toThrow(FhirError);
  });

  it.each(['2026-02-30', '', 'today', undefined, 7])('the day %j is refused', (day) => {
    // Callers without types.
    const options = { asOf: day as string };
    expect(() => patientFromFhir({ resourceType: 'Patient' }, options)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('a key named __proto__ changes nothing', () => {
    const input: unknown = JSON.parse(
      '[{"resourceType":"Patient","id":"p","__proto__":{"gender":"male"},"birthDate":"1990-01-01"}]',
    );
    expect(patientFromFhir(input, { asOf }).patient).toEqual({ ageYears: 36 });
    expect(Reflect.get({}, 'gender')).toBeUndefined();
  });

  it('is read or refused, and never fails in another way', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        readOrRefuse,
      ),
    );
  });

  it('is read or refused with anything in the place of any part of a good Bundle', () => {
    fc.assert(
      fc.property(patients(fc.string()), fc.jsonValue(), fc.nat(), (patient, wrong, place) => {
        const bundle: unknown = JSON.parse(JSON.stringify(patientToFhir(patient, { date: asOf })));
        readOrRefuse(withChange(bundle, { place, wrong }));
      }),
    );
  });

  it('is read or refused with anything in the place of any part of a Bundle of a hospital', () => {
    const folder = join(import.meta.dirname, '../samples');
    const texts = globSync('*/*.json', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
    const wrongs = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('constructor', '__proto__', 'toString', '', 'B'.repeat(1000), -1, 1e300, 1e-300, [], {}),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(wrongs, fc.nat()), { maxLength: 4 }),
        (text, changes) => {
          let input: unknown = JSON.parse(text);
          for (const [wrong, place] of changes) input = withChange(input, { place, wrong });
          readOrRefuse(input);
        },
      ),
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the code %s is no code', (code) => {
    const quantity = { value: 1, system: 'http://unitsofmeasure.org', code };
    const coded = (system: string) => ({ coding: [{ system, code }] });
    const observation = (more: object) => ({
      resourceType: 'Observation',
      status: 'final',
      subject: { reference: 'Patient/p' },
      effectiveDateTime: '2026-10-01',
      ...more,
    });
    const own = (fact: string) => ({ coding: [{ system: codeSystems.fact, code: fact }] });
    const { patient } = patientFromFhir(
      [
        { resourceType: 'Patient', id: 'p', gender: code },
        observation({ code: own('weightKg'), valueQuantity: quantity }),
        observation({ code: own(code), valueBoolean: true }),
        observation({ code: own('cd19'), valueCodeableConcept: coded(codeSystems.value) }),
        observation({
          code: own('cd20'),
          valueCodeableConcept: coded('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'),
        }),
        observation({ code: own('cd22'), dataAbsentReason: coded(codeSystems.reason) }),
        observation({
          code: { coding: [{ system: 'http://loinc.org', code: '69548-6' }] },
          valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: 'LA9633-4' }] },
          component: [
            {
              code: { coding: [{ system: 'http://loinc.org', code: '48018-6' }] },
              valueCodeableConcept: { coding: [{ system: 'http://www.genenames.org', code, display: 'ABL1' }] },
            },
          ],
        }),
        {
          resourceType: 'Condition',
          code: { coding: [{ system: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', code: 'C8644' }] },
          clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical'),
          subject: { reference: 'Patient/p' },
        },
      ],
      { asOf },
    );
    expect(patient).toEqual({ diagnosis: 'b-all' });
  });

  it('ten thousand resources are read within reason', () => {
    const observations = Array.from({ length: 10_000 }, (_, index) => ({
      resourceType: 'Observation',
      id: `o${String(index)}`,
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '89247-1' }] },
      subject: { reference: 'Patient/p' },
      effectiveDateTime: `2026-0${String((index % 9) + 1)}-01`,
      valueInteger: 1,
    }));
    const { patient, left } = patientFromFhir([{ resourceType: 'Patient', id: 'p' }, ...observations], { asOf });
    expect(patient).toEqual({ ecog: 1 });
    expect(left.every(({ why }) => why === 'older')).toBe(true);
  });
});

/** Puts something in the place of one of the values of a tree. */
function withChange(tree: unknown, { place, wrong }: { readonly place: number; readonly wrong: unknown }): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    // An array is changed by its indexes, as an object by its keys.
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      visit(holder[key]);
    }
  };
  visit(tree);
  const chosen = places[place % places.length];
  if (chosen) chosen.holder[chosen.key] = wrong;
  return tree;
}

/** The results of a Bundle that have a place and an id, without the note, which holds no fact. */
function observationsOf(input: unknown): readonly string[] {
  const entries: unknown = Object(input).entry;
  if (!Array.isArray(entries)) return [];
  return entries
    .map((entry: unknown) => Object(Object(entry).resource))
    .filter(
      ({ resourceType, id, code }) =>
        resourceType === 'Observation' &&
        !JSON.stringify(code)?.includes('"about"') &&
        typeof id === 'string' &&
        id.trim() !== '',
    )
    .map(({ id }) => `Observation/${String(id)}`);
}
