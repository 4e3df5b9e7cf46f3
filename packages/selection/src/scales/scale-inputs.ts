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

/** What a patient could do at an examination for the ICE score. @category scales */
export interface IceItems {
  readonly orientedToYear: boolean;
  readonly orientedToMonth: boolean;
  readonly orientedToCity: boolean;
  readonly orientedToHospital: boolean;
  /** How many of three objects were named. */
  readonly objectsNamed: 0 | 1 | 2 | 3;
  readonly followsCommands: boolean;
  readonly writesSentence: boolean;
  /** Such as counting backwards from 100 by 10. */
  readonly attends: boolean;
}

/** Height and weight. @category scales */
export interface BodySize {
  /** In centimeters. */
  readonly heightCm: number;
  /** In kilograms. */
  readonly weightKg: number;
}

/** What the formula of Cockcroft and Gault asks. @category scales */
export interface CockcroftGaultInput {
  /** From 18 years on. */
  readonly ageYears: number;
  readonly sex: 'female' | 'male';
  /** In kilograms. Whether it is the whole, lean or adjusted weight is the caller's choice; pages differ. */
  readonly weightKg: number;
  /** Serum creatinine in mg/dL, from 0.1 to 25; µmol/L divided by 88.4. */
  readonly creatinineMgDl: number;
}

/** What the bedside formula of Schwartz asks. @category scales */
export interface SchwartzInput {
  /** From 1 to 16 years. */
  readonly ageYears: number;
  /** In centimeters. */
  readonly heightCm: number;
  /** Serum creatinine in mg/dL, from 0.1 to 25; µmol/L divided by 88.4. */
  readonly creatinineMgDl: number;
}

/** Everything that the scales and formulas ask, by the name of its field. @category scales */
export type ScaleInputs = Required<CrsSigns> &
  Required<IcansFindings> &
  IceItems &
  BodySize &
  CockcroftGaultInput &
  SchwartzInput & {
    readonly formula: 'mosteller' | 'dubois' | 'haycock';
    /** 0 to 100 in steps of 10. */
    readonly karnofsky: number;
    /** 0 to 4. */
    readonly ecog: number;
  };

/** A finding that decides a grade: the field that was asked for, with what was given. @category scales */
export type ScaleFinding = {
  readonly [F in keyof ScaleInputs]: { readonly field: F; readonly value: ScaleInputs[F] };
}[keyof ScaleInputs];
