import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '@allr/model/facts';
import { decide } from './decide.js';
import { criterion, patientWithRecords } from './internal/arbitraries.js';
import { nextQuestion } from './next-question.js';

const cd19: Criterion = { fact: 'cd19', is: 'positive' };
const adult: Criterion = { fact: 'ageYears', min: 18 };

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
