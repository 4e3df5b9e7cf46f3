import { checkChoice, checkNumber } from '../internal/check-scale.js';
import { highestGrade, type GradedFinding, type ScaleGrade } from './scale-definition.js';
import type { CrsSigns } from './scale-inputs.js';

const hypotensions = ['none', 'without-vasopressor', 'one-vasopressor', 'several-vasopressors'] as const;
const hypoxias = ['none', 'low-flow', 'high-flow', 'positive-pressure'] as const;

/**
 * The grade of a cytokine release syndrome by the ASTCT consensus (Lee 2019,
 * doi:10.1016/j.bbmt.2018.12.758): the more severe of hypotension and hypoxia decides, with fever of
 * 38 °C or more. `0` without fever: the signs are then not of the syndrome. Below 38 °C that depends on
 * whether there was a fever that was treated, which then has to be said. Other scales, such as Penn's,
 * give other grades.
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
  const { temperatureC, feverTreated, hypotension, hypoxia, died = false } = signs;
  checkNumber('temperatureC', temperatureC, { min: 30, max: 45, unit: 'degrees Celsius' });
  checkChoice('hypotension', hypotension, hypotensions);
  checkChoice('hypoxia', hypoxia, hypoxias);
  checkChoice('died', died, [true, false]);
  const isFever = temperatureC >= 38;
  const hasOtherSign = hypotension !== 'none' || hypoxia !== 'none';
  // Whether it is the syndrome at all turns on it.
  if (feverTreated !== undefined || (!isFever && hasOtherSign && !died))
    checkChoice('feverTreated', feverTreated, [true, false]);
  const level = (index: number) => (index === 0 ? 0 : index + 1);
  const findings: readonly GradedFinding[] = [
    [isFever ? 1 : 0, { field: 'temperatureC', value: temperatureC }],
    [level(hypotensions.indexOf(hypotension)), { field: 'hypotension', value: hypotension }],
    [level(hypoxias.indexOf(hypoxia)), { field: 'hypoxia', value: hypoxia }],
    [died ? 5 : 0, { field: 'died', value: died }],
  ];
  return highestGrade('crs-grade-astct-2019', isFever || feverTreated === true || died ? findings : []);
}
