import type { NumberFactDefinition } from '@allr/model/facts';
import { systems } from '../systems.js';
import type { Refusal } from './checks.js';
import { quotient, scaled } from './decimal.js';
import { entryOf, objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';

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

/** The number of a quantity in the unit of a fact, or as a multiple of an upper limit of normal. */
export function converted(
  quantity: unknown,
  { unit, integer }: NumberFactDefinition,
  limit: number | undefined,
): number | Refusal {
  const { value } = objectOf(quantity);
  if (typeof value !== 'number') return ['no-value'];
  if (limit !== undefined) return quotient(value, limit);
  const found = unitOf(quantity);
  // A count or a score is a plain number; a fraction without a unit could be a percentage.
  const conversion =
    found === undefined && integer === true ? ([1, 0] as const) : entryOf(conversions[unit] ?? {}, found);
  if (conversion) return scaled(value, ...conversion);
  return found === undefined ? ['no-unit'] : ['unit', short(found)];
}

/** The UCUM code of a quantity, or the unit as it is written where there is no code. */
function unitOf(quantity: unknown): string | undefined {
  const { system, code, unit } = objectOf(quantity);
  if (textOf(code) === undefined) return textOf(unit);
  return system === systems.ucum ? textOf(code) : `${String(code)} of another system`;
}

/** The one upper limit of normal in the unit of the value; `null` where there is none or more than one. */
export function upperLimit(observation: JsonObject, quantity: unknown): number | null {
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
