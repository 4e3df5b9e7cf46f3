import { PatientError } from '../errors.js';
import { factDefinition, type FactId } from './catalogue.js';
import type { NumberInterval } from './patient.js';

/** A number known to lie in an interval; an open end is infinite. @category knowledge */
export interface NumberKnowledge {
  readonly kind: 'number';
  readonly min: number;
  readonly minExclusive: boolean;
  readonly max: number;
  readonly maxExclusive: boolean;
}

/** A choice or boolean known to be one of some values. @category knowledge */
export interface ChoiceKnowledge {
  readonly kind: 'choice';
  readonly possible: readonly (string | boolean)[];
}

/** A set known to have some members, to lack others, and, if complete, to have no more. @category knowledge */
export interface SetKnowledge {
  readonly kind: 'set';
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly complete: boolean;
}

/** What is known of one fact, in one normal form for each type. @category knowledge */
export type Knowledge = NumberKnowledge | ChoiceKnowledge | SetKnowledge;

/**
 * The normal form of what a patient record holds for a fact. Whole-number facts get closed bounds
 * (`more than 1` relapse is `at least 2`), so that nothing known is left unused.
 *
 * @param fact - a fact of the catalogue
 * @param value - what the record holds; `undefined` where it holds nothing
 * @throws {PatientError} if the value is not of the fact's type; records that passed `parsePatient` never do
 * @example
 * ```ts
 * knowledgeOf('relapses', { min: 1, minExclusive: true }); // => { kind: 'number', min: 2, minExclusive: false, max: 20, maxExclusive: false }
 * knowledgeOf('cd19', undefined); // => { kind: 'choice', possible: ['positive', 'negative'] }
 * ```
 * @category knowledge
 */
export function knowledgeOf(fact: FactId, value: unknown): Knowledge {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number': {
      const interval = value === undefined ? {} : typeof value === 'number' ? { min: value, max: value } : value;
      if (Number.isNaN(value) || !isInterval(interval)) throw misfit(fact, value, 'a number or an interval');
      return normalInterval(interval, definition);
    }
    case 'boolean':
      if (value === undefined) return { kind: 'choice', possible: [true, false] };
      if (typeof value !== 'boolean') throw misfit(fact, value, 'true or false');
      return { kind: 'choice', possible: [value] };
    case 'choice': {
      if (value === undefined) return { kind: 'choice', possible: Object.keys(definition.values) };
      if (typeof value === 'string') return { kind: 'choice', possible: [value] };
      if (isObject(value) && Array.isArray(value['oneOf'])) return { kind: 'choice', possible: value['oneOf'] };
      throw misfit(fact, value, 'a value or { oneOf: [...] }');
    }
    case 'set': {
      if (value === undefined) return { kind: 'set', includes: [], excludes: [], complete: false };
      if (Array.isArray(value)) return { kind: 'set', includes: value, excludes: [], complete: true };
      if (isObject(value) && value['complete'] === false) {
        const { includes = [], excludes = [] } = value;
        if (Array.isArray(includes) && Array.isArray(excludes)) return closeSet(fact, includes, excludes);
      }
      throw misfit(fact, value, 'an array or { includes: [...], complete: false }');
    }
  }
}

/**
 * Two pieces of knowledge about one fact, put together; `undefined` if they contradict each other.
 * @example
 * ```ts
 * const known = intersect(knowledgeOf('ageYears', { min: 18 }), knowledgeOf('ageYears', { max: 25 }));
 * known?.kind === 'number' && known.max; // => 25
 * intersect(knowledgeOf('cd19', 'positive'), knowledgeOf('cd19', 'negative')); // => undefined
 * ```
 * @category knowledge
 */
export function intersect(a: Knowledge, b: Knowledge): Knowledge | undefined {
  if (a.kind === 'number' && b.kind === 'number') return intersectNumbers(a, b);
  if (a.kind === 'choice' && b.kind === 'choice') {
    const possible = a.possible.filter((value) => b.possible.includes(value));
    return possible.length === 0 ? undefined : { kind: 'choice', possible };
  }
  if (a.kind === 'set' && b.kind === 'set') return intersectSets(a, b);
  throw new TypeError(`cannot put together knowledge of kinds ${a.kind} and ${b.kind}`);
}

/** Whether two pieces of knowledge say the same.
 * @example
 * ```ts
 * sameKnowledge(knowledgeOf('relapses', 1), knowledgeOf('relapses', { min: 1, max: 1 })); // => true
 * ```
 * @category knowledge
 */
export function sameKnowledge(a: Knowledge, b: Knowledge): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What a patient record would hold to express a piece of knowledge, `undefined` for a boolean that
 * may be either: the other way round of `knowledgeOf`.
 * @example
 * ```ts
 * recordedValue({ kind: 'choice', possible: ['positive'] }); // => 'positive'
 * ```
 * @category knowledge
 */
export function recordedValue(known: Knowledge): unknown {
  switch (known.kind) {
    case 'number':
      if (known.min === known.max) return known.min;
      return {
        min: known.min,
        ...(known.minExclusive && { minExclusive: true }),
        max: known.max,
        ...(known.maxExclusive && { maxExclusive: true }),
      };
    case 'choice':
      // A boolean that may be either is left out of the record: it has no other form.
      return known.possible.length === 1
        ? known.possible[0]
        : known.possible.includes(true)
          ? undefined
          : { oneOf: known.possible };
    case 'set':
      return known.complete ? known.includes : { includes: known.includes, excludes: known.excludes, complete: false };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInterval(value: unknown): value is NumberInterval {
  if (!isObject(value)) return false;
  const isBound = (bound: unknown) => bound === undefined || (typeof bound === 'number' && !Number.isNaN(bound));
  return isBound(value['min']) && isBound(value['max']);
}

function normalInterval(
  value: NumberInterval,
  range: { readonly min: number; readonly max: number; readonly integer?: true },
): NumberKnowledge {
  let { min = range.min, max = range.max, minExclusive = false, maxExclusive = false } = value;
  if (value.min === undefined) minExclusive = false;
  if (value.max === undefined) maxExclusive = false;
  if (range.integer) {
    min = minExclusive && Number.isInteger(min) ? min + 1 : Math.ceil(min);
    max = maxExclusive && Number.isInteger(max) ? max - 1 : Math.floor(max);
    minExclusive = maxExclusive = false;
  }
  return { kind: 'number', min, minExclusive, max, maxExclusive };
}

function intersectNumbers(a: NumberKnowledge, b: NumberKnowledge): NumberKnowledge | undefined {
  const lower = a.min > b.min || (a.min === b.min && a.minExclusive) ? a : b;
  const upper = a.max < b.max || (a.max === b.max && a.maxExclusive) ? a : b;
  const { min, minExclusive } = lower;
  const { max, maxExclusive } = upper;
  if (min > max || (min === max && (minExclusive || maxExclusive))) return undefined;
  return { kind: 'number', min, minExclusive, max, maxExclusive };
}

function intersectSets(a: SetKnowledge, b: SetKnowledge): SetKnowledge | undefined {
  const includes = [...new Set([...a.includes, ...b.includes])].sort();
  const excludes = [...new Set([...a.excludes, ...b.excludes])].sort();
  const lacks = (set: SetKnowledge, member: string) =>
    set.excludes.includes(member) || (set.complete && !set.includes.includes(member));
  if (includes.some((member) => lacks(a, member) || lacks(b, member))) return undefined;
  const complete = a.complete || b.complete;
  return { kind: 'set', includes, excludes: complete ? [] : excludes, complete };
}

/** A set of a closed list, all of whose members are known one way or the other, is complete. */
function closeSet(fact: FactId, includes: readonly string[], excludes: readonly string[]): SetKnowledge {
  const definition = factDefinition(fact);
  const complete =
    'values' in definition && Object.keys(definition.values).every((v) => includes.includes(v) || excludes.includes(v));
  return { kind: 'set', includes, excludes: complete ? [] : excludes, complete };
}

function misfit(fact: FactId, value: unknown, expected: string): PatientError {
  return new PatientError(`patient.${fact}: found ${JSON.stringify(value) ?? String(value)}, expected ${expected}`);
}
