import * as fc from 'fast-check';
import type { Patient } from '@allr/model/facts';

/** Patients that labels tell apart, for the tests of this package: known well, in part, hardly. */
export const patients: readonly Patient[] = [
  {},
  { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' },
  { ageYears: 40, diagnosis: 'b-all', status: 'relapsed', philadelphia: 'negative', cd19: 'positive', relapses: 2 },
  {
    ageYears: 9,
    diagnosis: 'b-all',
    status: 'relapsed',
    relapses: { min: 2 },
    philadelphia: 'negative',
    cd19: 'positive',
    cd22: 'positive',
    priorLines: 2,
    priorTherapies: ['blinatumomab'],
    priorAlloHct: false,
  },
  {
    ageYears: { min: 18, max: 26 },
    diagnosis: 'b-all',
    status: { oneOf: ['refractory', 'relapsed'] },
    philadelphia: 'positive',
    abl1Mutations: ['T315I'],
    tkiResistance: ['imatinib', 'dasatinib'],
    priorLines: { min: 1 },
  },
  { ageYears: 15, diagnosis: 't-all', status: 'relapsed', priorLines: 2, priorTherapies: [], hctPlanned: true },
  { ageYears: 62, diagnosis: 'b-all', status: 'remission', mrd: 0.002, remissionNumber: 1, philadelphia: 'negative' },
];

/** Days around which labels changed. */
export const someDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
