/** Type tests: each `@ts-expect-error` fails the type check when the line begins to compile. */
import type * as z from 'zod';
import type { Criterion, DatasetRecord, Indication, Patient, Source, Therapy, Trial } from './facts.js';
import type { CriterionSchema } from './schema/criterion-schema.js';
import type { PatientSchema } from './schema/patient-schema.js';
import type { recordSchemas } from './schema/record-schemas.js';

export const good: readonly Criterion[] = [
  { fact: 'ageYears', min: 18 },
  { fact: 'ageYears', max: 26, maxExclusive: true },
  { fact: 'cd19', is: 'positive' },
  { fact: 'status', in: ['relapsed', 'refractory'] },
  { fact: 'priorAlloHct', is: true },
  { fact: 'alterations', includes: 'kmt2a-r' },
  { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
  { atLeast: 2, of: [] },
];

export const bad: readonly Criterion[] = [
  // @ts-expect-error no such fact
  { fact: 'cd91', is: 'positive' },
  // @ts-expect-error a number has no `is`
  { fact: 'ageYears', is: 18 },
  // @ts-expect-error a number needs a bound
  { fact: 'ageYears' },
  // @ts-expect-error no such value
  { fact: 'cd19', is: 'dim' },
  // @ts-expect-error a choice has no `min`
  { fact: 'cd19', min: 1 },
  // @ts-expect-error one operator at a time
  { fact: 'status', is: 'relapsed', in: ['relapsed', 'refractory'] },
  // @ts-expect-error a boolean is no text
  { fact: 'priorAlloHct', is: 'yes' },
  // @ts-expect-error no such member
  { fact: 'alterations', includes: 'kmt2a' },
  // @ts-expect-error a set has no `is`
  { fact: 'alterations', is: 'kmt2a-r' },
];

export const goodPatient: Patient = {
  ageYears: { min: 18 },
  status: { oneOf: ['relapsed', 'refractory'] },
  tkiResistance: { includes: ['imatinib'], complete: false },
};

export const badPatients: readonly Patient[] = [
  // @ts-expect-error no such fact
  { age: 4 },
  // @ts-expect-error a unit in the value
  { ageYears: '4 years' },
  // @ts-expect-error an open set says so
  { tkiResistance: { includes: ['imatinib'] } },
  // @ts-expect-error no such TKI
  { tkiResistance: ['imatinibe'] },
];

/** The schema of each thing infers the interface that is written for it. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const schemasInfer: {
  readonly patient: Same<z.infer<typeof PatientSchema>, Patient>;
  readonly criterion: Same<z.infer<typeof CriterionSchema>, Criterion>;
  readonly therapy: Same<z.infer<typeof recordSchemas.therapy>, Therapy>;
  readonly indication: Same<z.infer<typeof recordSchemas.indication>, Indication>;
  readonly trial: Same<z.infer<typeof recordSchemas.trial>, Trial>;
  readonly source: Same<z.infer<typeof recordSchemas.source>, Source>;
} = { patient: true, criterion: true, therapy: true, indication: true, trial: true, source: true };

export function kindNarrows(record: DatasetRecord): string {
  return record.kind === 'source' ? record.title : record.kind === 'trial' ? record.name : record.id;
}
