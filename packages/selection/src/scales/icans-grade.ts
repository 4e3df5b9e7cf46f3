import { checkChoice, checkFact, checkNumber } from '../internal/check-scale.js';
import { highestGrade, type GradedFinding, type ScaleGrade } from './scale-definition.js';
import { ScaleError } from './scale-error.js';
import type { IcansFindings } from './scale-inputs.js';

const wakings = ['spontaneously', 'to-voice', 'to-touch', 'unarousable'] as const;
const seizures = { none: 0, resolving: 3, prolonged: 4 } as const;
const edemas = { none: 0, focal: 3, diffuse: 4 } as const;

/**
 * The grade of the immune effector cell-associated neurotoxicity syndrome by the ASTCT consensus (Lee
 * 2019, doi:10.1016/j.bbmt.2018.12.758): the most severe finding decides. From 12 years the ICE score
 * counts, under 12 years, and with developmental delay, the CAPD score. An ICE score of 10, or a CAPD
 * score of 0, in an awake patient without another finding is `0`; the scale does not name it.
 * Intracranial hemorrhage is not counted.
 *
 * @param findings - what was found; only what has no other cause
 * @throws {ScaleError} for a finding outside what the scale is stated for, or a score that is missing
 * @example An ICE score of 3 alone would be grade 2; the seizure decides
 * ```ts
 * const findings = { ageYears: 40, ice: 3, awakens: 'to-voice', seizure: 'resolving', motorWeakness: false, edema: 'none' } as const;
 * const { grade, because } = icansGrade(findings);
 * grade; // => '3'
 * because; // => [{ field: 'seizure', value: 'resolving' }]
 * ```
 * @category scales
 */
export function icansGrade(findings: IcansFindings): ScaleGrade {
  const {
    ageYears,
    developmentalDelay = false,
    ice,
    capd,
    awakens,
    seizure,
    motorWeakness,
    edema,
    died = false,
  } = findings;
  checkFact('ageYears', ageYears, 'years');
  checkChoice('developmentalDelay', developmentalDelay, [true, false]);
  checkChoice('awakens', awakens, wakings);
  checkChoice('seizure', seizure, Object.keys(seizures));
  checkChoice('motorWeakness', motorWeakness, [true, false]);
  checkChoice('edema', edema, Object.keys(edemas));
  checkChoice('died', died, [true, false]);
  const isChild = ageYears < 12 || developmentalDelay;
  const waking = wakings.indexOf(awakens);
  return highestGrade(isChild ? 'icans-grade-astct-2019-children' : 'icans-grade-astct-2019-adults', [
    isChild ? capdFinding(capd) : iceFinding(ice),
    [waking === 0 ? 0 : waking + 1, { field: 'awakens', value: awakens }],
    [seizures[seizure], { field: 'seizure', value: seizure }],
    [motorWeakness ? 4 : 0, { field: 'motorWeakness', value: motorWeakness }],
    [edemas[edema], { field: 'edema', value: edema }],
    [died ? 5 : 0, { field: 'died', value: died }],
  ]);
}

function iceFinding(ice: number | 'unable' | undefined): GradedFinding {
  if (ice === undefined) throw new ScaleError('ice', ice, 'an ICE score, from 12 years on');
  if (ice !== 'unable') checkNumber('ice', ice, { min: 0, max: 10, step: 1 });
  const grade = ice === 'unable' ? 4 : ice === 10 ? 0 : ice >= 7 ? 1 : ice >= 3 ? 2 : 3;
  return [grade, { field: 'ice', value: ice }];
}

function capdFinding(capd: number | 'unable' | undefined): GradedFinding {
  if (capd === undefined)
    throw new ScaleError('capd', capd, 'a CAPD score, under 12 years or with developmental delay');
  if (capd !== 'unable') checkNumber('capd', capd, { min: 0, max: 32, step: 1 });
  const grade = capd === 'unable' ? 4 : capd === 0 ? 0 : capd < 9 ? 1 : 3;
  return [grade, { field: 'capd', value: capd }];
}
