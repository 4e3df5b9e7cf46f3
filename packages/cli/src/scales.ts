import {
  bedsideSchwartz,
  bodySurfaceArea,
  creatinineClearance,
  crsGrade,
  ecogFromKarnofsky,
  icansGrade,
  iceScore,
  karnofskyFromEcog,
  type ScaleResult,
} from '@allr/selection';

/** A scale or formula that the command can be asked for. */
export interface Scale {
  readonly summary: string;
  /** What it asks, with what can be given. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs that may be left out. */
  readonly optional?: readonly string[];
  /** Refuses values that it is not stated for with a `ScaleError`. */
  readonly of: (values: Readonly<Record<string, unknown>>) => readonly ScaleResult[];
}

const yesOrNo = 'true or false';

/** A scale whose function takes all values as one object, and refuses those that it does not know. */
function scale(of: (values: never) => ScaleResult, about: Omit<Scale, 'of'>): Scale {
  // The function refuses what it does not know.
  return { ...about, of: (values) => [of(values as never)] };
}

/** The scales and formulas by the name that is typed. */
export const scales: Readonly<Record<string, Scale>> = {
  crs: scale(crsGrade, {
    summary: 'grade of a cytokine release syndrome, ASTCT',
    inputs: {
      temperatureC: 'degrees Celsius',
      hypotension: 'none, without-vasopressor, one-vasopressor or several-vasopressors',
      hypoxia: 'none, low-flow, high-flow or positive-pressure',
      feverTreated: `${yesOrNo}; needed below 38 °C with another sign`,
      died: yesOrNo,
    },
    optional: ['feverTreated', 'died'],
  }),
  icans: scale(icansGrade, {
    summary: 'grade of neurotoxicity of immune effector cells, ASTCT',
    inputs: {
      ageYears: 'years',
      awakens: 'spontaneously, to-voice, to-touch or unarousable',
      seizure: 'none, resolving or prolonged',
      motorWeakness: yesOrNo,
      edema: 'none, focal or diffuse',
      ice: '0 to 10, or unable; from 12 years',
      capd: '0 to 32, or unable; under 12 years',
      developmentalDelay: yesOrNo,
      died: yesOrNo,
    },
    optional: ['ice', 'capd', 'developmentalDelay', 'died'],
  }),
  ice: scale(iceScore, {
    summary: 'encephalopathy score of immune effector cells',
    inputs: {
      orientedToYear: yesOrNo,
      orientedToMonth: yesOrNo,
      orientedToCity: yesOrNo,
      orientedToHospital: yesOrNo,
      objectsNamed: '0 to 3',
      followsCommands: yesOrNo,
      writesSentence: yesOrNo,
      attends: yesOrNo,
    },
  }),
  ecog: {
    summary: 'ECOG grades that published mappings put beside a Karnofsky score',
    inputs: { karnofsky: '0 to 100 in steps of 10' },
    // The function refuses what is not a score.
    of: ({ karnofsky }) => ecogFromKarnofsky(karnofsky as number),
  },
  karnofsky: {
    summary: 'Karnofsky scores that published mappings put beside an ECOG grade',
    inputs: { ecog: '0 to 4' },
    // The function refuses what is not a grade.
    of: ({ ecog }) => karnofskyFromEcog(ecog as number),
  },
  bsa: {
    summary: 'body surface area',
    inputs: { heightCm: 'centimeters', weightKg: 'kilograms', formula: 'mosteller, dubois or haycock' },
    // The function refuses what is not a size or a formula.
    of: ({ formula, ...size }) => [bodySurfaceArea(size as never, formula as never)],
  },
  clearance: scale(creatinineClearance, {
    summary: 'creatinine clearance of an adult, Cockcroft and Gault',
    inputs: { ageYears: 'years', sex: 'female or male', weightKg: 'kilograms', creatinineMgDl: 'mg/dL' },
  }),
  schwartz: scale(bedsideSchwartz, {
    summary: 'estimated glomerular filtration rate of a child, bedside formula of Schwartz',
    inputs: { ageYears: 'years', heightCm: 'centimeters', creatinineMgDl: 'mg/dL' },
  }),
};
