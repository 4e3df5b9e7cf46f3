import { describe, expect, it } from 'vitest';
import { deduce } from './deduce.js';
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
    expect(deductions.map(({ fact }) => fact)).toEqual(['relapseAfterAlloHct', 'relapses']);
    for (const { because } of deductions) expect(because).not.toBe('');
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
});
