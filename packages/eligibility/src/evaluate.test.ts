import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientError, type Criterion, type Patient, type Truth } from '@allr/model/facts';
import { CriterionError } from './criterion-error.js';
import { evaluate, type Trace } from './evaluate.js';
import { criterion, fullPatient, patientWithRecords } from './internal/arbitraries.js';
import { planOf } from './internal/plan.js';
import { truthOf } from './truth-of.js';

describe('a comparison', () => {
  it.each<[string, Criterion, Patient, Truth]>([
    ['an absent fact is unknown', { fact: 'cd19', is: 'positive' }, {}, 'unknown'],
    ['an absent fact is unknown to a negation too', { not: { fact: 'cd19', is: 'positive' } }, {}, 'unknown'],
    ['17.99 is under 18', { fact: 'ageYears', min: 18 }, { ageYears: 17.99 }, 'not-met'],
    ['no whole number lies between 0.001 and 0.5', { fact: 'relapses', min: 0.001, max: 0.5 }, {}, 'not-met'],
    ['18 is 18 or over', { fact: 'ageYears', min: 18 }, { ageYears: 18 }, 'met'],
    ['18 is not over 18', { fact: 'ageYears', min: 18, minExclusive: true }, { ageYears: 18 }, 'not-met'],
    ['26 is not under 26', { fact: 'ageYears', max: 26, maxExclusive: true }, { ageYears: 26 }, 'not-met'],
    ['25.9 is up to 25 years', { fact: 'ageYears', max: 26, maxExclusive: true }, { ageYears: 25.9 }, 'met'],
    ['an adult is 18 or over', { fact: 'ageYears', min: 18 }, { ageYears: { min: 18 } }, 'met'],
    [
      'an adult may be over 25',
      { fact: 'ageYears', max: 26, maxExclusive: true },
      { ageYears: { min: 18 } },
      'unknown',
    ],
    [
      'an MRD below the limit of detection is under 0.1 %',
      { fact: 'mrd', min: 0.001 },
      { mrd: { max: 0.0001, maxExclusive: true } },
      'not-met',
    ],
    [
      'an MRD under 0.1 % is not 0.1 %',
      { fact: 'mrd', min: 0.001 },
      { mrd: { max: 0.001, maxExclusive: true } },
      'not-met',
    ],
    ['an MRD of at most 0.1 % may be 0.1 %', { fact: 'mrd', min: 0.001 }, { mrd: { max: 0.001 } }, 'unknown'],
    [
      'more than one relapse is at least two',
      { fact: 'relapses', min: 2 },
      { relapses: { min: 1, minExclusive: true } },
      'met',
    ],
    [
      'relapsed or refractory is either',
      { fact: 'status', in: ['relapsed', 'refractory'] },
      { status: { oneOf: ['refractory', 'relapsed'] } },
      'met',
    ],
    [
      'relapsed or refractory leaves relapsed open',
      { fact: 'status', is: 'relapsed' },
      { status: { oneOf: ['refractory', 'relapsed'] } },
      'unknown',
    ],
    [
      'a complete set lacks what it does not name',
      { fact: 'alterations', includes: 'kmt2a-r' },
      { alterations: [] },
      'not-met',
    ],
    [
      'an open set has what it names',
      { fact: 'priorTherapies', includes: 'blinatumomab' },
      { priorTherapies: { includes: ['blinatumomab'], complete: false } },
      'met',
    ],
    [
      'an open set may have more',
      { fact: 'priorTherapies', includes: 'imatinib' },
      { priorTherapies: { includes: ['blinatumomab'], complete: false } },
      'unknown',
    ],
    [
      'an open set lacks what it excludes',
      { fact: 'abl1Mutations', includes: 'T315I' },
      { abl1Mutations: { excludes: ['T315I'], complete: false } },
      'not-met',
    ],
    [
      'one of several members is enough',
      { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
      { abl1Mutations: { includes: ['V299L'], complete: false } },
      'met',
    ],
    [
      'one of several members of a complete set is enough',
      { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
      { abl1Mutations: ['V299L'] },
      'met',
    ],
    [
      'a complete set may have none of several members',
      { fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] },
      { abl1Mutations: ['F317L'] },
      'not-met',
    ],
    ['what every value meets is met of an absent fact', { fact: 'ageYears', min: 0 }, {}, 'met'],
    ['an empty all is met', { all: [] }, {}, 'met'],
    ['an empty any is not met', { any: [] }, {}, 'not-met'],
  ])('%s', (_, tree, patient, truth) => {
    expect(evaluate(tree, patient).truth).toBe(truth);
    expect(truthOf(deepFreeze(structuredClone(tree)), patient)).toBe(truth);
  });

  it('refuses a fact outside the catalogue, by name', () => {
    const tree = JSON.parse('{"fact": "cd91", "is": "positive"}');
    expect(() => evaluate(tree, {})).toThrow(
      new CriterionError('unknown-fact', 'criteria: found "cd91", expected the name of a fact'),
    );
  });

  it.each([
    '{"fact": "cd19", "min": 1}',
    '{"fact": "ageYears", "is": true}',
    '{"fact": "alterations", "is": "kmt2a-r"}',
    '{"al": []}',
  ])('refuses %s', (json) => {
    expect(() => evaluate(JSON.parse(json), {})).toThrow(CriterionError);
  });
});

describe('evaluate', () => {
  it('names a missing fact once, in the order of the tree', () => {
    const tree: Criterion = {
      all: [
        { fact: 'cd19', is: 'positive' },
        { fact: 'ageYears', min: 18 },
        { fact: 'ageYears', max: 65 },
      ],
    };
    expect(evaluate(tree, {}).missing).toEqual(['cd19', 'ageYears']);
  });

  it('says what it expected where there is no criterion', () => {
    expect(() => evaluate(JSON.parse('{"any": [{"al": []}]}'), {})).toThrow(
      new CriterionError(
        'malformed',
        'criteria: found {"al":[]}, expected a comparison on a fact, or all, any, not, atLeast',
      ),
    );
  });

  it('is sound: what is said of a record holds of every patient that the record fits', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { full, record }) => {
        const said = evaluate(tree, record).truth;
        expect([evaluate(tree, full).truth, 'unknown']).toContain(said);
      }),
    );
  });

  it('is monotone: learning a fact settles an unknown and turns nothing around', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record, later }) => {
        const before = evaluate(tree, record).truth;
        if (before !== 'unknown') expect(evaluate(tree, later).truth).toBe(before);
      }),
    );
  });

  it('agrees with ordinary two-valued logic where everything is known', () => {
    fc.assert(
      fc.property(criterion, fullPatient, (tree, patient) => {
        expect(evaluate(tree, patient).truth).toBe(holds(tree, patient) ? 'met' : 'not-met');
      }),
    );
  });

  it('keeps the laws of De Morgan', () => {
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 4 }), patientWithRecords, (parts, { record }) => {
        const negated = parts.map((not): Criterion => ({ not }));
        expect(truthOf({ not: { all: parts } }, record)).toBe(truthOf({ any: negated }, record));
        expect(truthOf({ not: { any: parts } }, record)).toBe(truthOf({ all: negated }, record));
      }),
    );
  });

  it('gives the same truth with a trace and without', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        expect(evaluate(tree, record).trace.truth).toBe(truthOf(tree, record));
      }),
    );
  });

  it('traces the tree part by part', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        expect(treeOf(evaluate(tree, record).trace)).toEqual(tree);
      }),
    );
  });

  it('names missing facts exactly where the truth is unknown, and they settle it', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { full, record }) => {
        const { truth, missing } = evaluate(tree, record);
        expect(missing.length > 0).toBe(truth === 'unknown');
        const learned = {
          ...record,
          ...Object.fromEntries(Object.entries(full).filter(([fact]) => missing.some((name) => name === fact))),
        };
        expect(evaluate(tree, learned).truth).not.toBe('unknown');
      }),
    );
  });
});

describe('at least k of n', () => {
  it('agrees with every way in which the unknown parts may turn out', () => {
    const truths: readonly Truth[] = ['met', 'not-met', 'unknown'];
    for (const list of [
      [],
      ...truths.map((a) => [a]),
      ...truths.flatMap((a) => truths.flatMap((b) => truths.flatMap((c) => truths.map((d) => [a, b, c, d])))),
    ]) {
      for (let k = 0; k <= list.length + 1; k++) {
        const outcomes = completions(list).map((completed) => completed.filter((truth) => truth === 'met').length >= k);
        const expected = outcomes.every(Boolean) ? 'met' : outcomes.some(Boolean) ? 'unknown' : 'not-met';
        const tree: Criterion = { atLeast: k, of: list.map((truth) => partOf[truth]) };
        expect([evaluate(tree, {}).truth, truthOf(tree, {})]).toEqual([expected, expected]);
      }
    }
  });
});

describe('a criterion that is not frozen', () => {
  it('is read each time, as it may have changed', () => {
    const parts: Criterion[] = [{ fact: 'ageYears', min: 18 }];
    const tree: Criterion = { all: parts };
    expect(truthOf(tree, { ageYears: 41 })).toBe('met');
    parts.push({ any: [] });
    expect(truthOf(tree, { ageYears: 41 })).toBe('not-met');
  });

  it('sees a change of what is frozen on the outside only', () => {
    const inner: { fact: 'ageYears'; min: number } = { fact: 'ageYears', min: 18 };
    const criterion: Criterion = Object.freeze({ all: [inner] });
    expect(evaluate(criterion, { ageYears: 40 }).truth).toBe('met');
    inner.min = 60;
    expect(evaluate(criterion, { ageYears: 40 }).truth).toBe('not-met');
  });
});

describe('a frozen criterion', () => {
  it('has one trace of each comparison for each truth', () => {
    const tree = deepFreeze<Criterion>({ fact: 'ageYears', min: 18 });
    for (const patient of [{ ageYears: 41 }, { ageYears: 5 }, {}]) {
      const { trace, truth } = evaluate(tree, patient);
      expect(trace).toEqual({ kind: 'comparison', truth, criterion: tree });
      expect(evaluate(tree, patient).trace).toBe(trace);
    }
  });

  it('has one plan', () => {
    const tree = deepFreeze<Criterion>({ all: [{ fact: 'ageYears', min: 18 }] });
    expect(planOf(tree)).toBe(planOf(tree));
  });

  it('is answered as one that is not, by its kept plan', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { full, record }) => {
        const frozen = deepFreeze(structuredClone(tree));
        for (const patient of [full, record, {}, full, record]) {
          expect(evaluate(frozen, patient)).toEqual(evaluate(tree, patient));
          expect(truthOf(frozen, patient)).toBe(truthOf(tree, patient));
        }
      }),
    );
  });

  it.each<[string, Criterion, unknown]>([
    ['a number that is none', { fact: 'ageYears', min: 18 }, { ageYears: Number.NaN }],
    ['a text for a number', { fact: 'ageYears', min: 18 }, { ageYears: '34 years' }],
    ['a text for a boolean', { fact: 'hiv', is: true }, { hiv: 'yes' }],
    ['a boolean for a choice', { fact: 'cd19', is: 'positive' }, { cd19: true }],
    ['a text for a set', { fact: 'alterations', includes: 'iamp21' }, { alterations: 'iamp21' }],
  ])('refuses %s', (_, tree, patient) => {
    // What a caller without types may pass.
    expect(() => truthOf(deepFreeze(tree), patient as Patient)).toThrow(PatientError);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** A part that has a truth for a patient of whom nothing is known. */
const partOf: Readonly<Record<Truth, Criterion>> = {
  met: { all: [] },
  'not-met': { any: [] },
  unknown: { fact: 'cd19', is: 'positive' },
};

function completions(truths: readonly Truth[]): readonly (readonly Truth[])[] {
  return truths.reduce<readonly (readonly Truth[])[]>(
    (all, truth) =>
      all.flatMap((some) =>
        truth === 'unknown'
          ? [
              [...some, 'met' as const],
              [...some, 'not-met' as const],
            ]
          : [[...some, truth]],
      ),
    [[]],
  );
}

/** Two-valued evaluation of patients of whom everything is known, written apart from the package's own. */
function holds(tree: Criterion, patient: Patient): boolean {
  if ('all' in tree) return tree.all.every((part) => holds(part, patient));
  if ('any' in tree) return tree.any.some((part) => holds(part, patient));
  if ('not' in tree) return !holds(tree.not, patient);
  if ('atLeast' in tree) return tree.of.filter((part) => holds(part, patient)).length >= tree.atLeast;
  const value: unknown = patient[tree.fact];
  const asked: Readonly<Record<string, unknown>> = { ...tree };
  if (Array.isArray(value))
    return list(asked['includesAny'] ?? [asked['includes']]).some((member) => value.includes(member));
  if (typeof value !== 'number') return list(asked['in'] ?? [asked['is']]).includes(value);
  const isAbove =
    asked['min'] === undefined ||
    (asked['minExclusive'] ? value > Number(asked['min']) : value >= Number(asked['min']));
  const isBelow =
    asked['max'] === undefined ||
    (asked['maxExclusive'] ? value < Number(asked['max']) : value <= Number(asked['max']));
  return isAbove && isBelow;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function treeOf(trace: Trace): Criterion {
  if (trace.kind === 'comparison') return trace.criterion;
  const parts = trace.parts.map(treeOf);
  switch (trace.kind) {
    case 'all':
      return { all: parts };
    case 'any':
      return { any: parts };
    case 'at-least':
      return { atLeast: trace.needed, of: parts };
    case 'not': {
      const [not] = parts;
      if (!not) throw new Error('a negation has one part');
      return { not };
    }
  }
}
