import type { NumberFactDefinition, NumberInterval } from '@allr/model/facts';
import { codeSystems } from '../systems.js';
import { isRefusal, type Refusal } from './checks.js';
import { codeIn } from './codings.js';
import type { Value } from './finding.js';
import { isObject, objectOf, objectsOf, type JsonObject } from './json.js';
import { converted, upperLimit } from './quantity.js';

/** What a number fact gets from an Observation, or why it gets nothing. */
export function numberValue(
  definition: NumberFactDefinition,
  observation: JsonObject,
  form: { readonly isOwn: boolean; readonly isMultipleOfUpperLimit: boolean },
): Value | Refusal {
  const value = readNumber(definition, observation, form);
  return isRefusal(value) ? value : { value };
}

function readNumber(
  definition: NumberFactDefinition,
  observation: JsonObject,
  form: { readonly isOwn: boolean; readonly isMultipleOfUpperLimit: boolean },
): number | NumberInterval | Refusal {
  const { valueInteger, valueQuantity, valueRange } = observation;
  const limit = form.isMultipleOfUpperLimit && !form.isOwn ? upperLimit(observation, valueQuantity) : undefined;
  if (limit === null) return ['no-upper-limit'];
  const convert = (quantity: unknown) => converted(quantity, definition, limit);

  if (typeof valueInteger === 'number')
    return definition.integer === true ? checked(valueInteger, definition) : ['no-unit'];
  if (valueQuantity !== undefined) {
    const value = convert(valueQuantity);
    if (typeof value !== 'number') return value;
    return checked(withComparator(value, objectOf(valueQuantity)['comparator']), definition);
  }
  if (valueRange !== undefined) return rangeOf(valueRange, convert, definition);
  if (form.isOwn) return boundsOf(observation, convert, definition);
  return ['no-value'];
}

function rangeOf(
  range: unknown,
  convert: (quantity: unknown) => number | Refusal,
  definition: NumberFactDefinition,
): NumberInterval | Refusal {
  const { low, high } = objectOf(range);
  const min = low === undefined ? undefined : convert(low);
  const max = high === undefined ? undefined : convert(high);
  if (min !== undefined && typeof min !== 'number') return min;
  if (max !== undefined && typeof max !== 'number') return max;
  return interval({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) }, definition);
}

/** The two bounds of an interval that leaves one of them out, which a Range cannot say. */
function boundsOf(
  observation: JsonObject,
  convert: (quantity: unknown) => number | Refusal,
  definition: NumberFactDefinition,
): NumberInterval | Refusal {
  let found: NumberInterval = {};
  for (const { code, valueQuantity } of objectsOf(observation['component'])) {
    const part = codeIn(codeSystems.part, code);
    if (part !== 'lower-bound' && part !== 'upper-bound') continue;
    const value = convert(valueQuantity);
    if (typeof value !== 'number') return value;
    const bound = withComparator(value, objectOf(valueQuantity)['comparator']);
    if (!isObject(bound)) return ['value-not-read', part];
    found = { ...found, ...bound };
  }
  return Object.keys(found).length === 0 ? ['no-value'] : interval(found, definition);
}

function interval(found: NumberInterval, definition: NumberFactDefinition): NumberInterval | Refusal {
  const { min, max, minExclusive, maxExclusive } = found;
  if (min === undefined && max === undefined) return ['no-value'];
  if (min !== undefined && max !== undefined && (min > max || (min === max && (minExclusive || maxExclusive))))
    return ['value-not-read', 'an empty range'];
  return checked(found, definition);
}

function withComparator(value: number, comparator: unknown): number | NumberInterval | undefined {
  switch (comparator) {
    case undefined:
      return value;
    case '<':
      return { max: value, maxExclusive: true };
    case '<=':
      return { max: value };
    case '>':
      return { min: value, minExclusive: true };
    case '>=':
      return { min: value };
    default:
      return undefined;
  }
}

/** A value that the fact can have. */
function checked<T extends number | NumberInterval>(
  value: T | undefined,
  { min, max, integer }: NumberFactDefinition,
): T | Refusal {
  if (value === undefined) return ['value-not-read', 'comparator'];
  const bounds = typeof value === 'number' ? [value] : [value.min, value.max].filter((bound) => bound !== undefined);
  const isPossible = (bound: number) => bound >= min && bound <= max && (integer !== true || Number.isInteger(bound));
  const wrong = bounds.find((bound) => !isPossible(bound));
  return wrong === undefined ? value : ['out-of-range', String(wrong)];
}
