import { deduce, factDefinition, factIds, type FactDefinition, type FactId, type Patient } from '@allr/model/facts';
import * as fc from 'fast-check';

function numberOf({ min, max, integer }: FactDefinition & { readonly type: 'number' }): fc.Arbitrary<unknown> {
  const value =
    integer === true
      ? fc.integer({ min, max })
      : fc.oneof(
          fc.double({ min, max, noNaN: true }).map((number) => number + 0), // -0 is no value of its own
          fc.constantFrom(min, max),
          fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((tenths) => tenths / 10),
        );
  const bounds = fc
    .tuple(value, value)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
  const flags = fc.record({ minExclusive: fc.boolean(), maxExclusive: fc.boolean() });
  return fc.oneof(
    value,
    value.map((both) => ({ min: both, max: both })),
    fc.tuple(bounds, flags).map(([interval, exclusive]) => ({ ...interval, ...exclusive })),
    fc.tuple(value, fc.boolean()).map(([low, minExclusive]) => ({ min: low, minExclusive })),
    fc.tuple(value, fc.boolean()).map(([high, maxExclusive]) => ({ max: high, maxExclusive })),
  );
}

function membersOf(definition: FactDefinition): readonly string[] {
  if ('values' in definition) return Object.keys(definition.values);
  return 'pattern' in definition && definition.pattern.startsWith('[A-Z]')
    ? ['T315I', 'E255K', 'V299L', 'F317L']
    : ['imatinib', 'blinatumomab', 'inotuzumab-ozogamicin', 'car-t2'];
}

function setOf(members: readonly string[]): fc.Arbitrary<unknown> {
  const open = fc.tuple(fc.subarray([...members]), fc.subarray([...members])).map(([includes, others]) => ({
    includes,
    excludes: others.filter((member) => !includes.includes(member)),
    complete: false,
  }));
  return fc.oneof(fc.subarray([...members]), open, fc.constant({ complete: false }));
}

/** What a record may hold for a fact, in every form of knowledge. */
export function knownOf(fact: FactId): fc.Arbitrary<unknown> {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number':
      return numberOf(definition);
    case 'boolean':
      return fc.boolean();
    case 'choice': {
      const values = Object.keys(definition.values);
      return fc.oneof(
        fc.constantFrom(...values),
        fc.subarray(values, { minLength: 1 }).map((oneOf) => ({ oneOf })),
      );
    }
    case 'set':
      return setOf(membersOf(definition));
  }
}

const reasons = ['absent', 'asked-unknown', 'conflicting', 'stale', 'imprecise', 'not-applicable'] as const;

/** Patients that `parsePatient` accepts, over the whole catalogue; texts may be of any kind. */
export function patients(text: fc.Arbitrary<string>): fc.Arbitrary<Patient> {
  return fc
    .record(
      {
        facts: fc
          .subarray([...factIds], { maxLength: 12 })
          .chain((facts) => fc.record(Object.fromEntries(facts.map((fact) => [fact, knownOf(fact)])))),
        unknownBecause: fc.dictionary(fc.constantFrom(...factIds), fc.constantFrom(...reasons), { maxKeys: 5 }),
        about: fc.record({ title: text, summary: text, source: text }, { requiredKeys: [] }),
      },
      { requiredKeys: ['facts'] },
    )
    .map(({ facts, unknownBecause, about }): Patient => ({
      ...facts,
      ...(unknownBecause && Object.keys(unknownBecause).length > 0 && { unknownBecause: { ...unknownBecause } }),
      ...(about && { about }),
    }))
    .filter((patient) => deduce(patient).contradictions.length === 0);
}
