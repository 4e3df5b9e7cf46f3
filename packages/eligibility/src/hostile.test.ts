import { describe, expect, it } from 'vitest';
import { AllrError, type Criterion, type Patient } from '@allr/model/facts';
import { checkCriterion } from './check-criterion.js';
import { decide } from './decide.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { flips } from './flips.js';
import { missingSets } from './missing-sets.js';
import { negate } from './negate.js';
import { nextQuestion } from './next-question.js';
import { equivalent } from './relations.js';
import { simplify } from './simplify.js';
import { truthOf } from './truth-of.js';

const leaf: Criterion = { fact: 'cd19', is: 'positive' };

/** Everything that takes a criterion, so that none is forgotten. */
const questions: Readonly<Record<string, (criterion: Criterion, patient: Patient) => unknown>> = {
  truthOf,
  evaluate,
  decide,
  missingSets,
  explain,
  flips: (criterion, patient) => flips(patient, criterion),
  nextQuestion: (criterion, patient) => nextQuestion(patient, [criterion]),
  simplify,
  negate,
  checkCriterion,
  equivalent: (criterion) => equivalent(criterion, leaf),
};

const answersOrRefuses = (question: () => unknown) => {
  try {
    return question();
  } catch (error) {
    expect(error).toBeInstanceOf(AllrError);
    return error;
  }
};

/** A tree whose facts are entangled beyond any diagram: pairs that have to match, far apart in the order. */
const members = Array.from({ length: 60 }, (_, index) => `X${String(index + 10)}Y`);
const entangled: Criterion = {
  all: members.slice(0, 30).map((member, index): Criterion => {
    const a: Criterion = { fact: 'abl1Mutations', includes: member };
    const b: Criterion = { fact: 'abl1Mutations', includes: members[index + 30] ?? '' };
    return { any: [{ all: [a, b] }, { all: [{ not: a }, { not: b }] }] };
  }),
};
const interleaved: Criterion = {
  all: [{ any: members.map((includes): Criterion => ({ fact: 'abl1Mutations', includes })) }, entangled],
};

describe.each(Object.entries(questions))('%s', (_, ask) => {
  it('answers or refuses a criterion of 10,000 levels', () => {
    let deep: Criterion = leaf;
    for (let level = 0; level < 10_000; level++) deep = level % 2 === 0 ? { not: deep } : { all: [deep] };
    answersOrRefuses(() => ask(deep, {}));
  });

  it('answers or refuses a criterion of 100,000 comparisons', () => {
    const many: Criterion = {
      any: Array.from({ length: 100_000 }, (_, index) => ({ fact: 'ageYears', min: index % 130 })),
    };
    answersOrRefuses(() => ask(many, { ageYears: 5 }));
  });

  it('refuses a criterion that goes in a circle', () => {
    const circle: { all: Criterion[] } = { all: [leaf] };
    circle.all.push(circle);
    expect(answersOrRefuses(() => ask(circle, {}))).toBeInstanceOf(AllrError);
  });

  it('refuses parts that throw when they are read', () => {
    const trap = Object.defineProperty({}, 'fact', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    // What a caller without types may pass.
    expect(answersOrRefuses(() => ask({ all: [trap as Criterion] }, {}))).toBeInstanceOf(AllrError);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a text', 'cd19'],
    ['an unknown fact', { fact: 'cd91', is: 'positive' }],
    ['a fact of the prototype', { fact: 'constructor', is: 'positive' }],
    ['a key of the prototype', { fact: '__proto__', is: 'positive' }],
    ['an operator of another type', { fact: 'cd19', min: 3 }],
    ['parts that are no list', { all: 'x' }],
  ])('refuses %s', (_name, input) => {
    // What a caller without types may pass.
    expect(answersOrRefuses(() => ask(input as Criterion, {}))).toBeInstanceOf(AllrError);
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a text', '34 years'],
    ['a reversed interval', { min: 40, max: 30 }],
  ])('answers or refuses an age that is %s', (_name, ageYears) => {
    // What a caller without types may pass.
    answersOrRefuses(() => ask({ all: [{ fact: 'ageYears', min: 18 }, leaf] }, { ageYears } as Patient));
  });

  it('answers or refuses a huge set', () => {
    const priorTherapies = Array.from({ length: 100_000 }, (_, index) => `drug-${String(index)}`);
    answersOrRefuses(() =>
      ask({ all: [{ fact: 'priorTherapies', includes: 'blinatumomab' }, leaf] }, { priorTherapies }),
    );
  });

  it('answers or refuses facts that are entangled beyond its bound', () => {
    answersOrRefuses(() => ask(interleaved, {}));
  });
});

describe('decide', () => {
  it('says so where the criterion is too entangled, and then answers as Kleene does', () => {
    expect(decide(interleaved, {})).toEqual({ truth: 'unknown', exact: false });
  });
});
