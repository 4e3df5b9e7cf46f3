import { factDefinition, type FactsOf } from '@allr/model/facts';
import { ScaleError } from '../scales/scale-error.js';

/** A range that a scale is stated for. */
export interface ScaleRange {
  readonly min: number;
  readonly max: number;
  /** Whether the upper bound itself is left out. */
  readonly maxExclusive?: boolean;
  /** The only numbers that the scale has are multiples of this. */
  readonly step?: number;
  readonly unit?: string;
}

/** Refuses a number outside a range. */
export function checkNumber(field: string, value: unknown, { min, max, maxExclusive, step, unit }: ScaleRange): void {
  const isInside = (number: number) => number >= min && (maxExclusive === true ? number < max : number <= max);
  if (typeof value === 'number' && isInside(value) && (step === undefined || value % step === 0)) return;
  const kind = step === undefined ? 'a number' : step === 1 ? 'a whole number' : `a multiple of ${String(step)}`;
  const upper = maxExclusive === true ? `under ${String(max)}` : String(max);
  throw new ScaleError(
    field,
    value,
    `${kind}${unit === undefined ? '' : ` of ${unit}`} from ${String(min)} to ${upper}`,
  );
}

/** Refuses a number outside the range that the catalogue gives to its fact. */
export function checkFact(fact: FactsOf<'number'>, value: unknown, unit: string): void {
  const definition = factDefinition(fact);
  if (definition.type === 'number') checkNumber(fact, value, { min: definition.min, max: definition.max, unit });
}

/** Refuses a value that is not one of some words. */
export function checkChoice(field: string, value: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(value))
    throw new ScaleError(field, value, `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`);
}
