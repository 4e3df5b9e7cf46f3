import { describe, expect, it } from 'vitest';
import type { FactId } from './catalogue.js';
import { deduce, knownFacts } from './deduce.js';
import type { Patient } from './patient.js';

describe('deduce', () => {
  it.each<[string, Patient, Partial<Patient>]>([
    ['no transplant, so no relapse after one', { priorAlloHct: false }, { relapseAfterAlloHct: false }],
    ['a relapse after transplant means a transplant', { relapseAfterAlloHct: true }, { priorAlloHct: true }],
    ['age at diagnosis is at most age now', { ageYears: 5 }, { ageAtDiagnosisYears: { min: 0, max: 5 } }],
    ['age now is at least age at diagnosis', { ageAtDiagnosisYears: 28 }, { ageYears: { min: 28, max: 130 } }],
    ['relapsed disease has relapsed', { status: 'relapsed' }, { relapses: { min: 1, max: 20 } }],
    ['newly diagnosed disease has not', { status: 'newly-diagnosed' }, { relapses: 0, highRiskFirstRelapse: false }],
    ['a second relapse is not a first', { relapses: 2 }, { highRiskFirstRelapse: false }],
    [
      'two TKIs resisted are two TKIs failed',
      { tkiResistance: { includes: ['imatinib', 'dasatinib'], complete: false } },
      { tkisFailed: { min: 2, max: 10 } },
    ],
    [
      'one TKI resisted and not tolerated has failed once',
      { tkiResistance: ['imatinib'], tkiIntolerance: ['imatinib'] },
      { tkisFailed: 1 },
    ],
    ['no TKI failed, so none resisted', { tkisFailed: 0 }, { tkiResistance: [], tkiIntolerance: [] }],
    ['a man is not pregnant', { sex: 'male' }, { pregnant: false }],
  ])('%s', (_, patient, expected) => {
    expect(deduce(patient).patient).toMatchObject(expected);
  });

  it('adds nothing to a record from which nothing follows', () => {
    const patient: Patient = { cd19: 'positive', status: 'refractory', relapses: { min: 1 } };
    expect(deduce(patient)).toEqual({ patient, deductions: [], contradictions: [] });
  });

  it('narrows a recorded value and never replaces it', () => {
    expect(deduce({ ageYears: 30, ageAtDiagnosisYears: { min: 28 } }).patient.ageAtDiagnosisYears).toEqual({
      min: 28,
      max: 30,
    });
  });

  it('names a rule for everything it adds', () => {
    const { deductions } = deduce({ status: 'relapsed', priorAlloHct: false });
    expect(deductions.map(({ fact, rule, because }) => [fact, rule, because])).toEqual([
      [
        'relapseAfterAlloHct',
        'no-transplant-no-relapse-after-one',
        'without an allogeneic transplant there is no relapse after one',
      ],
      [
        'relapses',
        'status-tells-relapses',
        'relapsed disease has relapsed at least once, newly diagnosed disease never',
      ],
    ]);
  });

  it.each<[string, Patient]>([
    ['a relapse after a transplant that never was', { priorAlloHct: false, relapseAfterAlloHct: true }],
    ['older at diagnosis than now', { ageYears: 5, ageAtDiagnosisYears: 6 }],
    ['relapsed without a relapse', { status: 'relapsed', relapses: 0 }],
    ['fewer TKIs failed than resisted', { tkisFailed: 1, tkiResistance: ['imatinib', 'dasatinib'] }],
  ])('reports %s once, and keeps the record as it was', (_, patient) => {
    const deduced = deduce(patient);
    expect(deduced.contradictions).toHaveLength(1);
    expect(deduced.patient).toMatchObject(patient);
  });

  it.each<[Patient, readonly (readonly [FactId, readonly FactId[]])[]]>([
    [{ priorAlloHct: false }, [['relapseAfterAlloHct', ['priorAlloHct']]]],
    [{ priorAlloHct: true }, []],
    [{ relapseAfterAlloHct: true }, [['priorAlloHct', ['relapseAfterAlloHct']]]],
    [{ relapseAfterAlloHct: false }, []],
    [{ ageYears: 5 }, [['ageAtDiagnosisYears', ['ageYears']]]],
    [{ ageYears: { min: 5 } }, []],
    [{ ageAtDiagnosisYears: 5 }, [['ageYears', ['ageAtDiagnosisYears']]]],
    [{ ageAtDiagnosisYears: { max: 5 } }, []],
    [{ status: 'relapsed' }, [['relapses', ['status']]]],
    [
      { status: 'newly-diagnosed' },
      [
        ['relapses', ['status']],
        ['highRiskFirstRelapse', ['relapses']],
        ['veryHighRiskFirstRelapse', ['relapses']],
      ],
    ],
    [{ highRiskFirstRelapse: true }, [['relapses', ['highRiskFirstRelapse']]]],
    [{ highRiskFirstRelapse: false }, []],
    [{ veryHighRiskFirstRelapse: true }, [['relapses', ['veryHighRiskFirstRelapse']]]],
    [{ relapses: 1 }, []],
    [{ relapses: { min: 1 } }, []],
    [{ relapses: { max: 1 } }, []],
    [
      { relapses: { min: 2 } },
      [
        ['highRiskFirstRelapse', ['relapses']],
        ['veryHighRiskFirstRelapse', ['relapses']],
      ],
    ],
    [
      { tkiResistance: { includes: ['imatinib'], complete: false } },
      [['tkisFailed', ['tkiResistance', 'tkiIntolerance']]],
    ],
    [{ tkiResistance: { excludes: ['imatinib'], complete: false } }, []],
    [{ tkiResistance: [], tkiIntolerance: { excludes: ['imatinib'], complete: false } }, []],
    [{ tkiIntolerance: ['imatinib'] }, [['tkisFailed', ['tkiResistance', 'tkiIntolerance']]]],
    [
      { tkisFailed: 0 },
      [
        ['tkiResistance', ['tkisFailed']],
        ['tkiIntolerance', ['tkisFailed']],
      ],
    ],
    [{ tkisFailed: { max: 1 } }, []],
    [{ sex: 'male' }, [['pregnant', ['sex']]]],
    [{ sex: 'female' }, []],
  ])('of %j', (patient, expected) => {
    expect(deduce(patient).deductions.map(({ fact, from }) => [fact, from])).toEqual(expected);
  });

  it.each<[Patient, Patient]>([
    [{ ageYears: { max: 5, maxExclusive: true } }, { ageAtDiagnosisYears: { min: 0, max: 5, maxExclusive: true } }],
    [{ ageAtDiagnosisYears: { min: 5, minExclusive: true } }, { ageYears: { min: 5, minExclusive: true, max: 130 } }],
    [{ tkiResistance: ['imatinib'], tkiIntolerance: ['dasatinib'] }, { tkisFailed: 2 }],
    [{ tkiResistance: ['imatinib'] }, { tkisFailed: { min: 1, max: 10 } }],
    [{ tkiResistance: [], tkiIntolerance: [] }, { tkisFailed: 0 }],
    [{ veryHighRiskFirstRelapse: true }, { relapses: 1 }],
  ])('of %j follows %j', (patient, added) => {
    expect(deduce(patient).patient).toEqual({ ...patient, ...added });
  });

  it('goes on until nothing follows', () => {
    // Read before the rule that gives the number of relapses was used, and again behind it.
    const { patient } = deduce({ relapseAfterAlloHct: true, highRiskFirstRelapse: true, sex: 'male' });
    expect(patient).toEqual({
      relapseAfterAlloHct: true,
      priorAlloHct: true,
      highRiskFirstRelapse: true,
      relapses: 1,
      sex: 'male',
      pregnant: false,
    });
    expect(deduce({ tkiResistance: [], tkiIntolerance: [], tkisFailed: { max: 3 } }).patient.tkisFailed).toBe(0);
  });

  it('names the fact that contradicts, and what it contradicts', () => {
    expect(deduce({ status: 'relapsed', relapses: 0 }).contradictions).toEqual([
      {
        fact: 'relapses',
        from: ['status'],
        rule: 'status-tells-relapses',
        because: 'relapsed disease has relapsed at least once, newly diagnosed disease never',
      },
    ]);
  });

  it('reports contradictions that have nothing to do with each other', () => {
    const { contradictions } = deduce({ priorAlloHct: false, relapseAfterAlloHct: true, sex: 'male', pregnant: true });
    expect(contradictions.map(({ fact }) => fact)).toEqual(['relapseAfterAlloHct', 'pregnant']);
  });
});

describe('knownFacts', () => {
  it('leaves out what is not recorded', () => {
    expect(knownFacts({ cd19: 'positive', about: { title: 'a patient' }, ageYears: 41 })).toEqual(['ageYears', 'cd19']);
    expect(knownFacts({})).toEqual([]);
  });
});
