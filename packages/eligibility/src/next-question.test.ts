import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Patient } from '@allr/model/facts';
import { decide } from './decide.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import { nextQuestion } from './next-question.js';

const cd19: Criterion = { fact: 'cd19', is: 'positive' };
const adult: Criterion = { fact: 'ageYears', min: 18 };
const hiv: Criterion = { fact: 'hiv', is: true };

/** The information of an answer that is as probable as this, in bits. */
const entropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);

describe('nextQuestion', () => {
  it('asks for the fact that says most', () => {
    expect(nextQuestion({}, [{ all: [cd19, adult] }, cd19])).toMatchObject({
      fact: 'cd19',
      answers: [
        { answer: 'positive', settles: [1] },
        { answer: 'negative', settles: [0, 1] },
      ],
    });
  });

  it('gives the information of an even question as one bit', () => {
    expect(nextQuestion({}, [cd19])?.bits).toBeCloseTo(1, 12);
  });

  it('asks what is cheaper to learn where the answers say as much', () => {
    expect(nextQuestion({}, [{ all: [cd19, { fact: 'priorAlloHct', is: true }] }])?.fact).toBe('priorAlloHct');
  });

  it('takes another prior: what is nearly known is asked later', () => {
    const prior = (fact: string, answers: readonly unknown[]) =>
      fact === 'priorAlloHct' ? answers.map((answer) => (answer === true ? 0.99 : 0.01)) : [];
    expect(nextQuestion({}, [{ all: [cd19, { fact: 'priorAlloHct', is: true }] }], { prior })?.fact).toBe('cd19');
  });

  it('does not ask again for what was asked and is not known, but for what is stale', () => {
    expect(nextQuestion({ unknownBecause: { cd19: 'asked-unknown' } }, [cd19])).toBeUndefined();
    expect(nextQuestion({ unknownBecause: { cd19: 'not-applicable' } }, [cd19])).toBeUndefined();
    expect(nextQuestion({ unknownBecause: { cd19: 'stale' } }, [cd19])?.fact).toBe('cd19');
  });

  it('asks for a fact that one of several criteria is about', () => {
    expect(nextQuestion({}, [cd19, adult])?.fact).toBe('ageYears');
  });

  it('gives the information of a question as what it takes away of what is open, on average', () => {
    const both: Criterion = { all: [cd19, adult] };
    // One in four meets both: H(1/4). Of those with CD19 one in two does, of the others nobody.
    expect(nextQuestion({}, [both])?.bits).toBeCloseTo(entropy(1 / 4) - 1 / 2, 12);
    const prior = (fact: string) => (fact === 'cd19' ? [3, 1] : []);
    expect(nextQuestion({}, [cd19], { prior })?.bits).toBeCloseTo(entropy(3 / 4), 12);
    expect(nextQuestion({}, [cd19, { not: cd19 }])?.bits).toBeCloseTo(2, 12);
  });

  it('weighs only the answers that are still possible', () => {
    const relapsed: Criterion = { fact: 'status', is: 'relapsed' };
    const patient: Patient = { status: { oneOf: ['relapsed', 'refractory'] } };
    const question = nextQuestion(patient, [relapsed]);
    expect(question?.answers.map(({ answer }) => answer)).toEqual(['refractory', 'relapsed']);
    expect(question?.bits).toBeCloseTo(1, 12);
    const prior = (_: string, answers: readonly unknown[]) => answers.map((answer) => (answer === 'relapsed' ? 3 : 1));
    expect(nextQuestion(patient, [relapsed], { prior })?.bits).toBeCloseTo(entropy(3 / 4), 12);
  });

  it('weighs the answers to a question by their prior', () => {
    const tree: Criterion = { all: [{ fact: 'status', is: 'relapsed' }, hiv] };
    const patient: Patient = {
      status: { oneOf: ['relapsed', 'refractory'] },
      unknownBecause: { hiv: 'asked-unknown' },
    };
    const prior = (_: string, answers: readonly unknown[]) => answers.map((answer) => (answer === 'relapsed' ? 3 : 1));
    expect(nextQuestion(patient, [tree], { prior })).toMatchObject({
      fact: 'status',
      bits: expect.closeTo(entropy(3 / 8) - 3 / 4, 12),
    });
  });

  it('does not heed a prior that rules out what is recorded', () => {
    const tree: Criterion = { all: [{ fact: 'cd19', is: 'negative' }, hiv] };
    const prior = (fact: string) => (fact === 'cd19' ? [1, 0] : []);
    expect(nextQuestion({ cd19: 'negative' }, [tree], { prior })?.bits).toBeCloseTo(1, 12);
  });

  it('does not count what is settled already', () => {
    expect(nextQuestion({ ageYears: 41 }, [adult, cd19])?.answers).toEqual([
      { answer: 'positive', settles: [1] },
      { answer: 'negative', settles: [1] },
    ]);
  });

  it('asks the patient before a laboratory, and measures before it samples', () => {
    const pregnant: Criterion = { fact: 'pregnant', is: true };
    expect(nextQuestion({}, [{ all: [cd19, hiv] }])?.fact).toBe('hiv');
    expect(nextQuestion({}, [{ all: [hiv, pregnant] }])?.fact).toBe('pregnant');
  });

  it('asks nothing where no one answer says anything', () => {
    const same: Criterion = { any: [{ all: [cd19, hiv] }, { all: [{ not: cd19 }, { not: hiv }] }] };
    expect(nextQuestion({}, [same])).toBeUndefined();
  });

  it('asks nothing that says nothing', () => {
    const anyAge: Criterion = { any: [adult, { not: adult }] };
    expect(nextQuestion({}, [anyAge])).toBeUndefined();
    expect(nextQuestion({}, [])).toBeUndefined();
  });

  it('asks something wherever something is open, and expects no more than there is to learn', () => {
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 3 }), patientWithRecords, (criteria, { record }) => {
        const question = nextQuestion(record, criteria);
        const open = criteria.filter((tree) => decide(tree, record).truth === 'unknown').length;
        if (open === 0) expect(question).toBeUndefined();
        else expect(question?.bits ?? 0).toBeLessThanOrEqual(open + 1e-9);
      }),
    );
  });
});
