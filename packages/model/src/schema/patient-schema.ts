import * as z from 'zod';
import { factDefinition, factIds, type FactId } from '../facts/catalogue.js';
import type { FactDefinition } from '../facts/fact-definition.js';
import type { Patient } from '../facts/patient.js';

const unknownReasons = ['absent', 'asked-unknown', 'conflicting', 'stale', 'imprecise', 'not-applicable'] as const;

function numberSchema(definition: FactDefinition & { readonly type: 'number' }) {
  const base = definition.integer ? z.int() : z.number();
  return base.min(definition.min).max(definition.max);
}

function intervalSchema(bound: z.ZodType<number>) {
  return z
    .strictObject({
      min: z.exactOptional(bound),
      minExclusive: z.exactOptional(z.boolean()),
      max: z.exactOptional(bound),
      maxExclusive: z.exactOptional(z.boolean()),
    })
    .check((ctx) => {
      const { min, max, minExclusive, maxExclusive } = ctx.value;
      const fail = (message: string) => ctx.issues.push({ code: 'custom', message, input: ctx.value });
      if (min === undefined && max === undefined) fail('an interval with min, max or both');
      else if (min !== undefined && max !== undefined && min > max) fail('an interval whose min is not above its max');
      else if (min === max && (minExclusive || maxExclusive)) fail('an interval that is not empty');
      if (minExclusive && min === undefined) fail('minExclusive only beside min');
      if (maxExclusive && max === undefined) fail('maxExclusive only beside max');
    });
}

function listSchema(member: z.ZodType<string>) {
  return z.array(member).refine((members) => repeated(members) === undefined, {
    // Runs even where a member is wrong, so that all problems are reported at once.
    when: ({ value }) => Array.isArray(value),
    error: ({ input }) => `each member once; ${JSON.stringify(repeated(input))} stands twice`,
  });
}

function repeated(members: unknown): unknown {
  return Array.isArray(members) ? members.find((member, index) => members.indexOf(member) < index) : undefined;
}

function openSetSchema(member: z.ZodType<string>) {
  const list = listSchema(member);
  return z
    .strictObject({ includes: z.exactOptional(list), excludes: z.exactOptional(list), complete: z.literal(false) })
    .check((ctx) => {
      const { includes = [], excludes = [] } = ctx.value;
      const both = includes.find((value) => excludes.includes(value));
      if (both !== undefined)
        ctx.issues.push({
          code: 'custom',
          message: `"${both}" in includes or in excludes, not in both`,
          input: ctx.value,
        });
    });
}

/** The schema of the values that a fact's set or choice may have. */
export function memberSchema(definition: FactDefinition): z.ZodType<string> {
  if ('values' in definition) return z.enum(Object.keys(definition.values));
  if ('pattern' in definition) return z.string().regex(new RegExp(`^(?:${definition.pattern})$`));
  throw new TypeError('only choices and sets have members');
}

function knownSchema(fact: FactId): z.ZodType {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number':
      return z.union([numberSchema(definition), intervalSchema(numberSchema(definition))]);
    case 'boolean':
      return z.boolean();
    case 'choice': {
      const member = memberSchema(definition);
      return z.union([member, z.strictObject({ oneOf: listSchema(member).min(1) })]);
    }
    case 'set': {
      const member = memberSchema(definition);
      return z.union([listSchema(member), openSetSchema(member)]);
    }
  }
}

const reasonShape = Object.fromEntries(factIds.map((fact) => [fact, z.exactOptional(z.enum(unknownReasons))]));

const factShape = Object.fromEntries(
  factIds.map((fact) => [
    fact,
    z.exactOptional(knownSchema(fact)).meta({ description: factDefinition(fact).question }),
  ]),
);

/**
 * The schema of a patient record. `parsePatient` wraps it with messages that say what to do.
 * @example
 * ```ts
 * PatientSchema.safeParse({ ageYears: 41 }).success; // => true
 * PatientSchema.safeParse({ age: 41 }).success; // => false
 * ```
 * @category patient
 */
// The shape is built from the catalogue at run time, so its type cannot be inferred; a type test holds it to Patient.
export const PatientSchema = z.strictObject({
  ...factShape,
  unknownBecause: z.exactOptional(z.strictObject(reasonShape)),
  about: z.exactOptional(
    z.strictObject({
      title: z.exactOptional(z.string()),
      summary: z.exactOptional(z.string()),
      source: z.exactOptional(z.string()),
    }),
  ),
}) as unknown as z.ZodType<Patient>;
