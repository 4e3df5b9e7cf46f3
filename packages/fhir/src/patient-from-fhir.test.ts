import type { Patient } from '@allr/model/facts';
import { describe, expect, it } from 'vitest';
import { patientFromFhir } from './patient-from-fhir.js';
import { codeSystems } from './systems.js';

const asOf = '2026-11-01';
const loinc = (code: string, display?: string) => ({
  coding: [{ system: 'http://loinc.org', code, ...(display !== undefined && { display }) }],
});
const own = (fact: string) => ({ coding: [{ system: codeSystems.fact, code: fact }] });
const ownValue = (value: string) => ({ coding: [{ system: codeSystems.value, code: value }] });
const ucum = (value: number, code: string, more: object = {}) => ({
  valueQuantity: { value, system: 'http://unitsofmeasure.org', code, ...more },
});
const interpretation = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const ecog = loinc('89247-1');
const person = { resourceType: 'Patient', id: 'p' };
const observation = (id: string, more: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2026-10-01',
  ...more,
});
const read = (...resources: readonly object[]) => patientFromFhir([person, ...resources], { asOf });
const why = (...resources: readonly object[]) => read(...resources).left.map((one) => one.why);

describe('the age', () => {
  it.each<[string, Patient['ageYears']]>([
    ['1990-11-01', 36],
    ['1990-11-02', 35],
    ['2026-11-01', 0],
    ['2004-02-29', 22],
    ['1990-11', { min: 35, max: 36 }],
    ['1990-10', 36],
    ['1990', { min: 35, max: 36 }],
    ['2026', 0],
    ['2026-11', 0],
  ])('of somebody born %s', (birthDate, ageYears) => {
    expect(read().patient).toEqual({});
    expect(patientFromFhir({ ...person, birthDate }, { asOf }).patient).toEqual({ ageYears });
  });

  it('is counted by the calendar: who is born on February 29 has the birthday on March 1', () => {
    const at = (day: string) => patientFromFhir({ ...person, birthDate: '2008-02-29' }, { asOf: day }).patient.ageYears;
    expect([at('2026-02-28'), at('2026-03-01'), at('2024-02-28'), at('2024-02-29')]).toEqual([17, 18, 15, 16]);
  });

  it.each([
    ['2026-11-02', 'after-as-of'],
    ['1890-01-01', 'out-of-range'],
    ['1990-13', 'invalid-date'],
    ['long ago', 'invalid-date'],
  ])('is not read from the birth date %s', (birthDate, reason) => {
    expect(patientFromFhir({ ...person, birthDate }, { asOf })).toMatchObject({ patient: {}, left: [{ why: reason }] });
  });
});

describe('a number', () => {
  it.each<[string, object, Patient]>([
    ['10*3/uL, exactly', { code: loinc('777-3'), ...ucum(1, '10*3/uL') }, { platelets: 1 }],
    ['/uL', { code: loinc('777-3'), ...ucum(75300, '/uL') }, { platelets: 75.3 }],
    ['10*6/L', { code: loinc('26499-4'), ...ucum(500, '10*6/L') }, { neutrophils: 0.5 }],
    ['pounds', { code: loinc('29463-7'), ...ucum(155, '[lb_av]') }, { weightKg: 70.30681735 }],
    ['inches', { code: loinc('8302-2'), ...ucum(70, '[in_i]') }, { heightCm: 177.8 }],
    ['meters', { code: loinc('8302-2'), ...ucum(1.1, 'm') }, { heightCm: 110 }],
    ['seconds', { code: loinc('8636-3'), ...ucum(0.43, 's') }, { qtcMs: 430 }],
    ['percent as a fraction', { code: own('mrd'), ...ucum(0.01, '%') }, { mrd: 0.0001 }],
    [
      'below a limit',
      { code: own('mrd'), ...ucum(1e-4, '1', { comparator: '<' }) },
      { mrd: { max: 1e-4, maxExclusive: true } },
    ],
    ['at most', { code: loinc('777-3'), ...ucum(5, '10*9/L', { comparator: '<=' }) }, { platelets: { max: 5 } }],
    [
      'above',
      { code: own('relapses'), ...ucum(1, '1', { comparator: '>' }) },
      { relapses: { min: 1, minExclusive: true } },
    ],
    ['a unit without a code', { code: loinc('29463-7'), valueQuantity: { value: 70, unit: 'kg' } }, { weightKg: 70 }],
    ['zero', { code: ecog, valueInteger: 0 }, { ecog: 0 }],
    ['a score without a unit', { code: ecog, valueQuantity: { value: 1 } }, { ecog: 1 }],
    [
      'a range',
      {
        code: loinc('10230-1'),
        valueRange: { low: ucum(50, '%').valueQuantity, high: ucum(55, '%').valueQuantity },
      },
      { lvefPercent: { min: 50, max: 55 } },
    ],
  ])('in %s', (_name, more, patient) => {
    expect(read(observation('a', more)).patient).toEqual(patient);
  });

  // The differences that a conversion over binary fractions makes at a threshold.
  it.each([0.5, 1, 1.5, 2, 50, 75, 100, 0.1, 0.3, 2.3, 88.5])('%d 10*3/uL is the same number of 10*9/L', (value) => {
    expect(read(observation('a', { code: loinc('26515-7'), ...ucum(value, '10*3/uL') })).patient).toEqual({
      platelets: value,
    });
  });

  it.each<[string, object, string]>([
    ['an unknown unit', { code: loinc('29463-7'), ...ucum(11, '[stone_av]') }, 'unit'],
    [
      'a unit of another system',
      { code: loinc('29463-7'), valueQuantity: { value: 70, system: 'urn:x', code: 'kg' } },
      'unit',
    ],
    ['no unit where there are several', { code: loinc('29463-7'), valueQuantity: { value: 70 } }, 'no-unit'],
    ['a whole number without a unit', { code: loinc('29463-7'), valueInteger: 70 }, 'no-unit'],
    ['a fraction that may be a percentage', { code: own('mrd'), valueQuantity: { value: 0.5 } }, 'no-unit'],
    ['a rate per body surface', { code: loinc('2164-2'), ...ucum(90, 'mL/min/{1.73_m2}') }, 'unit'],
    ['more than there can be', { code: ecog, valueInteger: 6 }, 'out-of-range'],
    ['less than there can be', { code: ecog, valueInteger: -1 }, 'out-of-range'],
    ['half a score', { code: ecog, ...ucum(1.5, '{score}') }, 'out-of-range'],
    ['a comparator of another version', { code: ecog, ...ucum(1, '{score}', { comparator: 'ad' }) }, 'value-not-read'],
    ['text', { code: ecog, valueString: 'ECOG 1' }, 'free-text'],
    ['a code', { code: ecog, valueCodeableConcept: loinc('LA9622-7') }, 'value-not-read'],
    ['nothing', { code: ecog }, 'no-value'],
    [
      'a range the wrong way round',
      { code: loinc('10230-1'), valueRange: { low: ucum(60, '%').valueQuantity, high: ucum(50, '%').valueQuantity } },
      'value-not-read',
    ],
    ['an empty range', { code: loinc('10230-1'), valueRange: {} }, 'value-not-read'],
  ])('that is %s is left', (_name, more, reason) => {
    expect(read(observation('a', more)).patient).toEqual({});
    expect(why(observation('a', more))).toEqual([reason]);
  });
});

describe('a multiple of the upper limit of normal', () => {
  const bilirubin = (value: object, ...referenceRange: readonly object[]) =>
    observation('a', { code: loinc('1975-2'), ...value, referenceRange });
  const limit = (value: number, code: string) => ({ high: ucum(value, code).valueQuantity });

  it('is the quotient of two decimals: 0.3 by 0.1 is 3', () => {
    expect(read(bilirubin(ucum(0.3, 'mg/dL'), limit(0.1, 'mg/dL'))).patient).toEqual({ bilirubinUln: 3 });
    expect(read(bilirubin(ucum(3.6, 'mg/dL'), limit(1.2, 'mg/dL'))).patient).toEqual({ bilirubinUln: 3 });
    expect(read(bilirubin(ucum(0.3, 'mg/dL', { comparator: '<' }), limit(1.2, 'mg/dL'))).patient).toEqual({
      bilirubinUln: { max: 0.25, maxExclusive: true },
    });
  });

  it.each<[string, object]>([
    ['no limit', bilirubin(ucum(3.6, 'mg/dL'))],
    ['a limit in another unit', bilirubin(ucum(3.6, 'mg/dL'), limit(20, 'umol/L'))],
    ['two limits', bilirubin(ucum(3.6, 'mg/dL'), limit(1.2, 'mg/dL'), limit(1, 'mg/dL'))],
    ['a limit of 0', bilirubin(ucum(3.6, 'mg/dL'), limit(0, 'mg/dL'))],
    [
      'a limit that is not of normal',
      bilirubin(ucum(3.6, 'mg/dL'), { ...limit(12, 'mg/dL'), type: { coding: [{ code: 'treatment' }] } }),
    ],
    ['a value without a unit', bilirubin({ valueQuantity: { value: 3.6 } }, { high: { value: 1.2 } })],
  ])('is not made with %s', (_name, resource) => {
    expect(why(resource)).toEqual(['no-upper-limit']);
  });
});

describe('a result', () => {
  it.each(['registered', 'preliminary', 'cancelled', 'entered-in-error', 'unknown', undefined])(
    'of the status %s is left',
    (status) => {
      expect(why(observation('a', { code: ecog, valueInteger: 1, status }))).toEqual(['not-final']);
    },
  );

  it.each(['final', 'amended', 'corrected'])('of the status %s is read', (status) => {
    expect(read(observation('a', { code: ecog, valueInteger: 1, status })).patient).toEqual({ ecog: 1 });
  });

  it.each<[object, string]>([
    [{ effectiveDateTime: '2026-11-02' }, 'after-as-of'],
    [{ effectiveDateTime: '2026-11-02T00:10:00+02:00' }, 'after-as-of'],
    [{ effectiveDateTime: '2026-11' }, 'date-imprecise'],
    [{ effectiveDateTime: '2026' }, 'date-imprecise'],
    [{ effectiveDateTime: undefined }, 'no-date'],
    [{ effectiveDateTime: '01.10.2026' }, 'invalid-date'],
    [{ effectiveDateTime: '2026-02-30' }, 'invalid-date'],
    [{ subject: undefined }, 'no-subject'],
    [{ subject: { reference: 'Patient/q' } }, 'other-subject'],
    [{ subject: { reference: 'https://else.example.org/Patient/p' } }, 'other-subject'],
    [{ modifierExtension: [{ url: 'https://example.org/not', valueBoolean: true }] }, 'modifier'],
    [{ component: [{ code: ecog, modifierExtension: [{}] }] }, 'modifier'],
    [{ referenceRange: [{ modifierExtension: [{}] }] }, 'modifier'],
    [{ focus: [{ reference: 'RelatedPerson/donor' }] }, 'other-subject'],
    [{ focus: [{ reference: 'Patient/p' }, { display: 'donor' }] }, 'other-subject'],
    [{ focus: [{ reference: 'Condition/elsewhere' }] }, 'other-subject'],
    [{ implicitRules: 'https://example.org/rules' }, 'modifier'],
    [{ code: loinc('89247-1', 'Karnofsky score') }, 'display-differs'],
    [{ code: loinc('999999-9') }, 'no-known-code'],
    [{ code: { text: 'ECOG' } }, 'no-code'],
    [{ code: { coding: [...ecog.coding, ...loinc('89243-0').coding] } }, 'several-facts'],
    [{ code: own('ecog2') }, 'no-known-code'],
  ])('with %j is left', (change, reason) => {
    const found = read(observation('a', { code: ecog, valueInteger: 1, ...change }));
    expect([found.patient, found.left.map((one) => one.why)]).toEqual([{}, [reason]]);
  });

  it.each([
    [{ status: undefined }, 'not-final'],
    [{ code: { text: 'ECOG' } }, 'no-code'],
    [{ code: loinc('29463-7'), valueInteger: 70 }, 'no-unit'],
  ])('with %j has nothing found to tell beside the reason', (change, why) => {
    const { left } = read(observation('a', { code: ecog, valueInteger: 1, ...change }));
    expect(left).toEqual([{ from: 'Observation/a', what: expect.any(String), why }]);
  });

  it('may have the patient or a condition of the patient as its focus, and none of a donor', () => {
    const condition = (id: string, subject: string) => ({
      resourceType: 'Condition',
      id,
      subject: { reference: subject },
    });
    const focusedOn = (reference: string) =>
      read(
        observation('a', { code: ecog, valueInteger: 1, focus: [{ reference }] }),
        condition('own', 'Patient/p'),
        condition('other', 'RelatedPerson/donor'),
      ).patient;
    expect(['Patient/p', 'Condition/own', 'Condition/other'].map(focusedOn)).toEqual([{ ecog: 1 }, { ecog: 1 }, {}]);
  });

  it.each<[string, object]>([
    ['effectiveInstant', { effectiveInstant: '2026-10-01T10:00:00Z' }],
    ['effectivePeriod', { effectivePeriod: { start: '2026-09-01', end: '2026-10-01' } }],
    ['issued', { issued: '2026-10-01T10:00:00.000Z' }],
  ])('may have its date as %s', (_name, date) => {
    const { patient } = read(observation('a', { code: ecog, valueInteger: 1, effectiveDateTime: undefined, ...date }));
    expect(patient).toEqual({ ecog: 1 });
  });

  it('replaces older ones, by the instant where both have one', () => {
    const { patient, left } = read(
      observation('old', { code: ecog, valueInteger: 3, effectiveDateTime: '2026-08' }),
      observation('new', { code: ecog, valueInteger: 1, effectiveDateTime: '2026-10-01T09:00:00+02:00' }),
      observation('before', { code: ecog, valueInteger: 2, effectiveDateTime: '2026-10-01T08:59:00+02:00' }),
    );
    expect(patient).toEqual({ ecog: 1 });
    expect(left).toEqual([
      { from: 'Observation/old', what: '89247-1', why: 'older', detail: 'Observation/new' },
      { from: 'Observation/before', what: '89247-1', why: 'older', detail: 'Observation/new' },
    ]);
  });

  it('that contradicts another one of its day makes the fact unknown', () => {
    const {
      patient,
      read: facts,
      left,
    } = read(
      observation('a', { code: ecog, valueInteger: 1 }),
      observation('b', { code: ecog, valueInteger: 2 }),
      observation('older', { code: ecog, valueInteger: 0, effectiveDateTime: '2026-09-01' }),
    );
    expect(patient).toEqual({ unknownBecause: { ecog: 'conflicting' } });
    expect(facts).toEqual([]);
    expect(left.map((one) => [one.from, one.why])).toEqual([
      ['Observation/older', 'older'],
      ['Observation/a', 'conflict'],
      ['Observation/b', 'conflict'],
    ]);
  });

  it('that fits another one of its day narrows it', () => {
    const code = loinc('26515-7');
    const { patient } = read(
      observation('a', { code, ...ucum(50, '10*9/L', { comparator: '<' }) }),
      observation('b', { code, ...ucum(40, '10*9/L') }),
      observation('c', { code, ...ucum(40, '10*9/L') }),
    );
    expect(patient).toEqual({ platelets: 40 });
  });

  it('without a value leaves the older one, and says why it has none where nothing is known', () => {
    const absent = (code: string) => ({
      dataAbsentReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code }] },
    });
    const none = observation('b', { code: ecog, ...absent('asked-unknown') });
    expect(read(none).patient).toEqual({ unknownBecause: { ecog: 'asked-unknown' } });
    expect(
      read(observation('a', { code: ecog, valueInteger: 1, effectiveDateTime: '2026-09-01' }), none),
    ).toMatchObject({
      patient: { ecog: 1 },
      left: [{ from: 'Observation/b', why: 'no-value', detail: 'asked-unknown' }],
    });
    const earlier = observation('a', { code: ecog, ...absent('not-applicable'), effectiveDateTime: '2026-09-01' });
    expect(read(earlier, none)).toMatchObject({
      patient: { unknownBecause: { ecog: 'asked-unknown' } },
      left: [{ from: 'Observation/a', why: 'older' }],
    });
    expect(read(observation('b', { code: ecog, ...absent('error') })).left).toEqual([
      { from: 'Observation/b', what: '89247-1', why: 'no-value', detail: 'error' },
    ]);
  });

  it('with a display of any length is read in time', () => {
    const display = 'B '.repeat(2_000_000);
    const condition = {
      resourceType: 'Condition',
      code: { coding: [{ system: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', code: 'C8644', display }] },
      subject: { reference: 'Patient/p' },
    };
    expect(why(condition)).toEqual(['display-differs']);
  });

  it('never turns one scale of fitness into another', () => {
    const scores = [
      [ecog, 1],
      [loinc('89243-0'), 80],
    ] as const;
    for (const [code, valueInteger] of scores)
      expect(Object.keys(read(observation('a', { code, valueInteger })).patient)).toHaveLength(1);
  });

  it('in codes: ours, and positive or negative by HL7', () => {
    const coded = (...coding: readonly object[]) =>
      observation('a', { code: own('cd19'), valueCodeableConcept: { coding } });
    expect(read(coded({ system: interpretation, code: 'NEG' })).patient).toEqual({ cd19: 'negative' });
    expect(read(coded(...ownValue('positive').coding, { system: interpretation, code: 'POS' })).patient).toEqual({
      cd19: 'positive',
    });
    expect(why(coded(...ownValue('positive').coding, { system: interpretation, code: 'NEG' }))).toEqual([
      'value-not-read',
    ]);
    expect(why(coded({ system: codeSystems.value, code: 'dim' }))).toEqual(['value-not-read']);
  });

  it.each([
    ['cd19', { system: interpretation, code: 'POS', display: 'Positive' }, { cd19: 'positive' }],
    ['cd19', { system: interpretation, code: 'NEG', display: 'negativní' }, { cd19: 'negative' }],
    ['cd19', { system: codeSystems.value, code: 'positive', display: 'CD19: positive' }, {}],
    ['cd19', { system: codeSystems.value, code: 'positive', display: 'negative' }, {}],
    ['cd19', { system: interpretation, code: 'POS', display: 'Negative' }, {}],
    ['cd19', { system: interpretation, code: 'NEG', display: 'Not negative' }, {}],
    ['status', { system: codeSystems.value, code: 'relapsed', display: 'Relapsed' }, { status: 'relapsed' }],
    ['status', { system: codeSystems.value, code: 'relapsed', display: 'remission' }, {}],
  ])('on %s whose value is %j is read only where code and display say the same', (fact, coding, patient) => {
    const coded = observation('a', { code: own(fact), valueCodeableConcept: { coding: [coding] } });
    const left = Object.keys(patient).length === 0 ? ['display-differs'] : [];
    expect([read(coded).patient, why(coded)]).toEqual([patient, left]);
  });

  it('has no member or possible value under the name of another one', () => {
    const part = (name: string, code: string, display: string) => ({
      code: { coding: [{ system: codeSystems.part, code: name }] },
      valueCodeableConcept: { coding: [{ system: codeSystems.value, code, display }] },
    });
    const complete = { code: { coding: [{ system: codeSystems.part, code: 'complete' }] }, valueBoolean: false };
    expect(
      why(
        observation('a', {
          code: own('abl1Mutations'),
          component: [part('includes', 'T315I', 'E255K'), complete],
        }),
        observation('b', { code: own('status'), component: [part('possible', 'relapsed', 'remission')] }),
      ),
    ).toEqual(['display-differs', 'display-differs']);
  });
});

describe('facts that cannot hold together', () => {
  it('are all unknown, with those that they follow from', () => {
    const { patient, left } = read(
      observation('a', { code: own('sex'), valueCodeableConcept: ownValue('male') }),
      observation('b', { code: own('pregnant'), valueBoolean: true }),
      observation('c', { code: ecog, valueInteger: 1 }),
    );
    expect(patient).toEqual({ ecog: 1, unknownBecause: { sex: 'conflicting', pregnant: 'conflicting' } });
    expect(left.map((one) => [one.from, one.why])).toEqual([
      ['Observation/b', 'contradiction'],
      ['Observation/a', 'contradiction'],
    ]);
  });
});

describe('facts of which what follows cannot hold together', () => {
  it('are unknown, since either may be wrong', () => {
    const { patient } = read(
      observation('a', { code: own('status'), valueCodeableConcept: ownValue('newly-diagnosed') }),
      observation('b', { code: own('highRiskFirstRelapse'), valueBoolean: true }),
    );
    expect(patient).toEqual({ unknownBecause: { status: 'conflicting', highRiskFirstRelapse: 'conflicting' } });
  });
});

describe('a genetic variant', () => {
  const component = (code: string, system: string, value: string, display?: string) => ({
    code: loinc(code),
    valueCodeableConcept: { coding: [{ system, code: value, ...(display !== undefined && { display }) }] },
  });
  const gene = (id: string, symbol: string) => component('48018-6', 'http://www.genenames.org', id, symbol);
  const protein = (hgvs: string) => component('48005-3', 'http://varnomen.hgvs.org', hgvs);
  const translocation = component('48019-4', 'http://www.sequenceontology.org', 'SO:1000044');
  const variant = (id: string, result: string, ...components: readonly object[]) =>
    observation(id, { code: loinc('69548-6'), valueCodeableConcept: loinc(result), component: components });
  const [bcr, abl1] = [gene('HGNC:1014', 'BCR'), gene('HGNC:76', 'ABL1')];

  it.each<[string, object, Patient]>([
    ['a BCR::ABL1 fusion', variant('a', 'LA9633-4', bcr, abl1, translocation), { philadelphia: 'positive' }],
    ['no BCR::ABL1 fusion', variant('a', 'LA9634-2', abl1, bcr, translocation), { philadelphia: 'negative' }],
    [
      'T315I',
      variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ile')),
      { abl1Mutations: { includes: ['T315I'], complete: false } },
    ],
    [
      'no T315I',
      variant('a', 'LA9634-2', abl1, protein('NP_005148.2:p.(Thr315Ile)')),
      { abl1Mutations: { excludes: ['T315I'], complete: false } },
    ],
    [
      'each of two changes',
      variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ile'), protein('NP_005148.2:p.Glu255Lys')),
      { abl1Mutations: { includes: ['T315I', 'E255K'], complete: false } },
    ],
    [
      'T315I of a gene that is named twice',
      variant('a', 'LA9633-4', abl1, abl1, protein('NP_005148.2:p.Thr315Ile')),
      { abl1Mutations: { includes: ['T315I'], complete: false } },
    ],
    [
      'T315I where the display says so too',
      {
        ...variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ile')),
        valueCodeableConcept: loinc('LA9633-4', 'Present'),
      },
      { abl1Mutations: { includes: ['T315I'], complete: false } },
    ],
  ])('says %s', (_name, resource, patient) => {
    expect(read(resource).patient).toEqual(patient);
  });

  it.each<[string, object, string]>([
    ['that was not called', variant('a', 'LA18198-4', bcr, abl1, translocation), 'value-not-read'],
    ['of other genes', variant('a', 'LA9633-4', gene('HGNC:1100', 'BRCA1')), 'no-known-code'],
    ['of no gene', variant('a', 'LA9633-4'), 'no-gene'],
    ['of genes that change in an unknown way', variant('a', 'LA9633-4', bcr, abl1), 'variant-unclear'],
    ['of a gene under a wrong name', variant('a', 'LA9633-4', gene('HGNC:76', 'ABL2'), bcr), 'display-differs'],
    [
      'of a gene that has only the name',
      variant('a', 'LA9633-4', gene('HGNC:9', 'BCR'), abl1, translocation),
      'no-known-code',
    ],
    ['that changes nothing', variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Thr')), 'no-known-code'],
    // The other isoform has other numbers: this is p.Thr315Ile in the usual one.
    ['in another isoform', variant('a', 'LA9633-4', abl1, protein('NP_009297.2:p.Thr334Ile')), 'no-known-code'],
    ['without a reference', variant('a', 'LA9633-4', abl1, protein('p.Thr315Ile')), 'no-known-code'],
    [
      'that is present by its code and absent by its display',
      {
        ...variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ile')),
        valueCodeableConcept: loinc('LA9633-4', 'Absent'),
      },
      'display-differs',
    ],
    [
      'that is of the germline by its display',
      variant(
        'a',
        'LA9633-4',
        abl1,
        protein('NP_005148.2:p.Thr315Ile'),
        component('48002-0', 'http://loinc.org', 'LA6684-0', 'Germline'),
      ),
      'germline',
    ],
    ['that ends the protein', variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ter')), 'no-known-code'],
  ])('%s is left', (_name, resource, reason) => {
    expect([read(resource).patient, why(resource)]).toEqual([{}, [reason]]);
  });

  it('is read beside a change that cannot be read, which is told', () => {
    const [known, unknown] = [protein('NP_005148.2:p.Val299Leu'), protein('p.Thr315Ile')];
    const left = { from: 'Observation/a', what: '69548-6', why: 'value-not-read', detail: 'p.Thr315Ile' };
    expect(read(variant('a', 'LA9633-4', abl1, unknown, known))).toMatchObject({
      patient: { abl1Mutations: { includes: ['V299L'], complete: false } },
      left: [left],
    });
    expect(read(variant('a', 'LA9633-4', bcr, abl1, translocation, unknown))).toMatchObject({
      patient: { philadelphia: 'positive' },
      left: [left],
    });
  });

  it('replaces what an older result says of the same change, and of no other one', () => {
    const on = (effectiveDateTime: string, id: string, result: string, ...hgvs: readonly string[]) => ({
      ...variant(id, result, abl1, ...hgvs.map(protein)),
      effectiveDateTime,
    });
    const [t315i, e255k] = ['NP_005148.2:p.Thr315Ile', 'NP_005148.2:p.Glu255Lys'];
    const older = { from: 'Observation/jan', what: '69548-6', why: 'older', detail: 'Observation/oct' };
    const october = on('2026-10-05', 'oct', 'LA9633-4', t315i);
    const spring = on('2026-03-05', 'mar', 'LA9633-4', e255k);
    expect(read(on('2026-01-05', 'jan', 'LA9634-2', t315i), spring, october)).toMatchObject({
      patient: { abl1Mutations: { includes: ['E255K', 'T315I'], excludes: [], complete: false } },
      read: [{ from: 'Observation/mar' }, { from: 'Observation/oct' }],
      left: [older],
    });
    // What the older one says of another change still stands.
    expect(read(on('2026-01-05', 'jan', 'LA9634-2', t315i, e255k), october)).toMatchObject({
      patient: { abl1Mutations: { includes: ['T315I'], excludes: ['E255K'], complete: false } },
      read: [{ from: 'Observation/jan', value: { includes: [], excludes: ['E255K'] } }, { from: 'Observation/oct' }],
      left: [older],
    });
    const same = read(on('2026-10-05', 'jan', 'LA9634-2', t315i), october);
    expect(same.patient).toEqual({ unknownBecause: { abl1Mutations: 'conflicting' } });
  });

  it('adds to those found before, and opens a set that was complete', () => {
    const later = {
      ...variant('b', 'LA9633-4', abl1, protein('NP_005148.2:p.Val299Leu')),
      effectiveDateTime: '2026-10-20',
    };
    const member = (part: string, value: object) => ({
      code: { coding: [{ system: codeSystems.part, code: part }] },
      ...value,
    });
    const complete = observation('a', {
      code: own('abl1Mutations'),
      component: [
        member('includes', { valueCodeableConcept: ownValue('T315I') }),
        member('complete', { valueBoolean: true }),
      ],
    });
    const found = { includes: ['T315I', 'V299L'], excludes: [], complete: false };
    expect(read(complete, later).patient).toEqual({ abl1Mutations: found });
    expect(read(variant('a', 'LA9633-4', abl1, protein('NP_005148.2:p.Thr315Ile')), later).patient).toEqual({
      abl1Mutations: found,
    });
  });
});

describe('the note of a record', () => {
  it('is one: another one is left', () => {
    const note = (id: string, valueString: string) => {
      const part = (code: string) => ({ coding: [{ system: codeSystems.part, code }] });
      return observation(id, { code: part('about'), component: [{ code: part('title'), valueString }] });
    };
    expect(read(note('a', 'first'), note('b', 'second'))).toMatchObject({
      patient: { about: { title: 'first' } },
      left: [{ from: 'Observation/b', what: 'about', why: 'another-note' }],
    });
  });
});
