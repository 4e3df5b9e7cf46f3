import type { NumberFactDefinition, NumberInterval } from '@allr/model/facts';
import { codeSystems, systems } from '../systems.js';
import { isRefusal, type Refusal } from './checks.js';
import { codeIn } from './codings.js';
import { quotient, scaled } from './decimal.js';
import type { Value } from './finding.js';
import { isObject, objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';

/** How a unit becomes that of a fact: times a factor, times ten to the power of an exponent. */
type Conversion = readonly [factor: number, exponent: number];

/** By the UCUM unit of a fact, the UCUM units that it is converted from. Every conversion is exact. */
const conversions: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  a: { a: [1, 0] },
  mo: { mo: [1, 0], a: [12, 0] },
  kg: { kg: [1, 0], g: [1, -3], '[lb_av]': [45359237, -8] },
  cm: { cm: [1, 0], m: [1, 2], mm: [1, -1], '[in_i]': [254, -2] },
  '%': { '%': [1, 0], '1': [1, 2] },
  '1': { '1': [1, 0], '%': [1, -2] },
  '{score}': { '{score}': [1, 0], '1': [1, 0] },
  ms: { ms: [1, 0], s: [1, 3] },
  'mL/min': { 'mL/min': [1, 0] },
  '10*9/L': {
    '10*9/L': [1, 0],
    '10^9/L': [1, 0],
    '10*3/uL': [1, 0],
    '10^3/uL': [1, 0],
    '10*3/mm3': [1, 0],
    '10*6/mL': [1, 0],
    '10*6/L': [1, -3],
    '/uL': [1, -3],
    '{cells}/uL': [1, -3],
    '/mm3': [1, -3],
  },
};

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
    return definition.integer === true ? checked(valueInteger, definition) : ['unit', 'none'];
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

function converted(
  quantity: unknown,
  { unit, integer }: NumberFactDefinition,
  limit: number | undefined,
): number | Refusal {
  const { value } = objectOf(quantity);
  if (typeof value !== 'number') return ['no-value'];
  if (limit !== undefined) return quotient(value, limit);
  const found = unitOf(quantity);
  // A count or a score is a plain number; a fraction without a unit could be a percentage.
  const conversion = found === undefined && integer === true ? ([1, 0] as const) : conversions[unit]?.[found ?? ''];
  return conversion ? scaled(value, ...conversion) : ['unit', short(found ?? 'none')];
}

/** The UCUM code of a quantity, or the unit as it is written where there is no code. */
function unitOf(quantity: unknown): string | undefined {
  const { system, code, unit } = objectOf(quantity);
  if (textOf(code) === undefined) return textOf(unit);
  return system === systems.ucum ? textOf(code) : `${String(code)} of another system`;
}

/** The one upper limit of normal in the unit of the value; `null` where there is none or more than one. */
function upperLimit(observation: JsonObject, quantity: unknown): number | null {
  const limits = objectsOf(observation['referenceRange'])
    .filter(
      ({ type }) => type === undefined || objectsOf(objectOf(type)['coding']).some(({ code }) => code === 'normal'),
    )
    .flatMap(({ high }) => {
      const { value } = objectOf(high);
      const unit = unitOf(high);
      return typeof value === 'number' && value > 0 && unit !== undefined && unit === unitOf(quantity) ? [value] : [];
    });
  const [limit, ...others] = new Set(limits);
  return limit === undefined || others.length > 0 ? null : limit;
}
