import * as fc from 'fast-check';
import {
  factDefinition,
  type Comparison,
  type Criterion,
  type FactDefinition,
  type FactId,
  type Patient,
} from '@allr/model/facts';

/** Facts of every type, few enough that random criteria and patients meet often. */
const facts = [
  'ageYears',
  'mrd',
  'relapses',
  'cd19',
  'status',
  'alterations',
  'abl1Mutations',
  'priorAlloHct',
] as const satisfies readonly FactId[];

type NumberDefinition = Extract<FactDefinition, { readonly type: 'number' }>;

/** Criteria of every form, up to a few levels deep, with empty groups and comparisons that the catalogue alone decides. */
export const criterion: fc.Arbitrary<Criterion> = fc.letrec<{ tree: Criterion }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 4 });
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...facts).chain(comparisonOn),
      parts.map((all): Criterion => ({ all })),
      parts.map((any): Criterion => ({ any })),
      tie('tree').map((not): Criterion => ({ not })),
      fc.tuple(fc.integer({ min: 1, max: 4 }), parts).map(([atLeast, of]): Criterion => ({ atLeast, of })),
    ),
  };
}).tree;

/** Patients some of whose facts are missing; the others are known in full. */
export const plainPatient = patientOf((fact) => valueOf(fact));

/** Patients some of whose facts are missing, and others known only in part. */
export const partialPatient = patientOf((fact) => fc.oneof(valueOf(fact), partOf(fact)));

function comparisonOn(fact: FactId): fc.Arbitrary<Comparison> {
  const definition = factDefinition(fact);
  const fields = (): fc.Arbitrary<object> => {
    switch (definition.type) {
      case 'boolean':
        return fc.record({ is: fc.boolean() });
      case 'choice': {
        const values = Object.keys(definition.values);
        return fc.oneof(
          fc.record({ is: fc.constantFrom(...values) }),
          fc.record({ in: fc.subarray(values, { minLength: 1 }) }),
        );
      }
      case 'set': {
        const members = membersOf(definition);
        return fc.oneof(
          fc.record({ includes: fc.constantFrom(...members) }),
          fc.record({ includesAny: fc.subarray([...members], { minLength: 1 }) }),
        );
      }
      case 'number':
        return bounds(definition);
    }
  };
  // What the fields are depends on the fact, which the type of a chained arbitrary cannot say.
  return fields().map((rest) => ({ fact, ...rest }) as Comparison);
}

function bounds(definition: NumberDefinition): fc.Arbitrary<object> {
  const flags = { minExclusive: fc.boolean(), maxExclusive: fc.boolean() };
  const threshold = fc.constantFrom(...thresholds(definition));
  return fc.oneof(
    fc.record({ min: threshold, minExclusive: flags.minExclusive }),
    fc.record({ max: threshold, maxExclusive: flags.maxExclusive }),
    fc
      .record({ one: threshold, other: threshold, ...flags })
      .map(({ one, other, ...rest }) => ({ min: Math.min(one, other), max: Math.max(one, other), ...rest }))
      // An interval without a value in it is no comparison that anyone would write.
      .filter((interval) => hasRoom(interval, definition)),
  );
}

function hasRoom(
  interval: {
    readonly min: number;
    readonly max: number;
    readonly minExclusive: boolean;
    readonly maxExclusive: boolean;
  },
  { integer }: NumberDefinition,
): boolean {
  const { min, max, minExclusive, maxExclusive } = interval;
  if (!integer) return min < max || (min === max && !minExclusive && !maxExclusive);
  const first = minExclusive ? Math.floor(min) + 1 : Math.ceil(min);
  const last = maxExclusive ? Math.ceil(max) - 1 : Math.floor(max);
  return first <= last;
}

function thresholds({ min, max }: NumberDefinition): readonly number[] {
  return [min, max, 0.0001, 0.001, 0.5, 1, 2, 3, 17.5, 18, 25].filter((value) => value >= min && value <= max);
}

function numberOf(definition: NumberDefinition): fc.Arbitrary<number> {
  const { min, max, integer } = definition;
  const near = thresholds(definition).filter((value) => !integer || Number.isInteger(value));
  return fc.oneof(
    fc.constantFrom(...near),
    integer ? fc.integer({ min, max }) : fc.integer({ min: 0, max: 1000 }).map((n) => min + ((max - min) * n) / 1000),
  );
}

function membersOf(definition: Extract<FactDefinition, { readonly type: 'set' }>): readonly string[] {
  return 'values' in definition ? Object.keys(definition.values).slice(0, 3) : ['T315I', 'V299L', 'E255K'];
}

function valueOf(fact: FactId): fc.Arbitrary<unknown> {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(definition.values));
    case 'set':
      return fc.subarray([...membersOf(definition)]);
    case 'number':
      return numberOf(definition);
  }
}

function partOf(fact: FactId): fc.Arbitrary<unknown> {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.record({ oneOf: fc.subarray(Object.keys(definition.values), { minLength: 1 }) });
    case 'set': {
      const members = membersOf(definition);
      return fc
        .array(fc.constantFrom('in', 'out', 'open'), { minLength: members.length, maxLength: members.length })
        .map((places) => ({
          includes: members.filter((_, index) => places[index] === 'in'),
          excludes: members.filter((_, index) => places[index] === 'out'),
          complete: false,
        }));
    }
    case 'number':
      return (
        fc
          .record({
            one: numberOf(definition),
            other: numberOf(definition),
            minExclusive: fc.boolean(),
            maxExclusive: fc.boolean(),
          })
          .map(({ one, other, ...flags }) => ({ min: Math.min(one, other), max: Math.max(one, other), ...flags }))
          // Between open ends there has to be a value.
          .map((interval) => (hasRoom(interval, definition) ? interval : { min: interval.min, max: interval.max }))
      );
  }
}

function patientOf(known: (fact: FactId) => fc.Arbitrary<unknown>): fc.Arbitrary<Patient> {
  return fc
    .tuple(...facts.map((fact) => fc.option(known(fact), { nil: undefined, freq: 3 })))
    .map((values) =>
      Object.fromEntries(
        facts.flatMap((fact, index) => (values[index] === undefined ? [] : [[fact, values[index]] as const])),
      ),
    );
}
