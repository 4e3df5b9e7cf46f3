import * as fc from 'fast-check';
import type { Comparison, Criterion, FactId, Patient } from '@allr/model/facts';

/** Facts of every type, few enough that random criteria and patients meet often. */
const thresholds = { ageYears: [0, 1, 17.5, 18, 25, 26, 130], relapses: [0, 0.25, 0.75, 1, 2, 3] } as const;
const choices = {
  cd19: ['positive', 'negative'],
  status: ['newly-diagnosed', 'refractory', 'relapsed', 'remission'],
} as const;
const sets = { alterations: ['kmt2a-r', 'tcf3-hlf', 'iamp21'], abl1Mutations: ['T315I', 'V299L'] } as const;

/** The facts that random criteria and patients are about. */
export const testFacts: readonly FactId[] = [
  'ageYears',
  'relapses',
  'cd19',
  'status',
  'alterations',
  'abl1Mutations',
  'priorAlloHct',
];

const numberComparison = (fact: 'ageYears' | 'relapses'): fc.Arbitrary<Comparison> =>
  fc
    .tuple(
      fc.constantFrom(...thresholds[fact]),
      fc.constantFrom(...thresholds[fact]),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('min', 'max', 'both'),
    )
    .map(([a, b, minExclusive, maxExclusive, form]) => {
      const bounds = {
        min: { min: a, minExclusive },
        max: { max: a, maxExclusive },
        both: { min: Math.min(a, b), max: Math.max(a, b), minExclusive, maxExclusive },
      };
      // A union of facts is one of its members; the type of the object literal does not distribute over it.
      return { fact, ...bounds[form] } as Comparison;
    });

const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  numberComparison('ageYears'),
  numberComparison('relapses'),
  fc.record({ fact: fc.constant('cd19' as const), is: fc.constantFrom(...choices.cd19) }),
  fc.record({ fact: fc.constant('status' as const), in: fc.subarray([...choices.status], { minLength: 2 }) }),
  fc.record({ fact: fc.constant('alterations' as const), includes: fc.constantFrom(...sets.alterations) }),
  fc.record({ fact: fc.constant('abl1Mutations' as const), includesAny: fc.constant(sets.abl1Mutations) }),
  fc.record({ fact: fc.constant('priorAlloHct' as const), is: fc.boolean() }),
);

/** Criteria of every form, up to a few levels deep. */
export const criterion: fc.Arbitrary<Criterion> = fc.letrec<{ tree: Criterion }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 4 });
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparison,
      parts.map((all): Criterion => ({ all })),
      parts.map((any): Criterion => ({ any })),
      tie('tree').map((not): Criterion => ({ not })),
      fc.tuple(fc.integer({ min: 1, max: 4 }), parts).map(([atLeast, of]): Criterion => ({ atLeast, of })),
    ),
  };
}).tree;

/** Patients of whom everything is known. */
export const fullPatient = fc.record({
  ageYears: fc.constantFrom(...thresholds.ageYears, 0.5, 40, 25.5),
  relapses: fc.integer({ min: 0, max: 5 }),
  cd19: fc.constantFrom(...choices.cd19),
  status: fc.constantFrom(...choices.status),
  alterations: fc.subarray([...sets.alterations]),
  abl1Mutations: fc.subarray([...sets.abl1Mutations]),
  priorAlloHct: fc.boolean(),
});

type FullPatient = typeof fullPatient extends fc.Arbitrary<infer P> ? P : never;

const blurredNumber = (value: number, top: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.boolean())
    .map(([below, above, isOpen]) => {
      const min = Math.max(0, value - below);
      const max = Math.min(top, value + above);
      return {
        min,
        max,
        ...(isOpen && min < value && { minExclusive: true }),
        ...(isOpen && max > value && { maxExclusive: true }),
      };
    });

const blurredChoice = <V extends string>(value: V, all: readonly V[]) =>
  fc.subarray([...all]).map((some) => ({ oneOf: [...new Set([value, ...some])] }));

const blurredSet = <V extends string>(members: readonly V[], all: readonly V[]) =>
  fc
    .tuple(fc.subarray([...members]), fc.subarray(all.filter((member) => !members.includes(member))))
    .map(([includes, excludes]) => ({ includes, excludes, complete: false as const }));

const hide = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: undefined });

/** What might be recorded of a patient: each fact in full, in part, or not at all. */
function recordOf(patient: FullPatient): fc.Arbitrary<Patient> {
  return fc
    .record({
      ageYears: hide(fc.oneof(fc.constant(patient.ageYears), blurredNumber(patient.ageYears, 130))),
      relapses: hide(fc.oneof(fc.constant(patient.relapses), blurredNumber(patient.relapses, 20))),
      cd19: hide(fc.oneof(fc.constant(patient.cd19), blurredChoice(patient.cd19, choices.cd19))),
      status: hide(fc.oneof(fc.constant(patient.status), blurredChoice(patient.status, choices.status))),
      alterations: hide(fc.oneof(fc.constant(patient.alterations), blurredSet(patient.alterations, sets.alterations))),
      abl1Mutations: hide(
        fc.oneof(fc.constant(patient.abl1Mutations), blurredSet(patient.abl1Mutations, sets.abl1Mutations)),
      ),
      priorAlloHct: hide(fc.constant(patient.priorAlloHct)),
    })
    .map(withoutUnknown);
}

/** A patient of whom everything is known, with two records of it: the second knows at least what the first does. */
export const patientWithRecords = fullPatient.chain((full) =>
  fc.tuple(recordOf(full), fc.subarray([...testFacts])).map(([record, learned]) => ({
    full,
    record,
    later: {
      ...record,
      ...Object.fromEntries(Object.entries(full).filter(([fact]) => learned.some((name) => name === fact))),
    },
  })),
);

function withoutUnknown(record: { readonly [F in keyof FullPatient]?: Patient[F] | undefined }): Patient {
  // Entries that are undefined are dropped, which the type of fromEntries cannot say.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
