import { factIds, type FactId } from './catalogue.js';
import { intersect, knowledgeOf, recordedValue, sameKnowledge, type NumberKnowledge } from './knowledge.js';
import type { Patient } from './patient.js';

/** A rule by which facts follow from other facts; `@allr/format` has a sentence for each. @category knowledge */
export type DeductionRule =
  | 'no-transplant-no-relapse-after-one'
  | 'relapse-after-transplant-means-transplant'
  | 'age-at-diagnosis-not-above-age'
  | 'age-not-below-age-at-diagnosis'
  | 'status-tells-relapses'
  | 'first-relapse-is-the-first'
  | 'only-the-first-is-a-first-relapse'
  | 'tki-failed-by-resistance-or-intolerance'
  | 'no-tki-failed-none-resisted'
  | 'no-tki-failed-all-tolerated'
  | 'male-not-pregnant';

/** A fact that follows from other facts, by logic or by the definition of the words. @category knowledge */
export interface Deduction {
  readonly fact: FactId;
  /** The facts it follows from. */
  readonly from: readonly FactId[];
  /** The rule, the same in each version and language. */
  readonly rule: DeductionRule;
  /** The rule, as a sentence in English. */
  readonly because: string;
}

/** Two facts that cannot both hold. @category knowledge */
export interface Contradiction {
  readonly fact: FactId;
  readonly from: readonly FactId[];
  /** The rule that both cannot keep. */
  readonly rule: DeductionRule;
  /** The rule, as a sentence in English. */
  readonly because: string;
}

/** A patient with everything that follows from what was recorded. @category knowledge */
export interface DeducedPatient {
  /** The record, completed. */
  readonly patient: Patient;
  /** What was added, in order. */
  readonly deductions: readonly Deduction[];
  /** What cannot hold together; the recorded value is kept as it is. */
  readonly contradictions: readonly Contradiction[];
}

interface Rule extends Deduction {
  readonly conclude: (patient: Patient) => unknown;
}

const number = (fact: FactId, patient: Patient): NumberKnowledge => {
  const known = knowledgeOf(fact, patient[fact]);
  // Stryker disable next-line all: narrows the type; the rules ask it of number facts
  if (known.kind !== 'number') throw new TypeError(`${fact} is not a number`);
  return known;
};

const failedTkis = (patient: Patient): { readonly count: number; readonly complete: boolean } => {
  const resistance = knowledgeOf('tkiResistance', patient.tkiResistance);
  const intolerance = knowledgeOf('tkiIntolerance', patient.tkiIntolerance);
  // Stryker disable next-line all: narrows the type; both are sets
  if (resistance.kind !== 'set' || intolerance.kind !== 'set') throw new TypeError('TKI facts are sets');
  return {
    count: new Set([...resistance.includes, ...intolerance.includes]).size,
    complete: resistance.complete && intolerance.complete,
  };
};

/** Only what no patient can be without: no clinical likelihood, no convention of one trial. */
// A function, so that an importer who does not deduce does not pay for the rules.
const rules = (): readonly Rule[] => [
  {
    fact: 'relapseAfterAlloHct',
    from: ['priorAlloHct'],
    rule: 'no-transplant-no-relapse-after-one',
    because: 'without an allogeneic transplant there is no relapse after one',
    conclude: ({ priorAlloHct }) => (priorAlloHct === false ? false : undefined),
  },
  {
    fact: 'priorAlloHct',
    from: ['relapseAfterAlloHct'],
    rule: 'relapse-after-transplant-means-transplant',
    because: 'a relapse after an allogeneic transplant means that there was one',
    conclude: ({ relapseAfterAlloHct }) => (relapseAfterAlloHct === true ? true : undefined),
  },
  {
    fact: 'ageAtDiagnosisYears',
    from: ['ageYears'],
    rule: 'age-at-diagnosis-not-above-age',
    because: 'age at diagnosis is not more than age now',
    conclude: (patient) => {
      const { max, maxExclusive } = number('ageYears', patient);
      return { max, maxExclusive };
    },
  },
  {
    fact: 'ageYears',
    from: ['ageAtDiagnosisYears'],
    rule: 'age-not-below-age-at-diagnosis',
    because: 'age now is not less than age at diagnosis',
    conclude: (patient) => {
      const { min, minExclusive } = number('ageAtDiagnosisYears', patient);
      return { min, minExclusive };
    },
  },
  {
    fact: 'relapses',
    from: ['status'],
    rule: 'status-tells-relapses',
    because: 'relapsed disease has relapsed at least once, newly diagnosed disease never',
    conclude: ({ status }) => (status === 'relapsed' ? { min: 1 } : status === 'newly-diagnosed' ? 0 : undefined),
  },
  ...(['highRiskFirstRelapse', 'veryHighRiskFirstRelapse'] as const).flatMap((fact): readonly Rule[] => [
    {
      fact: 'relapses',
      from: [fact],
      rule: 'first-relapse-is-the-first',
      because: 'a first relapse is the first, whatever its risk',
      conclude: (patient) => (patient[fact] === true ? 1 : undefined),
    },
    {
      fact,
      from: ['relapses'],
      rule: 'only-the-first-is-a-first-relapse',
      because: 'only a first relapse can be a first relapse of high or very high risk',
      conclude: (patient) => {
        const { min, max } = number('relapses', patient);
        return min > 1 || max < 1 ? false : undefined;
      },
    },
  ]),
  {
    fact: 'tkisFailed',
    from: ['tkiResistance', 'tkiIntolerance'],
    rule: 'tki-failed-by-resistance-or-intolerance',
    because: 'a tyrosine kinase inhibitor has failed where the disease resists it or the patient does not tolerate it',
    conclude: (patient) => {
      const { count, complete } = failedTkis(patient);
      return complete ? count : { min: count };
    },
  },
  {
    fact: 'tkiResistance',
    from: ['tkisFailed'],
    rule: 'no-tki-failed-none-resisted',
    because: 'where no tyrosine kinase inhibitor has failed, the disease resists none',
    conclude: (patient) => (number('tkisFailed', patient).max === 0 ? [] : undefined),
  },
  {
    fact: 'tkiIntolerance',
    from: ['tkisFailed'],
    rule: 'no-tki-failed-all-tolerated',
    because: 'where no tyrosine kinase inhibitor has failed, all that were given were tolerated',
    conclude: (patient) => (number('tkisFailed', patient).max === 0 ? [] : undefined),
  },
  {
    fact: 'pregnant',
    from: ['sex'],
    rule: 'male-not-pregnant',
    because: 'a male patient is not pregnant',
    conclude: ({ sex }) => (sex === 'male' ? false : undefined),
  },
];

/**
 * Completes a patient record with the facts that follow from it by logic or definition: no
 * transplant, so no relapse after one; resistant to two TKIs, so at least two have failed. Nothing
 * is guessed, and a recorded value is only ever narrowed. Facts that cannot hold together are
 * reported as contradictions.
 *
 * @param patient - a record that passed `parsePatient`
 * @example
 * ```ts
 * const { patient, deductions } = deduce({ priorAlloHct: false });
 * patient.relapseAfterAlloHct; // => false
 * deductions[0]?.rule; // => 'no-transplant-no-relapse-after-one'
 * deductions[0]?.because; // => 'without an allogeneic transplant there is no relapse after one'
 * deduce({ priorAlloHct: false, relapseAfterAlloHct: true }).contradictions.length; // => 1
 * ```
 * @category knowledge
 */
export function deduce(patient: Patient): DeducedPatient {
  let completed: Patient = patient;
  const deductions: Deduction[] = [];
  const contradictions: Contradiction[] = [];
  const refuted = new Set<Rule>();
  const all = rules();
  for (let changed = true; changed;) {
    changed = false;
    for (const one of all) {
      const { fact, from, rule, because } = one;
      const conclusion = one.conclude(completed);
      if (conclusion === undefined || refuted.has(one)) continue;
      const before = knowledgeOf(fact, completed[fact]);
      const after = intersect(before, knowledgeOf(fact, conclusion));
      if (after === undefined) {
        refuted.add(one);
        if (!contradictions.some((known) => known.from.includes(fact)))
          contradictions.push({ fact, from, rule, because });
      } else if (!sameKnowledge(before, after)) {
        completed = { ...completed, [fact]: recordedValue(after) };
        deductions.push({ fact, from, rule, because });
        // Stryker disable next-line BooleanLiteral: the rules stand in an order in which once is enough, which need not stay so
        changed = true;
      }
    }
  }
  return { patient: completed, deductions, contradictions };
}

/** The facts that a record holds, in the order of the catalogue.
 * @example
 * ```ts
 * knownFacts({ cd19: 'positive', ageYears: 41 }); // => ['ageYears', 'cd19']
 * ```
 * @category knowledge
 */
export function knownFacts(patient: Patient): readonly FactId[] {
  return factIds.filter((fact) => patient[fact] !== undefined);
}
