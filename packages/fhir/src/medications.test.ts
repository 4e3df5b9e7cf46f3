import { dataset } from '@allr/data';
import { describe, expect, it } from 'vitest';
import { patientFromFhir } from './patient-from-fhir.js';
import { codeSystems } from './systems.js';

const { therapies } = dataset;
const rxnorm = (code: string, display?: string) => ({
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, ...(display !== undefined && { display }) }],
});
const imatinib = rxnorm('282388', 'imatinib');
const given = (id: string, more: object = {}) => ({
  resourceType: 'MedicationAdministration',
  id,
  status: 'completed',
  medicationCodeableConcept: imatinib,
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2025-02-03',
  ...more,
});
const person = { resourceType: 'Patient', id: 'p' };
const read = (...resources: readonly object[]) =>
  patientFromFhir([person, ...resources], { asOf: '2026-11-01', therapies });
const includes = (...members: readonly string[]) => ({ priorTherapies: { includes: members, complete: false } });

describe('a medication that was given', () => {
  it('is one prior therapy of perhaps several', () => {
    expect(read(given('a')).patient).toEqual(includes('imatinib'));
    expect(read(given('a'), given('b', { medicationCodeableConcept: rxnorm('1364347', 'ponatinib') })).patient).toEqual(
      {
        priorTherapies: { includes: ['imatinib', 'ponatinib'], excludes: [], complete: false },
      },
    );
    expect(read(given('a', { resourceType: 'MedicationStatement', status: 'stopped' })).patient).toEqual(
      includes('imatinib'),
    );
  });

  it.each<[string, object, readonly object[]]>([
    [
      'in a contained resource',
      {
        medicationReference: { reference: '#m' },
        contained: [{ resourceType: 'Medication', id: 'm', code: imatinib }],
      },
      [],
    ],
    [
      'in another resource',
      { medicationReference: { reference: 'Medication/m' } },
      [{ resourceType: 'Medication', id: 'm', code: imatinib }],
    ],
  ])('may be named %s', (_name, more, others) => {
    const { patient, left } = read(given('a', { medicationCodeableConcept: undefined, ...more }), ...others);
    expect([patient, left]).toEqual([includes('imatinib'), []]);
  });

  it.each<[string, object, string]>([
    ['is modified', { modifierExtension: [{}] }, 'modifier'],
    ['was entered in error', { status: 'entered-in-error' }, 'not-given'],
  ])('is left where what it refers to %s', (_name, more, reason) => {
    const medication = { resourceType: 'Medication', id: 'm', code: imatinib, ...more };
    const refers = (reference: string) => ({
      medicationCodeableConcept: undefined,
      medicationReference: { reference },
    });
    for (const { patient, left } of [
      read(given('a', refers('Medication/m')), medication),
      read(given('a', { ...refers('#m'), contained: [medication] })),
    ])
      expect([patient, left.map(({ why }) => why)]).toEqual([{}, [reason]]);
  });

  it.each<[string, object, string]>([
    ['goes on', { status: 'in-progress' }, 'not-given'],
    ['was not given', { status: 'not-done' }, 'not-given'],
    ['was entered in error', { status: 'entered-in-error' }, 'not-given'],
    ['will be given', { effectiveDateTime: '2026-12-01' }, 'after-as-of'],
    ['was given at an unknown time', { effectiveDateTime: undefined }, 'no-date'],
    ['was given to somebody else', { subject: { reference: 'Patient/q' } }, 'other-subject'],
    ['is not of the dataset', { medicationCodeableConcept: rxnorm('11202', 'vincristine') }, 'no-therapy-code'],
    ['has only a name', { medicationCodeableConcept: { text: 'imatinib' } }, 'no-code'],
    ['has no name', { medicationCodeableConcept: undefined }, 'no-code'],
    ['has another name', { medicationCodeableConcept: rxnorm('282388', 'ponatinib') }, 'display-differs'],
    [
      'is two',
      { medicationCodeableConcept: { coding: [...imatinib.coding, ...rxnorm('1364347').coding] } },
      'several-facts',
    ],
    ['is an order', { resourceType: 'MedicationRequest', status: 'active' }, 'order-only'],
  ])('is left where it %s', (_name, more, reason) => {
    const { patient, left } = read(given('a', more));
    expect([patient, left.map(({ why }) => why)]).toEqual([{}, [reason]]);
  });

  it('leaves a medication to which only an order refers', () => {
    const order = {
      ...given('a', { resourceType: 'MedicationRequest', status: 'active', medicationCodeableConcept: undefined }),
      medicationReference: { reference: 'Medication/m' },
    };
    const { left } = read(order, { resourceType: 'Medication', id: 'm', code: imatinib });
    expect(left.map(({ from, why }) => [from, why])).toEqual([
      ['MedicationRequest/a', 'order-only'],
      ['Medication/m', 'type-not-read'],
    ]);
  });

  it('opens the list of all therapies of an earlier day, and adds nothing to that of a later one', () => {
    const listed = (effectiveDateTime: string) => ({
      resourceType: 'Observation',
      id: 'list',
      status: 'final',
      code: { coding: [{ system: codeSystems.fact, code: 'priorTherapies' }] },
      subject: { reference: 'Patient/p' },
      effectiveDateTime,
      component: [
        {
          code: { coding: [{ system: codeSystems.part, code: 'includes' }] },
          valueCodeableConcept: { coding: [{ system: codeSystems.value, code: 'blinatumomab' }] },
        },
        { code: { coding: [{ system: codeSystems.part, code: 'complete' }] }, valueBoolean: true },
      ],
    });
    expect(read(listed('2025-01-01'), given('a')).patient).toEqual({
      priorTherapies: { includes: ['blinatumomab', 'imatinib'], excludes: [], complete: false },
    });
    expect(read(listed('2026-01-01'), given('a'))).toMatchObject({
      patient: { priorTherapies: ['blinatumomab'] },
      left: [{ from: 'MedicationAdministration/a', why: 'older', detail: 'Observation/list' }],
    });
  });

  it('is left where no therapies are looked for', () => {
    const { patient, left } = patientFromFhir([person, given('a')], { asOf: '2026-11-01' });
    expect([patient, left.map(({ why }) => why)]).toEqual([{}, ['no-therapy-code']]);
  });
});

describe('a Bundle', () => {
  const bundle = (type: string, more: object = {}) =>
    patientFromFhir(
      {
        resourceType: 'Bundle',
        type,
        entry: [
          { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient', gender: 'male' } },
          { fullUrl: 'urn:uuid:2', resource: given('a', { subject: { reference: 'urn:uuid:1' } }) },
          { fullUrl: 'urn:uuid:3', resource: { id: 'nothing' } },
          { request: { method: 'DELETE', url: 'Patient/x' } },
        ],
        ...more,
      },
      { asOf: '2026-11-01', therapies },
    );

  it.each(['collection', 'document', 'transaction', 'batch', 'searchset', 'message'])('of type %s is read', (type) => {
    const { patient, left } = bundle(type);
    expect(patient).toEqual({ sex: 'male', ...includes('imatinib') });
    expect(left).toEqual([{ from: 'urn:uuid:3', what: 'entry', why: 'not-a-resource' }]);
  });

  it('has its entries numbered as they stand, with those that hold no resource', () => {
    const entry = [
      { request: { method: 'DELETE', url: 'Patient/x' } },
      { resource: person },
      { resource: { id: 'n' } },
    ];
    const { left } = patientFromFhir({ resourceType: 'Bundle', type: 'batch', entry }, { asOf: '2026-11-01' });
    expect(left).toEqual([{ from: 'entry 3', what: 'entry', why: 'not-a-resource' }]);
  });

  it('that is one page of several says so', () => {
    const { left } = bundle('searchset', { link: [{ relation: 'next', url: 'https://example.org/?page=2' }] });
    expect(left[0]).toEqual({ from: 'Bundle', what: 'searchset', why: 'more-pages' });
  });

  it('of older versions is refused', () => {
    expect(() => bundle('history')).toThrow(
      'Bundle.type: found history, expected one of collection, document, transaction, batch, searchset, message',
    );
  });
});
