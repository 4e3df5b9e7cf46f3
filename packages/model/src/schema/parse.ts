import type * as z from 'zod';
import { deduce } from '../facts/deduce.js';
import { factDefinition, factIds, isFactId } from '../facts/catalogue.js';
import type { Criterion } from '../facts/criterion.js';
import type { Patient } from '../facts/patient.js';
import type { Problem } from '../errors.js';
import type { DatasetRecord } from '../records/record.js';
import { recordKinds } from '../records/record.js';
import { CriterionSchema } from './criterion-schema.js';
import { describeFact } from './describe-fact.js';
import { PatientSchema } from './patient-schema.js';
import { oneOf, problemsOf, show } from './problems.js';
import { recordSchemas } from './record-schemas.js';

/** What parsing gives: the value, or every problem at once. @category parsing */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** The keys of a patient record beside the facts. */
const patientKeys = [...factIds, 'unknownBecause', 'about'];

/**
 * Reads a patient record. Every problem is reported at once: unknown keys with the nearest known
 * fact, wrong types and units, numbers out of range, reversed intervals, repeated members, and
 * facts that cannot hold together.
 *
 * @param input - any value, such as the result of `JSON.parse`
 * @param root - how the input is called in paths
 * @example
 * ```ts
 * parsePatient({ ageYears: 34, cd19: 'positive' }).ok; // => true
 * const result = parsePatient({ ageYears: '34 years' });
 * result.ok ? '' : result.problems[0].path; // => 'patient.ageYears'
 * ```
 * @category parsing
 */
export function parsePatient(input: unknown, root = 'patient'): ParseResult<Patient> {
  const keys = keyProblems(input, root);
  const parsed = PatientSchema.safeParse(keys.length > 0 ? withoutUnsafeKeys(input) : input);
  const problems = parsed.success
    ? []
    : problemsOf(parsed.error.issues, {
        input,
        root,
        keys: { names: patientKeys, called: 'the name of a fact' },
        expectedAt: (path, found) => {
          const [fact, part] = path;
          if (path.length === 0) return { expected: 'an object of facts' };
          if (typeof fact !== 'string' || !isFactId(fact)) return undefined;
          if (part === undefined) return describeFact(fact, found);
          const definition = factDefinition(fact);
          if (definition.type === 'number') return describeFact(fact, found);
          if ('values' in definition && typeof path.at(-1) === 'number')
            return oneOf(Object.keys(definition.values), found);
          if ('pattern' in definition && typeof path.at(-1) === 'number') return { expected: definition.memberLabel };
          return undefined;
        },
      });
  const contradictions = parsed.success ? contradictionsOf(parsed.data, root) : [];
  return result(parsed.data, [...keys, ...problems, ...contradictions]);
}

/**
 * Reads a criterion tree.
 * @param input - any value
 * @param root - how the input is called in paths
 * @example
 * ```ts
 * parseCriterion({ fact: 'cd19', is: 'positive' }).ok; // => true
 * const result = parseCriterion({ all: [{ fact: 'cd91', is: 'positive' }] });
 * result.ok ? '' : result.problems[0].hint; // => 'Did you mean "cd19"?'
 * ```
 * @category parsing
 */
export function parseCriterion(input: unknown, root = 'criteria'): ParseResult<Criterion> {
  const parsed = CriterionSchema.safeParse(input);
  return result(parsed.data, parsed.success ? [] : problemsOf(parsed.error.issues, { input, root, ...criterionWords }));
}

/**
 * Reads a record of any kind; `kind` says which.
 * @param input - any value
 * @param root - how the input is called in paths; empty for none
 * @example
 * ```ts
 * const result = parseRecord({ kind: 'terapy' });
 * result.ok ? '' : result.problems[0].hint; // => 'Did you mean "therapy"?'
 * ```
 * @category parsing
 */
export function parseRecord(input: unknown, root = ''): ParseResult<DatasetRecord> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, problems: [{ path: root || 'record', found: show(input), expected: 'an object' }] };
  const kind = 'kind' in input ? input.kind : undefined;
  const schema = Object.entries(recordSchemas).find(([name]) => name === kind)?.[1];
  if (!schema)
    return {
      ok: false,
      problems: [{ path: `${root && `${root}.`}kind`, found: show(kind), ...oneOf(Object.keys(recordKinds), kind) }],
    };
  const parsed: z.ZodSafeParseResult<DatasetRecord> = schema.safeParse(input);
  return result(parsed.data, parsed.success ? [] : problemsOf(parsed.error.issues, { input, root, ...criterionWords }));
}

/** Misspelt facts inside criteria get the nearest fact as a hint. */
const criterionWords = {
  expectedAt: (path: readonly PropertyKey[], found: unknown) => {
    if (path.at(-1) !== 'fact') return undefined;
    const { hint } = oneOf(factIds, found);
    return { expected: 'the name of a fact', ...(hint !== undefined && { hint }) };
  },
};

function result<T>(value: T | undefined, problems: readonly Problem[]): ParseResult<T> {
  const [first, ...rest] = problems;
  if (first) return { ok: false, problems: [first, ...rest] };
  if (value === undefined) throw new TypeError('a parser gave neither a value nor a problem');
  return { ok: true, value };
}

/** `__proto__` as an own key would be skipped by object schemas: it is reported by name. */
function keyProblems(input: unknown, root: string): readonly Problem[] {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, '__proto__')) return [];
  return [
    {
      path: `${root}.__proto__`,
      found: show(Object.getOwnPropertyDescriptor(input, '__proto__')?.value),
      expected: 'the name of a fact',
    },
  ];
}

function withoutUnsafeKeys(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== '__proto__'));
}

function contradictionsOf(patient: Patient, root: string): readonly Problem[] {
  return deduce(patient).contradictions.map(({ fact, from, because }) => ({
    path: `${root}.${fact}`,
    found: `${show(patient[fact])} beside ${from.map((other) => `${other} ${show(patient[other])}`).join(', ')}`,
    expected: `facts that can hold together: ${because}`,
  }));
}
