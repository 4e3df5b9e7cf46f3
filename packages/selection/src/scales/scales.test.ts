import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { bodySurfaceArea } from './body-surface-area.js';
import { bedsideSchwartz, creatinineClearance } from './creatinine-clearance.js';
import { crsGrade } from './crs-grade.js';
import { icansGrade } from './icans-grade.js';
import { iceScore } from './ice-score.js';
import { ecogFromKarnofsky, karnofskyFromEcog, performanceScaleFor } from './performance-status.js';
import { ScaleError } from './scale-error.js';
import type { CrsSigns, IcansFindings, IceItems } from './scale-inputs.js';

const scaleError = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof ScaleError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('crsGrade', () => {
  const fever: CrsSigns = { temperatureC: 38, hypotension: 'none', hypoxia: 'none' };

  it.each<[string, Partial<CrsSigns>, string]>([
    // Lee 2019, table 2, rows as adapted in doi:10.2147/OTT.S305429, table 2.
    ['fever alone', {}, '1'],
    ['hypotension without a vasopressor', { hypotension: 'without-vasopressor' }, '2'],
    ['low-flow oxygen', { hypoxia: 'low-flow' }, '2'],
    ['a vasopressor', { hypotension: 'one-vasopressor' }, '3'],
    ['high-flow oxygen', { hypoxia: 'high-flow' }, '3'],
    ['several vasopressors', { hypotension: 'several-vasopressors' }, '4'],
    ['positive pressure', { hypoxia: 'positive-pressure' }, '4'],
    // PMC8021214, table 1, footnote: one vasopressor and low-flow cannula are grade 3.
    ['one vasopressor and low-flow oxygen', { hypotension: 'one-vasopressor', hypoxia: 'low-flow' }, '3'],
    // The same footnotes: fever is no longer needed after antipyretics, tocilizumab or corticosteroids.
    ['low-flow oxygen after tocilizumab', { temperatureC: 37, feverTreated: true, hypoxia: 'low-flow' }, '2'],
    ['low-flow oxygen without fever', { temperatureC: 37.9, feverTreated: false, hypoxia: 'low-flow' }, '0'],
    ['death', { died: true }, '5'],
  ])('%s', (_, signs, grade) => {
    expect(crsGrade({ ...fever, ...signs }).grade).toBe(grade);
  });

  it('gives the words of the definition, what decided, and the sources', () => {
    const definition = dataset.definitions.find(({ id }) => id === 'crs-grade-astct-2019');
    const { text, because, definition: own } = crsGrade({ ...fever, hypoxia: 'low-flow' });
    expect(text).toBe(definition?.grades?.[1]?.text);
    expect(because).toEqual([{ field: 'hypoxia', value: 'low-flow' }]);
    expect(own.sources.map(({ id }) => id)).toContain('astct-consensus-lee-2019');
  });

  it('wants to know of a treated fever where the grade turns on it', () => {
    const signs = { temperatureC: 37, hypotension: 'several-vasopressors', hypoxia: 'none' } as const;
    expect(scaleError(() => crsGrade(signs))).toMatchObject({ field: 'feverTreated', value: undefined });
    expect(crsGrade({ ...signs, feverTreated: true }).grade).toBe('4');
    expect(crsGrade({ ...signs, hypotension: 'none' }).grade).toBe('0');
  });

  it('refuses a temperature in Fahrenheit, naming the field, the value and what was expected', () => {
    const error = scaleError(() => crsGrade({ ...fever, temperatureC: 101 }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({
      field: 'temperatureC',
      value: 101,
      expected: 'a number of degrees Celsius from 30 to 45',
    });
  });
});

describe('icansGrade', () => {
  const well: IcansFindings = {
    ageYears: 40,
    ice: 10,
    awakens: 'spontaneously',
    seizure: 'none',
    motorWeakness: false,
    edema: 'none',
  };

  it.each<[string, Partial<IcansFindings>, string]>([
    ['nothing', {}, '0'],
    // Lee 2019, as adapted in PMC8403007, table 4, and PMC7990806, table 2.
    ['ICE 9', { ice: 9 }, '1'],
    ['ICE 7', { ice: 7 }, '1'],
    ['ICE 6', { ice: 6 }, '2'],
    ['ICE 3', { ice: 3 }, '2'],
    ['ICE 2', { ice: 2 }, '3'],
    // The footnote: awake with global aphasia is grade 3, unarousable grade 4.
    ['ICE 0, awake', { ice: 0 }, '3'],
    ['unarousable, no ICE', { ice: 'unable', awakens: 'unarousable' }, '4'],
    // The footnote: an ICE score of 3 with a generalized seizure is grade 3.
    ['ICE 3 and a seizure that resolves', { ice: 3, seizure: 'resolving' }, '3'],
    ['a seizure of more than 5 minutes', { seizure: 'prolonged' }, '4'],
    ['wakes to touch only', { awakens: 'to-touch' }, '3'],
    ['hemiparesis', { motorWeakness: true }, '4'],
    ['focal edema', { edema: 'focal' }, '3'],
    ['diffuse edema', { edema: 'diffuse' }, '4'],
    ['death', { died: true }, '5'],
  ])('%s, from 12 years', (_, findings, grade) => {
    expect(icansGrade({ ...well, ...findings }).grade).toBe(grade);
  });

  it.each<[string, Partial<IcansFindings>, string]>([
    // Lee 2019 for children, as reported by MDedge (article 192202).
    ['CAPD 8, awake', { capd: 8 }, '1'],
    ['CAPD 8, wakes to voice', { capd: 8, awakens: 'to-voice' }, '2'],
    ['CAPD 9', { capd: 9 }, '3'],
    ['no CAPD possible', { capd: 'unable' }, '4'],
    ['CAPD 5 and a seizure that resolves', { capd: 5, seizure: 'resolving' }, '3'],
  ])('%s, under 12 years', (_, findings, grade) => {
    const found = icansGrade({ ...well, ageYears: 11.99, ...findings });
    expect(found.grade).toBe(grade);
    expect(found.definition.id).toBe('icans-grade-astct-2019-children');
  });

  it('asks the score of the age, at 12 years and with a delay', () => {
    expect(icansGrade({ ...well, ageYears: 12 }).definition.id).toBe('icans-grade-astct-2019-adults');
    expect(scaleError(() => icansGrade({ ...well, ageYears: 11 })).field).toBe('capd');
    expect(scaleError(() => icansGrade({ ...well, ageYears: 12, developmentalDelay: true })).field).toBe('capd');
    expect(scaleError(() => icansGrade({ ...well, ice: 10.5 })).field).toBe('ice');
  });

  it('tells the findings that decide, and no words where the definition has none', () => {
    const died = icansGrade({ ...well, died: true, seizure: 'prolonged' });
    expect(died.because).toEqual([{ field: 'died', value: true }]);
    // Of grade 5 the record of this age says nothing.
    expect(died).not.toHaveProperty('text');
    const both = icansGrade({ ...well, motorWeakness: true, seizure: 'prolonged' });
    expect(both.because.map(({ field }) => field)).toEqual(['seizure', 'motorWeakness']);
    const none = icansGrade(well);
    expect([none.because, 'text' in none]).toEqual([[], false]);
  });

  it('never falls when a finding is worse', () => {
    const waking = ['spontaneously', 'to-voice', 'to-touch', 'unarousable'] as const;
    const graded = (findings: Partial<IcansFindings>) => Number(icansGrade({ ...well, ...findings }).grade);
    const finding = fc.record({
      ice: fc.integer({ min: 0, max: 10 }),
      awakens: fc.constantFrom(...waking),
      seizure: fc.constantFrom('none' as const, 'resolving' as const, 'prolonged' as const),
      edema: fc.constantFrom('none' as const, 'focal' as const, 'diffuse' as const),
      motorWeakness: fc.boolean(),
    });
    fc.assert(
      fc.property(finding, fc.integer({ min: 0, max: 10 }), (findings, ice) => {
        const worse = { ...findings, ice: Math.min(ice, findings.ice) };
        expect(graded(worse)).toBeGreaterThanOrEqual(graded(findings));
        expect(graded({ ...findings, motorWeakness: true })).toBeGreaterThanOrEqual(graded(findings));
        expect(graded({ ...findings, seizure: 'prolonged' })).toBe(4);
      }),
    );
  });
});

describe('iceScore', () => {
  const all: IceItems = {
    orientedToYear: true,
    orientedToMonth: true,
    orientedToCity: true,
    orientedToHospital: true,
    objectsNamed: 3,
    followsCommands: true,
    writesSentence: true,
    attends: true,
  };

  it.each<[string, Partial<IceItems>, number]>([
    // doi:10.2147/OTT.S305429, table 2, second footnote: 4 + 3 + 1 + 1 + 1 points.
    ['everything', {}, 10],
    ['no sentence', { writesSentence: false }, 9],
    [
      'disoriented',
      { orientedToYear: false, orientedToMonth: false, orientedToCity: false, orientedToHospital: false },
      6,
    ],
    ['two objects named, no attention', { objectsNamed: 2, attends: false }, 8],
  ])('%s', (_, items, points) => {
    expect(iceScore({ ...all, ...items }).value).toBe(points);
  });

  it('refuses an item that is missing', () => {
    const { attends, ...rest } = all;
    // A caller without types may leave an item out.
    const items = rest as IceItems;
    expect(attends).toBe(true);
    expect(scaleError(() => iceScore(items)).field).toBe('attends');
  });
});

describe('performance status', () => {
  it.each([
    // Buccheri 1996; Ma 2010, doi:10.1016/j.ejca.2010.06.126; Prasad 2018, doi:10.5306/wjco.v9.i7.140.
    [100, ['0 or 1', '0', '0']],
    [90, ['0 or 1', '1', '1']],
    [70, ['2', '2', '2']],
    [60, ['2', '2', '3']],
    [50, ['3 or 4', '3', '3']],
    [40, ['3 or 4', '3', '4']],
    [10, ['3 or 4', '4', '4']],
    [0, ['3 or 4']],
  ])('Karnofsky %i', (karnofsky, grades) => {
    expect(ecogFromKarnofsky(karnofsky).map(({ grade }) => grade)).toEqual(grades);
  });

  it('goes back to the scores it came from', () => {
    for (const karnofsky of [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
      for (const { grade, definition } of ecogFromKarnofsky(karnofsky))
        for (const ecog of grade.split(' or ')) {
          const range = karnofskyFromEcog(Number(ecog)).find((own) => own.definition.id === definition.id);
          expect(range?.min).toBeLessThanOrEqual(karnofsky);
          expect(range?.max).toBeGreaterThanOrEqual(karnofsky);
        }
  });

  it('refuses scores that the scales do not have', () => {
    expect(scaleError(() => ecogFromKarnofsky(55)).expected).toBe('a multiple of 10 from 0 to 100');
    expect(scaleError(() => karnofskyFromEcog(5)).field).toBe('ecog');
    expect(scaleError(() => performanceScaleFor(0.5)).field).toBe('ageYears');
  });

  it.each([
    // CIBMTR, Appendix L: Lansky from 1 year to under 16.
    [1, 'lansky-play-performance-status'],
    [15.99, 'lansky-play-performance-status'],
    [16, 'karnofsky-performance-status'],
  ])('at %d years', (age, id) => {
    expect(performanceScaleFor(age).id).toBe(id);
  });
});

describe('bodySurfaceArea', () => {
  it.each([
    // The tests of the R packages clinPK (first row) and admiral (the others).
    [180, 80, { mosteller: '2.000', dubois: '1.996', haycock: '2.007' }],
    [170, 75, { mosteller: '1.882', dubois: '1.864', haycock: '1.895' }],
    [185, 90, { mosteller: '2.151', dubois: '2.141', haycock: '2.161' }],
  ] as const)('%i cm, %i kg', (heightCm, weightKg, areas) => {
    for (const formula of ['mosteller', 'dubois', 'haycock'] as const)
      expect(bodySurfaceArea({ heightCm, weightKg }, formula).value.toFixed(3)).toBe(areas[formula]);
  });

  it('refuses a height in meters and a weight that is no number', () => {
    expect(scaleError(() => bodySurfaceArea({ heightCm: 1.8, weightKg: 80 }, 'dubois')).field).toBe('heightCm');
    expect(scaleError(() => bodySurfaceArea({ heightCm: 180, weightKg: NaN }, 'dubois')).message).toContain('NaN');
  });

  it('names the formula and its source', () => {
    const { definition, unit } = bodySurfaceArea({ heightCm: 180, weightKg: 80 }, 'haycock');
    expect(unit).toBe('m2');
    expect(definition).toMatchObject({ id: 'body-surface-area-haycock', definedBy: 'Haycock 1978' });
    expect(definition.sources.length).toBeGreaterThan(0);
  });
});

describe('creatinineClearance', () => {
  it.each([
    // Worked examples: superglobalcalculator.com (first two; 80.999 is printed as 80.9),
    // theprimecalculator.com, droracle.ai (797449).
    [60, 'male', 80, 1.2, '74.1'],
    [45, 'female', 65, 0.9, '81.0'],
    [50, 'male', 80, 1, '100.0'],
    [70, 'male', 75, 1, '72.9'],
  ] as const)('%i years, %s, %i kg, %d mg/dL', (ageYears, sex, weightKg, creatinineMgDl, clearance) => {
    expect(creatinineClearance({ ageYears, sex, weightKg, creatinineMgDl }).value.toFixed(1)).toBe(clearance);
  });

  it.each([
    [{ ageYears: 17.9 }, 'ageYears'],
    [{ creatinineMgDl: 88.4 }, 'creatinineMgDl'],
    [{ weightKg: 0 }, 'weightKg'],
  ])('refuses %o', (input, field) => {
    const adult = { ageYears: 40, sex: 'male', weightKg: 70, creatinineMgDl: 1 } as const;
    expect(scaleError(() => creatinineClearance({ ...adult, ...input })).field).toBe(field);
  });
});

describe('bedsideSchwartz', () => {
  it.each([
    // calculatorlib.com; doctaverse.pages.dev (printed as 103); and 41.3 × height in meters, kidney.org.
    [100, 0.5, 82.6],
    [100, 0.4, 103.25],
    [140, 0.7, 82.6],
  ])('%i cm, %d mg/dL', (heightCm, creatinineMgDl, rate) => {
    expect(bedsideSchwartz({ ageYears: 8, heightCm, creatinineMgDl }).value).toBeCloseTo(rate, 6);
  });

  it('is for children of 1 to 16 years', () => {
    const child = { heightCm: 150, creatinineMgDl: 0.6 };
    expect(bedsideSchwartz({ ...child, ageYears: 16.9 }).value).toBeGreaterThan(0);
    expect(scaleError(() => bedsideSchwartz({ ...child, ageYears: 17 })).field).toBe('ageYears');
    expect(scaleError(() => bedsideSchwartz({ ...child, ageYears: 0.9 })).field).toBe('ageYears');
  });
});
