import type { Patient } from '@allr/model/facts';
import { describe, expect, it } from 'vitest';
import { patientFromFhir } from './patient-from-fhir.js';

const ncit = (code: string, display?: string) => ({
  system: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
  code,
  ...(display !== undefined && { display }),
});
const icd = (code: string, display?: string) => ({
  system: 'http://hl7.org/fhir/sid/icd-10-cm',
  code,
  ...(display !== undefined && { display }),
});
const status = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
});
const certainty = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code }],
});
const condition = (id: string, coding: readonly object[], more: object = {}) => ({
  resourceType: 'Condition',
  id,
  code: { coding },
  subject: { reference: 'Patient/p' },
  ...more,
});
const read = (...resources: readonly object[]) =>
  patientFromFhir([{ resourceType: 'Patient', id: 'p' }, ...resources], { asOf: '2026-11-01' });
const why = (...resources: readonly object[]) => read(...resources).left.map((one) => one.why);
const encounter = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'encounter-diagnosis' }],
};
const either = { oneOf: ['b-all', 't-all'] } as const;

describe('a diagnosis', () => {
  it.each<[string, readonly object[], Patient]>([
    ['of B-ALL', [ncit('C8644', 'B Acute Lymphoblastic Leukemia')], { diagnosis: 'b-all' }],
    ['of T-ALL', [ncit('C3183', 'T Acute Lymphoblastic Leukemia')], { diagnosis: 't-all' }],
    ['that does not say the lineage', [icd('C91.0')], { diagnosis: either }],
    [
      'that says neither lineage nor course',
      [icd('C91.00', 'Acute lymphoblastic leukemia not having achieved remission')],
      { diagnosis: either },
    ],
    [
      'in remission',
      [icd('C91.01', 'Acute lymphoblastic leukemia, in remission')],
      { diagnosis: either, status: 'remission' },
    ],
    [
      'in relapse',
      [icd('C91.02', 'Acute lymphoblastic leukemia, in relapse')],
      { diagnosis: either, status: 'relapsed' },
    ],
    ['in two codes', [icd('C91.02'), ncit('C3183')], { diagnosis: 't-all', status: 'relapsed' }],
    ['in two codes that narrow each other', [ncit('C8936'), icd('C91.0')], { diagnosis: 'b-all' }],
    ['of lymphoma', [icd('C83.58')], { diagnosis: { oneOf: ['b-lbl', 't-lbl'] } }],
    ['that is Philadelphia-positive', [ncit('C36312')], { diagnosis: 'b-all', philadelphia: 'positive' }],
  ])('%s', (_name, coding, patient) => {
    expect(read(condition('a', coding)).patient).toEqual(patient);
  });

  it.each<[string, Patient]>([
    ['relapse', { diagnosis: 'b-all', status: 'relapsed' }],
    ['recurrence', { diagnosis: 'b-all', status: 'relapsed' }],
    ['remission', { diagnosis: 'b-all', status: 'remission' }],
    ['active', { diagnosis: 'b-all' }],
    ['inactive', { diagnosis: 'b-all' }],
  ])('with the clinical status %s', (code, patient) => {
    const named = { coding: status(code).coding.map((coding) => ({ ...coding, display: code.toUpperCase() })) };
    for (const clinicalStatus of [status(code), named])
      expect(read(condition('a', [ncit('C8644')], { clinicalStatus })).patient).toEqual(patient);
  });

  it.each<[string, object, string]>([
    ['refuted', { verificationStatus: certainty('refuted') }, 'not-confirmed'],
    ['provisional', { verificationStatus: certainty('provisional') }, 'not-confirmed'],
    ['entered in error', { verificationStatus: certainty('entered-in-error') }, 'not-confirmed'],
    ['of unreadable certainty', { verificationStatus: { text: 'perhaps' } }, 'not-confirmed'],
    ['resolved', { clinicalStatus: status('resolved') }, 'not-present'],
    [
      'in relapse by its status and in remission by the display of that',
      { clinicalStatus: { coding: [{ ...status('relapse').coding[0], display: 'Remission' }] } },
      'display-differs',
    ],
    ['over', { abatementDateTime: '2020-01' }, 'not-present'],
    ['over, perhaps', { abatementDateTime: '2026' }, 'not-present'],
    ['over since a period', { abatementPeriod: { start: '2019-05', end: '2019-06' } }, 'not-present'],
    ['over since a period without an end', { abatementPeriod: { start: '2019-05' } }, 'not-present'],
    ['over in words', { abatementString: 'cured 2019' }, 'not-present'],
    ['over at an age', { clinicalStatus: status('inactive'), abatementAge: { value: 40 } }, 'not-present'],
    ['over in a range of ages', { abatementRange: { low: { value: 40 } } }, 'not-present'],
    ['over on an unreadable day', { abatementDateTime: '1.5.2019' }, 'invalid-date'],
    ['over in an unreadable period', { abatementPeriod: { end: '1.5.2019' } }, 'invalid-date'],
    ['recorded later', { recordedDate: '2026-12-01' }, 'after-as-of'],
    ['recorded in the year that is asked about', { category: [encounter], recordedDate: '2026' }, 'date-imprecise'],
    ['recorded on an unreadable day', { category: [encounter], recordedDate: '01.12.2027' }, 'invalid-date'],
    ['later', { onsetDateTime: '2026-12-01' }, 'after-as-of'],
    ['of somebody else', { subject: { reference: 'Patient/q' } }, 'other-subject'],
    ['modified', { modifierExtension: [{}] }, 'modifier'],
  ])('that is %s is left', (_name, more, reason) => {
    expect([read(condition('a', [ncit('C8644')], more)).patient, why(condition('a', [ncit('C8644')], more))]).toEqual([
      {},
      [reason],
    ]);
  });

  it.each<[string, readonly object[], string]>([
    ['another one', [ncit('C3171', 'Acute Myeloid Leukemia')], 'no-known-code'],
    ['one without a code', [], 'no-code'],
    ['B by its code and T by its display', [ncit('C8644', 'T Acute Lymphoblastic Leukemia')], 'display-differs'],
    [
      'lymphoblastic by its code and myeloid by its display',
      [icd('C91.02', 'Acute myeloid leukemia, in relapse')],
      'display-differs',
    ],
    [
      'remission by its code and none by its display',
      [icd('C91.01', 'Acute lymphoblastic leukemia not having achieved remission')],
      'display-differs',
    ],
    [
      'relapse by its code and remission by its display',
      [icd('C91.02', 'Acute lymphoblastic leukemia, in remission')],
      'display-differs',
    ],
    ['B and T', [ncit('C8644'), ncit('C3183')], 'conflict'],
  ])('that is %s is left', (_name, coding, reason) => {
    expect([read(condition('a', coding)).patient, why(condition('a', coding))]).toEqual([{}, [reason]]);
  });

  it('that will be over later is present', () => {
    expect(read(condition('a', [ncit('C8644')], { abatementDateTime: '2026-12-01' })).patient).toEqual({
      diagnosis: 'b-all',
    });
  });

  it('is known as far as all conditions agree', () => {
    const b = condition('a', [ncit('C8644')], { clinicalStatus: status('relapse') });
    expect(read(b, condition('b', [icd('C91.0')])).patient).toEqual({ diagnosis: 'b-all', status: 'relapsed' });
    expect(read(b, condition('c', [ncit('C3183')])).patient).toEqual({
      status: 'relapsed',
      unknownBecause: { diagnosis: 'conflicting' },
    });
  });

  it('of an encounter has its course on its day, so that a later one replaces it', () => {
    const ofEncounter = (id: string, code: string, recordedDate: string) =>
      condition(id, [icd(code)], {
        recordedDate,
        category: [encounter],
      });
    const [remission, relapse] = [ofEncounter('a', 'C91.01', '2025-01-10'), ofEncounter('b', 'C91.02', '2026-09-02')];
    expect(read(remission, relapse).patient.status).toBe('relapsed');
    expect(read(relapse, remission).patient.status).toBe('relapsed');
  });
});
