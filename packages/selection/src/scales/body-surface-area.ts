import { checkChoice, checkFact } from '../internal/check-scale.js';
import { definitionOf, type ScaleValue } from './scale-definition.js';
import type { BodySize } from './scale-inputs.js';

const formulas = {
  mosteller: ({ heightCm, weightKg }: BodySize) => Math.sqrt((heightCm * weightKg) / 3600),
  dubois: ({ heightCm, weightKg }: BodySize) => 0.007184 * heightCm ** 0.725 * weightKg ** 0.425,
  haycock: ({ heightCm, weightKg }: BodySize) => 0.024265 * heightCm ** 0.3964 * weightKg ** 0.5378,
} as const;

/**
 * The body surface area in square meters, by a formula that the caller names: `mosteller` (N Engl J Med
 * 1987;317:1098), `dubois` (Arch Intern Med 1916;17:863) or `haycock` (J Pediatr 1978;93:62, validated
 * in infants, children and adults). They differ most in infants and in obesity.
 *
 * @param size - height and weight, within the ranges of the catalogue of facts
 * @param formula - there is no default: protocols name different ones
 * @throws {ScaleError} for a size out of range, such as a height in meters
 * @example
 * ```ts
 * bodySurfaceArea({ heightCm: 180, weightKg: 80 }, 'mosteller').value; // => 2
 * bodySurfaceArea({ heightCm: 180, weightKg: 80 }, 'dubois').value.toFixed(3); // => '1.996'
 * ```
 * @category scales
 */
export function bodySurfaceArea(size: BodySize, formula: 'mosteller' | 'dubois' | 'haycock'): ScaleValue {
  checkChoice('formula', formula, Object.keys(formulas));
  checkFact('heightCm', size.heightCm, 'centimeters');
  checkFact('weightKg', size.weightKg, 'kilograms');
  return { value: formulas[formula](size), unit: 'm2', definition: definitionOf(`body-surface-area-${formula}`) };
}
