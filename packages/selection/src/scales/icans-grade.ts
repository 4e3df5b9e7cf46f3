import { checkChoice, checkFact, checkNumber } from '../internal/check-scale.js';
import { highestGrade, type Finding, type ScaleGrade } from './scale-definition.js';
import { ScaleError } from './scale-error.js';

/** What decides the grade of ICANS: findings without another cause. @category scales */
export interface IcansFindings {
  readonly ageYears: number;
  /** Whether an older patient is assessed as a child, because of a developmental delay from before. */
  readonly developmentalDelay?: boolean;
  /** From 12 years: the score of `iceScore`, or `unable` where the patient cannot be examined. */
  readonly ice?: number | 'unable';
  /** Under 12 years: the score of the Cornell Assessment of Pediatric Delirium, 0 to 32, or `unable`. */
  readonly capd?: number | 'unable';
  /** What wakes the patient; `unarousable` also where it takes vigorous touch. */
  readonly awakens: 'spontaneously' | 'to-voice' | 'to-touch' | 'unarousable';
  /** `resolving`: rapidly, or on EEG with intervention; `prolonged`: over 5 minutes, or repeatedly without return to baseline. */
  readonly seizure: 'none' | 'resolving' | 'prolonged';
  /** Deep focal weakness, such as hemiparesis. */
  readonly motorWeakness: boolean;
  /** `diffuse` also for posturing, palsy of the sixth cranial nerve, papilledema or Cushing triad. */
  readonly edema: 'none' | 'focal' | 'diffuse';
  /** Whether the patient died of the syndrome, no other cause being the principal factor. */
  readonly died?: boolean;
}

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
 * because; // => ['seizure: resolving']
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
  const score = isChild ? capdGrade(capd) : iceGrade(ice);
  return highestGrade(isChild ? 'icans-grade-astct-2019-children' : 'icans-grade-astct-2019-adults', [
    [score, isChild ? `CAPD score: ${String(capd)}` : `ICE score: ${String(ice)}`],
    [waking === 0 ? 0 : waking + 1, `awakens: ${awakens}`],
    [seizures[seizure], `seizure: ${seizure}`],
    [motorWeakness ? 4 : 0, 'deep focal motor weakness'],
    [edemas[edema], `edema: ${edema}`],
    [died ? 5 : 0, 'death from the syndrome'],
  ] satisfies readonly Finding[]);
}

function iceGrade(ice: number | 'unable' | undefined): number {
  if (ice === 'unable') return 4;
  if (ice === undefined) throw new ScaleError('ice', ice, 'an ICE score, from 12 years on');
  checkNumber('ice', ice, { min: 0, max: 10, step: 1 });
  return ice === 10 ? 0 : ice >= 7 ? 1 : ice >= 3 ? 2 : 3;
}

function capdGrade(capd: number | 'unable' | undefined): number {
  if (capd === 'unable') return 4;
  if (capd === undefined)
    throw new ScaleError('capd', capd, 'a CAPD score, under 12 years or with developmental delay');
  checkNumber('capd', capd, { min: 0, max: 32, step: 1 });
  return capd === 0 ? 0 : capd < 9 ? 1 : 3;
}
