import { checkChoice, checkNumber } from '../internal/check-scale.js';
import { highestGrade, type Finding, type ScaleGrade } from './scale-definition.js';

/** What decides the grade of a cytokine release syndrome: signs without another cause. @category scales */
export interface CrsSigns {
  /** In degrees Celsius, from 30 to 45. */
  readonly temperatureC: number;
  /**
   * Whether the patient had fever of the syndrome and was then given antipyretics, tocilizumab or
   * corticosteroids: fever is no longer needed.
   */
  readonly feverTreated?: boolean;
  /** What the low blood pressure needs; vasopressin beside one vasopressor is not counted. */
  readonly hypotension: 'none' | 'without-vasopressor' | 'one-vasopressor' | 'several-vasopressors';
  /** What oxygen is needed: low flow is 6 L/min or less, or blow-by; a mask counts as high flow. */
  readonly hypoxia: 'none' | 'low-flow' | 'high-flow' | 'positive-pressure';
  /** Whether the patient died of the syndrome, no other cause being the principal factor. */
  readonly died?: boolean;
}

const hypotensions = ['none', 'without-vasopressor', 'one-vasopressor', 'several-vasopressors'] as const;
const hypoxias = ['none', 'low-flow', 'high-flow', 'positive-pressure'] as const;

/**
 * The grade of a cytokine release syndrome by the ASTCT consensus (Lee 2019,
 * doi:10.1016/j.bbmt.2018.12.758): the more severe of hypotension and hypoxia decides, with fever of
 * 38 °C or more. `0` without fever: the signs are then not of the syndrome. Other scales, such as
 * Penn's, give other grades.
 *
 * @param signs - what was found; only what has no other cause
 * @throws {ScaleError} for a sign outside what the scale is stated for
 * @example One vasopressor and low-flow oxygen: the more severe decides
 * ```ts
 * crsGrade({ temperatureC: 39.5, hypotension: 'one-vasopressor', hypoxia: 'low-flow' }).grade; // => '3'
 * ```
 * @category scales
 */
export function crsGrade(signs: CrsSigns): ScaleGrade {
  const { temperatureC, feverTreated = false, hypotension, hypoxia, died = false } = signs;
  checkNumber('temperatureC', temperatureC, { min: 30, max: 45, unit: 'degrees Celsius' });
  checkChoice('feverTreated', feverTreated, [true, false]);
  checkChoice('hypotension', hypotension, hypotensions);
  checkChoice('hypoxia', hypoxia, hypoxias);
  checkChoice('died', died, [true, false]);
  const isFever = temperatureC >= 38;
  const level = (index: number) => (index === 0 ? 0 : index + 1);
  const findings: readonly Finding[] = [
    [isFever ? 1 : 0, 'fever'],
    [level(hypotensions.indexOf(hypotension)), `hypotension: ${hypotension}`],
    [level(hypoxias.indexOf(hypoxia)), `hypoxia: ${hypoxia}`],
    [died ? 5 : 0, 'death from the syndrome'],
  ];
  return highestGrade('crs-grade-astct-2019', isFever || feverTreated || died ? findings : []);
}
