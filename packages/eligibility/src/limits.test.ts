import { describe, expect, it } from 'vitest';
import { type Criterion, type FactsOf, type Patient } from '@allr/model/facts';
import { checkCriterion } from './check-criterion.js';
import { decide } from './decide.js';
import { explain } from './explain.js';
import { flips } from './flips.js';
import { missingSets } from './missing-sets.js';
import { nextQuestion } from './next-question.js';
import { diffCriteria, equivalent, implies } from './relations.js';
import { simplify } from './simplify.js';

const adult = { fact: 'ageYears', min: 18 } as const satisfies Criterion;
const positive = { fact: 'cd19', is: 'positive' } as const satisfies Criterion;
const members = Array.from({ length: 2_001 }, (_, index) => `X${String(index)}Y`);
/** More variables than a diagram may have. */
const wide: Criterion = { all: [adult, { fact: 'abl1Mutations', includesAny: members }] };

describe('a criterion that is too large for its completions to be tried', () => {
  it('is answered as Kleene does', () => {
    expect(decide(wide, {})).toEqual({ truth: 'unknown', exact: false });
    expect(decide(wide, { ageYears: 5 })).toEqual({ truth: 'not-met', exact: true });
  });

  it('is explained by all facts of it that are known', () => {
    expect(explain(wide, { ageYears: 5, cd19: 'positive' })).toEqual({
      truth: 'not-met',
      facts: ['ageYears'],
      comparisons: [{ comparison: adult, truth: 'not-met' }],
      exact: false,
    });
  });

  it('has no sets of missing facts and no flips that could be found', () => {
    expect(missingSets(wide, {})).toEqual({ sets: [], exact: false });
    expect(flips({ ageYears: 5 }, wide)).toEqual({ flips: [], exact: false });
  });

  it('is left out of what is asked next', () => {
    expect(nextQuestion({}, [wide])).toBeUndefined();
    expect(nextQuestion({}, [wide, positive])?.fact).toBe('cd19');
  });

  it('stays as it is', () => {
    expect(simplify(wide)).toEqual(wide);
    expect(simplify({ atLeast: 2, of: [wide] })).toEqual({ any: [] });
    expect(simplify({ atLeast: 2, of: [wide, positive, adult] })).toEqual({ atLeast: 2, of: [wide, positive, adult] });
  });

  it.each<[string, () => unknown]>([
    ['implies', () => implies(wide, adult)],
    ['equivalent', () => equivalent(wide, adult)],
    ['diffCriteria', () => diffCriteria(wide, adult)],
    ['checkCriterion', () => checkCriterion(wide)],
  ])('is refused by %s', (_, ask) => {
    expect(ask).toThrow(expect.objectContaining({ name: 'CriterionError', code: 'too-large' }));
  });
});

describe('a search that would take too long', () => {
  const conditions = [
    'hiv',
    'pregnant',
    'priorAlloHct',
    'relapseAfterAlloHct',
    'heartFailure',
    'pancreatitis',
    'autoimmuneDisease',
    'otherMalignancy',
    'seriousLiverDisease',
    'arterialOcclusion',
    'venousThromboembolism',
    'neurologicDisorder',
    'demyelinatingCondition',
    'highRiskFirstRelapse',
    'veryHighRiskFirstRelapse',
    'seizures',
  ] as const satisfies readonly FactsOf<'boolean'>[];
  const each = conditions.map((fact): Criterion => ({ fact, is: true }));
  const all: Patient = Object.fromEntries(conditions.map((fact) => [fact, true]));

  it('ends with a reason that may not be the shortest', () => {
    expect(explain({ all: each }, all)).toMatchObject({ truth: 'met', facts: conditions, exact: false });
  });

  it('ends with the sets of missing facts that were found, whichever way they settle', () => {
    const single = (settles: string) => conditions.map((fact) => ({ facts: [fact], settles }));
    expect(missingSets({ all: each }, {})).toEqual({ sets: single('not-met'), exact: false });
    expect(missingSets({ any: each }, {})).toEqual({ sets: single('met'), exact: false });
  });
});
