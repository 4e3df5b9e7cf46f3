import * as z from 'zod';
import { factDefinition, factIds, type FactId } from '../facts/catalogue.js';
import type { Comparison, Criterion } from '../facts/criterion.js';
import { memberSchema } from './patient-schema.js';

type Check = z.core.ParsePayload<Record<string, unknown>>;

function exactlyOne(keys: readonly [string, string]) {
  return (ctx: Check) => {
    // Stryker disable next-line EqualityOperator: of two keys, one is given where one is not
    const given = keys.filter((key) => ctx.value[key] !== undefined);
    if (given.length !== 1)
      ctx.issues.push({ code: 'custom', message: `exactly one of ${keys.join(', ')}`, input: ctx.value });
  };
}

function comparisonSchema(fact: FactId) {
  const definition = factDefinition(fact);
  const id = z.literal(fact);
  switch (definition.type) {
    case 'number': {
      const bound = z.number().min(definition.min).max(definition.max);
      return z
        .strictObject({
          fact: id,
          min: z.exactOptional(bound),
          minExclusive: z.exactOptional(z.boolean()),
          max: z.exactOptional(bound),
          maxExclusive: z.exactOptional(z.boolean()),
        })
        .check((ctx) => {
          const { min, max } = ctx.value;
          if (min === undefined && max === undefined)
            ctx.issues.push({ code: 'custom', message: 'min, max or both', input: ctx.value });
          else if ((min ?? -Infinity) > (max ?? Infinity))
            ctx.issues.push({ code: 'custom', message: 'a min that is not above max', input: ctx.value });
        });
    }
    case 'boolean':
      return z.strictObject({ fact: id, is: z.boolean() });
    case 'choice': {
      const member = memberSchema(definition);
      return z
        .strictObject({ fact: id, is: z.exactOptional(member), in: z.exactOptional(z.array(member).min(2)) })
        .check(exactlyOne(['is', 'in']));
    }
    case 'set': {
      const member = memberSchema(definition);
      return z
        .strictObject({
          fact: id,
          includes: z.exactOptional(member),
          includesAny: z.exactOptional(z.array(member).min(2)),
        })
        .check(exactlyOne(['includes', 'includesAny']));
    }
  }
}

const [first, ...others] = factIds.map(comparisonSchema);
// The catalogue is not empty; TypeScript cannot see that through map.
const ComparisonSchema = z.discriminatedUnion('fact', [first!, ...others]) as unknown as z.ZodType<Comparison>;

/**
 * The schema of a criterion tree. `parseCriterion` wraps it with messages that say what to do.
 * @example
 * ```ts
 * CriterionSchema.safeParse({ fact: 'ageYears', min: 18 }).success; // => true
 * CriterionSchema.safeParse({ fact: 'ageYears', is: 'adult' }).success; // => false
 * ```
 * @category criteria
 */
export const CriterionSchema: z.ZodType<Criterion> = z
  .lazy(() =>
    z.union(
      [
        z.strictObject({ all: z.array(CriterionSchema) }),
        z.strictObject({ any: z.array(CriterionSchema) }),
        z.strictObject({ not: CriterionSchema }),
        z
          .strictObject({ atLeast: z.int().min(1), of: z.array(CriterionSchema) })
          .refine(({ atLeast, of }) => atLeast <= of.length, {
            message: 'atLeast not above the number of parts in of',
          }),
        ComparisonSchema,
      ],
      { error: 'a comparison on a fact, or all, any, not, atLeast' },
    ),
  )
  .meta({ id: 'Criterion' });
