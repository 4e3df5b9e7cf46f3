import { checkChoice, checkFact, checkNumber } from '../internal/check-scale.js';
import { definitionOf, type ScaleValue } from './scale-definition.js';
import type { CockcroftGaultInput, SchwartzInput } from './scale-inputs.js';

const creatinine = { min: 0.1, max: 25, unit: 'mg/dL' };

/**
 * The creatinine clearance of an adult in mL/min, by Cockcroft and Gault (Nephron 1976;16:31): for
 * women 0.85 of what it is for men. It is for a creatinine that is stable.
 *
 * @param input - age, sex, weight and serum creatinine
 * @throws {ScaleError} for an age under 18 or over 120 years, or another value out of range, such as a creatinine in µmol/L
 * @example
 * ```ts
 * creatinineClearance({ ageYears: 60, sex: 'male', weightKg: 80, creatinineMgDl: 1.2 }).value.toFixed(1); // => '74.1'
 * ```
 * @category scales
 */
export function creatinineClearance(input: CockcroftGaultInput): ScaleValue {
  const { ageYears, sex, weightKg, creatinineMgDl } = input;
  checkNumber('ageYears', ageYears, { min: 18, max: 120, unit: 'years' });
  checkChoice('sex', sex, ['female', 'male']);
  checkFact('weightKg', weightKg, 'kilograms');
  checkNumber('creatinineMgDl', creatinineMgDl, creatinine);
  return {
    value: (((140 - ageYears) * weightKg) / (72 * creatinineMgDl)) * (sex === 'female' ? 0.85 : 1),
    unit: 'mL/min',
    definition: definitionOf('creatinine-clearance-cockcroft-gault'),
  };
}

/**
 * The estimated glomerular filtration rate of a child in mL/min/1.73 m², by the bedside formula of
 * Schwartz (J Am Soc Nephrol 2009;20:629, doi:10.1681/ASN.2008030287), derived in children of 1 to 16
 * years with chronic kidney disease, with creatinine by an enzymatic method.
 *
 * @param input - age, height and serum creatinine
 * @throws {ScaleError} for an age outside 1 to 16 years, or another value out of range
 * @example
 * ```ts
 * bedsideSchwartz({ ageYears: 4, heightCm: 100, creatinineMgDl: 0.5 }).value.toFixed(1); // => '82.6'
 * ```
 * @category scales
 */
export function bedsideSchwartz(input: SchwartzInput): ScaleValue {
  const { ageYears, heightCm, creatinineMgDl } = input;
  checkNumber('ageYears', ageYears, { min: 1, max: 17, maxExclusive: true, unit: 'years' });
  checkFact('heightCm', heightCm, 'centimeters');
  checkNumber('creatinineMgDl', creatinineMgDl, creatinine);
  return {
    value: (0.413 * heightCm) / creatinineMgDl,
    unit: 'mL/min/{1.73_m2}',
    definition: definitionOf('gfr-bedside-schwartz-2009'),
  };
}
