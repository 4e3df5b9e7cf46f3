import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf, recordedValue, type Criterion, type FactId, type Patient, type Truth } from '@allr/model/facts';
import { answersTo } from './answers-to.js';
import { checkCriterion } from './check-criterion.js';
import { decide } from './decide.js';
import { explain } from './explain.js';
import { flips } from './flips.js';
import { criterion, fullPatient, patientWithRecords, testFacts } from './internal/arbitraries.js';
import { missingSets } from './missing-sets.js';
import { negate } from './negate.js';
import { diffCriteria, equivalent, implies } from './relations.js';
import { simplify } from './simplify.js';
import { truthOf } from './truth-of.js';
import { whatIf } from './what-if.js';

/** Every completion of a record that some criteria can tell apart, by trying all answers to all facts. */
function* completions(criteria: readonly Criterion[], record: Patient, facts = testFacts): Generator<Patient> {
  const [fact, ...rest] = facts;
  if (fact === undefined) {
    yield record;
    return;
  }
  for (const value of values(fact, criteria, record)) yield* completions(criteria, { ...record, [fact]: value }, rest);
}

/** A value for each answer that is possible, exact enough for every comparison. */
function values(fact: FactId, criteria: readonly Criterion[], record: Patient): readonly unknown[] {
  return answersTo(fact, criteria, record).map((answer) => {
    const known = knowledgeOf(fact, answer);
    const recorded = knowledgeOf(fact, record[fact]);
    // The answers to a set say which of the named members it has; nothing else of it is asked.
    if (known.kind === 'set' && recorded.kind === 'set')
      return recordedValue({
        kind: 'set',
        includes: [...new Set([...recorded.includes, ...known.includes])],
        excludes: [],
        complete: true,
      });
    return answer;
  });
}

/** The answers of all completions, as far as they have to be tried to know them. */
function truthsOf(tree: Criterion, record: Patient): ReadonlySet<Truth> {
  const truths = new Set<Truth>();
  for (const patient of completions([tree], record)) {
    truths.add(truthOf(tree, patient));
    if (truths.size > 1) break;
  }
  return truths;
}

function bruteForce(tree: Criterion, record: Patient): Truth | undefined {
  const [first, ...others] = truthsOf(tree, record);
  return others.length === 0 ? first : 'unknown';
}

describe('decide', () => {
  it('sees what holds of every completion', () => {
    const anyAge: Criterion = {
      any: [
        { fact: 'ageYears', min: 18 },
        { fact: 'ageYears', max: 18 },
      ],
    };
    expect(decide(anyAge, {})).toEqual({ truth: 'met', exact: true });
    expect(decide({ not: anyAge }, {})).toEqual({ truth: 'not-met', exact: true });
    expect(decide({ fact: 'ageYears', min: 18 }, {})).toEqual({ truth: 'unknown', exact: true });
  });

  it('is complete: it says what every completion says, and nothing where they differ', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        expect(decide(tree, record)).toEqual({ truth: bruteForce(tree, record), exact: true });
      }),
    );
  });

  it('is sound: a completion never contradicts it', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { full, record }) => {
        const { truth } = decide(tree, record);
        if (truth !== 'unknown') expect(truthOf(tree, full)).toBe(truth);
      }),
    );
  });

  it('agrees with Kleene wherever that is definite, and is monotone', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record, later }) => {
        const kleene = truthOf(tree, record);
        const { truth } = decide(tree, record);
        if (kleene !== 'unknown') expect(truth).toBe(kleene);
        if (truth !== 'unknown') expect(decide(tree, later).truth).toBe(truth);
      }),
    );
  });
});

describe('missingSets', () => {
  it('are sufficient: some answers to each settle the criterion that way', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        for (const { facts, settles } of missingSets(tree, record).sets) {
          const answered = [...completions([tree], record, facts)];
          expect(answered.some((patient) => decide(tree, patient).truth === settles)).toBe(true);
        }
      }),
    );
  });

  it('are minimal and complete, against trying every set of facts', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        const found = missingSets(tree, record);
        expect(found.exact).toBe(true);
        if (decide(tree, record).truth !== 'unknown') {
          expect(found.sets).toEqual([]);
          return;
        }
        const subsets = testFacts.reduce<readonly (readonly FactId[])[]>(
          (all, fact) => [...all, ...all.map((subset) => [...subset, fact])],
          [[]],
        );
        for (const goal of ['met', 'not-met'] as const) {
          const settling = subsets.filter((facts) =>
            [...completions([tree], record, facts)].some((patient) => decide(tree, patient).truth === goal),
          );
          const minimal = settling.filter(
            (facts) =>
              !settling.some((other) => other.length < facts.length && other.every((fact) => facts.includes(fact))),
          );
          const listed = found.sets
            .filter(({ settles }) => settles === goal)
            .map(({ facts }) => [...facts].sort().join());
          expect(listed.sort()).toEqual(minimal.map((facts) => [...facts].sort().join()).sort());
        }
      }),
    );
  });

  it('stand smallest first, those for met before those for not met', () => {
    const positive = { fact: 'cd19', is: 'positive' } as const;
    const adult = { fact: 'ageYears', min: 18 } as const;
    expect(missingSets({ all: [positive, adult] }, {})).toEqual({
      sets: [
        { facts: ['cd19'], settles: 'not-met' },
        { facts: ['ageYears'], settles: 'not-met' },
        { facts: ['cd19', 'ageYears'], settles: 'met' },
      ],
      exact: true,
    });
    expect(missingSets({ all: [positive, adult] }, { cd19: 'positive' }).sets).toEqual([
      { facts: ['ageYears'], settles: 'met' },
      { facts: ['ageYears'], settles: 'not-met' },
    ]);
  });
});

describe('explain', () => {
  it('shows the comparisons on the facts that decide', () => {
    const adult = { fact: 'ageYears', min: 18 } as const;
    const old = { not: { fact: 'ageYears', min: 65 } } as const;
    const tree = { all: [adult, { fact: 'cd19', is: 'positive' }, old] } as const;
    expect(explain(tree, { cd19: 'positive', ageYears: 70, hiv: false })).toEqual({
      truth: 'not-met',
      facts: ['ageYears'],
      comparisons: [
        { comparison: adult, truth: 'met' },
        { comparison: old.not, truth: 'met' },
      ],
      exact: true,
    });
  });

  it('leaves out a fact that is asked, but whose answer does not matter', () => {
    const hiv = { fact: 'hiv', is: true } as const;
    const tree: Criterion = {
      any: [{ all: [hiv, { fact: 'ageYears', min: 18 }] }, { all: [{ not: hiv }, { fact: 'ageYears', min: 16 }] }],
    };
    expect(explain(tree, { ageYears: 41 })).toMatchObject({ truth: 'met', facts: ['ageYears'], exact: true });
  });

  it('has no facts where the answer is open', () => {
    expect(explain({ fact: 'cd19', is: 'positive' }, { ageYears: 4 })).toEqual({
      truth: 'unknown',
      facts: [],
      comparisons: [],
      exact: true,
    });
  });

  it('names facts that alone give the answer, and no fewer do', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        const { truth, facts, exact } = explain(tree, record);
        expect(exact).toBe(true);
        expect(truth).toBe(decide(tree, record).truth);
        if (truth === 'unknown') return;
        const only = (kept: readonly FactId[]): Patient =>
          Object.fromEntries(Object.entries(record).filter(([fact]) => kept.some((name) => name === fact)));
        expect(decide(tree, only(facts)).truth).toBe(truth);
        for (const fact of facts)
          expect(decide(tree, only(facts.filter((other) => other !== fact))).truth).toBe('unknown');
      }),
    );
  });
});

describe('flips', () => {
  it('do flip, and with one fact fewer they do not', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        const { truth } = decide(tree, record);
        const found = flips(record, tree);
        if (truth === 'unknown') expect(found.flips).toEqual([]);
        for (const { facts, change, turnsTo } of found.flips) {
          expect(turnsTo).not.toBe(truth);
          expect(Object.keys(change).sort()).toEqual([...facts].sort());
          expect(whatIf(record, change, tree)).toMatchObject({ before: truth, after: turnsTo });
          for (const fact of facts) {
            const kept = facts.filter((other) => other !== fact);
            // Every change of the rest leaves the answer, tried over all answers to all of them.
            const freed = Object.fromEntries(
              Object.entries(record).filter(([name]) => !kept.some((other) => other === name)),
            );
            for (const patient of completions([tree], freed, kept))
              expect(decide(tree, patient).truth).not.toBe(turnsTo);
          }
        }
      }),
    );
  });

  it('find a change of one fact wherever one turns the answer', () => {
    fc.assert(
      fc.property(criterion, fullPatient, fc.constantFrom(...testFacts), (tree, patient, fact) => {
        const { truth } = decide(tree, patient);
        const others = Object.fromEntries(Object.entries(patient).filter(([name]) => name !== fact));
        const turns = [...completions([tree], others, [fact])].some((changed) => {
          const after = decide(tree, changed).truth;
          return after !== 'unknown' && after !== truth;
        });
        const listed = flips(patient, tree).flips.some(({ facts }) => facts.length === 1 && facts[0] === fact);
        expect(listed).toBe(turns);
      }),
    );
  });

  it('keep the other members of a set', () => {
    const tree = { fact: 'priorTherapies', includes: 'blinatumomab' } as const;
    expect(flips({ priorTherapies: ['imatinib'] }, tree).flips).toEqual([
      { facts: ['priorTherapies'], change: { priorTherapies: ['imatinib', 'blinatumomab'] }, turnsTo: 'met' },
    ]);
    expect(flips({ priorTherapies: ['imatinib', 'blinatumomab'] }, tree).flips[0]?.change).toEqual({
      priorTherapies: ['imatinib'],
    });
  });

  it('take the nearest values', () => {
    const tree = {
      any: [
        { fact: 'ageYears', max: 25 },
        { fact: 'ageYears', min: 65 },
      ],
    } as const;
    expect(flips({ ageYears: 60 }, tree).flips[0]?.change).toEqual({ ageYears: { min: 65, max: 130 } });
    expect(flips({ ageYears: 30 }, tree).flips[0]?.change).toEqual({ ageYears: { min: 0, max: 25 } });
  });

  const hiv = { fact: 'hiv', is: true } as const;
  const t315i = { fact: 'abl1Mutations', includes: 'T315I' } as const;
  const v299l = { fact: 'abl1Mutations', includes: 'V299L' } as const;

  it.each<[string, Criterion, Patient, Patient]>([
    [
      'as wide as one interval',
      { any: [{ fact: 'ageYears', min: 65 }, { all: [{ fact: 'ageYears', min: 70 }, hiv] }] },
      { ageYears: 60, hiv: false },
      { ageYears: { min: 65, max: 130 } },
    ],
    [
      'not beyond what does not turn the answer',
      { all: [{ fact: 'ageYears', min: 65 }, { not: { fact: 'ageYears', min: 70 } }] },
      { ageYears: 60 },
      { ageYears: { min: 65, max: 70, maxExclusive: true } },
    ],
    [
      'one interval of two',
      { not: { fact: 'ageYears', min: 30, max: 40 } },
      { ageYears: 32 },
      { ageYears: { min: 0, max: 30, maxExclusive: true } },
    ],
    [
      'a choice of values',
      { fact: 'status', in: ['relapsed', 'refractory'] },
      { status: 'remission' },
      { status: { oneOf: ['refractory', 'relapsed'] } },
    ],
    [
      'a member beside others of an open set',
      t315i,
      { abl1Mutations: { includes: ['F317L'], excludes: ['T315I', 'E255K'], complete: false } },
      { abl1Mutations: { includes: ['F317L', 'T315I'], excludes: ['E255K'], complete: false } },
    ],
    [
      'a member that an open set loses, while another one stays open',
      { any: [{ not: t315i }, { all: [v299l, hiv] }] },
      { abl1Mutations: { includes: ['T315I', 'F317L'], excludes: ['E255K'], complete: false }, hiv: false },
      { abl1Mutations: { includes: ['F317L'], excludes: ['E255K', 'T315I'], complete: false } },
    ],
    ['what is true', { not: hiv }, { hiv: true }, { hiv: false }],
  ])('change %s', (_, tree, patient, change) => {
    expect(flips(patient, tree).flips[0]?.change).toEqual(change);
  });

  it('change two facts where one is not enough', () => {
    const tree: Criterion = { all: [hiv, { fact: 'ageYears', min: 18 }] };
    expect(flips({ hiv: false, ageYears: 5 }, tree).flips).toEqual([
      { facts: ['hiv', 'ageYears'], change: { hiv: true, ageYears: { min: 18, max: 130 } }, turnsTo: 'met' },
    ]);
  });

  it('leave alone what is not known', () => {
    expect(flips({ hiv: true }, { any: [hiv, { fact: 'pregnant', is: true }] })).toEqual({ flips: [], exact: true });
    expect(flips({}, hiv)).toEqual({ flips: [], exact: true });
  });
});

describe('simplify', () => {
  const [a, b, c] = (['hiv', 'pregnant', 'seizures'] as const).map((fact): Criterion => ({ fact, is: true }));
  if (!a || !b || !c) throw new Error('there are three facts');
  const child: Criterion = { fact: 'ageYears', min: 1 };
  const adult: Criterion = { fact: 'ageYears', min: 18 };
  const nothing: Criterion = { any: [] };
  const everything: Criterion = { all: [] };

  it.each<[string, Criterion, Criterion]>([
    ['a comparison stays', adult, adult],
    ['what every value meets', { fact: 'ageYears', min: 0 }, everything],
    ['what no value meets', { fact: 'ageYears', min: 18, max: 18, maxExclusive: true }, nothing],
    ['a double negation', { not: { not: a } }, a],
    ['a negation stays', { not: a }, { not: a }],
    ['the opposite of everything', { not: { all: [] } }, nothing],
    ['the opposite of nothing', { not: { any: [] } }, everything],
    ['the opposite of several', { not: { all: [a, b] } }, { not: { all: [a, b] } }],
    ['the opposite of one of several', { not: { any: [a, b] } }, { not: { any: [a, b] } }],
    ['at least none', { atLeast: 0, of: [a] }, everything],
    ['more than there are', { atLeast: 2, of: [a] }, nothing],
    ['at least one', { atLeast: 1, of: [a, b] }, { any: [a, b] }],
    ['at least all', { atLeast: 2, of: [a, b] }, { all: [a, b] }],
    ['at least some', { atLeast: 2, of: [a, { all: [b] }, c] }, { atLeast: 2, of: [a, b, c] }],
    ['at least some, whoever it is', { atLeast: 2, of: [a, { not: a }, everything] }, everything],
    ['all in all', { all: [a, { all: [b, { all: [c] }] }] }, { all: [a, b, c] }],
    ['any in any', { any: [a, { any: [b, c] }] }, { any: [a, b, c] }],
    ['any in all', { all: [a, { any: [b, c] }] }, { all: [a, { any: [b, c] }] }],
    ['all in any', { any: [a, { all: [b, c] }] }, { any: [a, { all: [b, c] }] }],
    ['all of one', { all: [a] }, a],
    ['any of one', { any: [a] }, a],
    ['what follows from a neighbor', { all: [child, adult, a] }, { all: [adult, a] }],
    ['what a neighbor takes in', { any: [child, adult, a] }, { any: [child, a] }],
    ['the same twice', { all: [a, a, b, b] }, { all: [a, b] }],
    ['a contradiction', { all: [a, { not: a }] }, nothing],
    ['a tautology', { any: [a, { not: a }] }, everything],
    ['a part that is always met', { all: [a, { fact: 'ageYears', min: 0 }, b] }, { all: [a, b] }],
  ])('%s', (_, tree, simple) => {
    expect(simplify(tree)).toEqual(simple);
  });

  it('preserves meaning, for every patient known in part', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { full, record }) => {
        const simple = simplify(tree);
        expect(equivalent(tree, simple)).toBe(true);
        expect(decide(simple, record)).toEqual(decide(tree, record));
        expect(truthOf(simple, full)).toBe(truthOf(tree, full));
      }),
    );
  });

  it('is idempotent, and never longer', () => {
    fc.assert(
      fc.property(criterion, (tree) => {
        const simple = simplify(tree);
        expect(simplify(simple)).toEqual(simple);
        expect(JSON.stringify(simple).length).toBeLessThanOrEqual(JSON.stringify(tree).length);
      }),
    );
  });
});

describe('negate', () => {
  it('moves down to the comparisons', () => {
    const [a, b] = [{ fact: 'hiv', is: true } as const, { fact: 'cd19', is: 'positive' } as const];
    expect(negate({ all: [a, { not: b }] })).toEqual({ any: [{ not: a }, b] });
    expect(negate({ any: [a, b] })).toEqual({ all: [{ not: a }, { not: b }] });
    expect(negate({ atLeast: 1, of: [a, b] })).toEqual({ atLeast: 2, of: [{ not: a }, { not: b }] });
  });

  it('refuses a comparison that the catalogue does not allow', () => {
    expect(() => negate(JSON.parse('{"all": [{"fact": "cd91", "is": "positive"}]}'))).toThrow(
      expect.objectContaining({ code: 'unknown-fact' }),
    );
  });

  it('turns every answer around, and back again', () => {
    fc.assert(
      fc.property(criterion, patientWithRecords, (tree, { record }) => {
        const turned = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' }[truthOf(tree, record)];
        expect(truthOf(negate(tree), record)).toBe(turned);
        expect(truthOf(negate(negate(tree)), record)).toBe(truthOf(tree, record));
        expect(equivalent(negate(tree), { not: tree })).toBe(true);
      }),
    );
  });
});

describe('relations', () => {
  const adult: Criterion = { fact: 'ageYears', min: 18 };
  const hiv: Criterion = { fact: 'hiv', is: true };

  it.each<[string, Criterion, Criterion, object]>([
    [
      'of which neither takes in the other',
      { fact: 'ageYears', max: 12 },
      adult,
      {
        relation: 'disjoint',
        gained: [{ ageYears: { min: 18, max: 130 } }],
        lost: [{ ageYears: { min: 0, max: 12 } }],
      },
    ],
    ['that meet in part', adult, hiv, { relation: 'overlapping' }],
    [
      'that differ in neighbors',
      { fact: 'ageYears', min: 65 },
      { any: [adult, { all: [{ fact: 'ageYears', min: 40 }, hiv] }] },
      { relation: 'wider', gained: [{ ageYears: { min: 18, max: 65, maxExclusive: true } }], lost: [] },
    ],
    [
      'that differ on both sides',
      { all: [] },
      { fact: 'ageYears', min: 18, max: 65 },
      {
        relation: 'narrower',
        gained: [],
        lost: [
          { ageYears: { min: 0, max: 18, maxExclusive: true } },
          { ageYears: { min: 65, minExclusive: true, max: 130 } },
        ],
      },
    ],
    [
      'that differ in two members',
      { any: [] },
      { all: [{ fact: 'abl1Mutations', includes: 'T315I' }, { not: { fact: 'abl1Mutations', includes: 'V299L' } }] },
      {
        relation: 'wider',
        gained: [{ abl1Mutations: { includes: ['T315I'], excludes: ['V299L'], complete: false } }],
        lost: [],
      },
    ],
    ['that are the same', adult, { not: { not: adult } }, { relation: 'equivalent', gained: [], lost: [] }],
  ])('tell criteria %s', (_, before, after, diff) => {
    expect(diffCriteria(before, after)).toMatchObject(diff);
  });

  it('show 20 examples at most', () => {
    const facts = [
      'hiv',
      'pregnant',
      'seizures',
      'heartFailure',
      'pancreatitis',
      'priorAlloHct',
      'autoimmuneDisease',
    ] as const;
    const three: Criterion = { atLeast: 3, of: facts.map((fact): Criterion => ({ fact, is: true })) };
    expect(diffCriteria({ any: [] }, three).gained).toHaveLength(20);
  });

  it('agree with trying every patient that the criteria can tell apart', () => {
    fc.assert(
      fc.property(criterion, criterion, (a, b) => {
        const patients = [...completions([a, b], {})].map((patient) => [truthOf(a, patient), truthOf(b, patient)]);
        const isMet = (first: string, second: string) => patients.some(([one, two]) => one === first && two === second);
        expect(implies(a, b)).toBe(!isMet('met', 'not-met'));
        expect(equivalent(a, b)).toBe(!isMet('met', 'not-met') && !isMet('not-met', 'met'));
        const { relation, gained, lost } = diffCriteria(a, b);
        const [grows, shrinks, overlaps] = [isMet('not-met', 'met'), isMet('met', 'not-met'), isMet('met', 'met')];
        const expected = grows
          ? shrinks
            ? overlaps
              ? 'overlapping'
              : 'disjoint'
            : 'wider'
          : shrinks
            ? 'narrower'
            : 'equivalent';
        expect(relation).toBe(expected);
        for (const patient of gained)
          expect([decide(a, patient).truth, decide(b, patient).truth]).toEqual(['not-met', 'met']);
        for (const patient of lost)
          expect([decide(a, patient).truth, decide(b, patient).truth]).toEqual(['met', 'not-met']);
        expect(gained.length > 0).toBe(grows);
        expect(lost.length > 0).toBe(shrinks);
      }),
    );
  });
});

describe('checkCriterion', () => {
  it('finds a contradiction or tautology exactly where there is one', () => {
    fc.assert(
      fc.property(criterion, (tree) => {
        const truths = truthsOf(tree, {});
        const flaws = checkCriterion(tree).map(({ flaw }) => flaw);
        expect(flaws.includes('contradiction')).toBe(!truths.has('met'));
        expect(flaws.includes('tautology')).toBe(!truths.has('not-met'));
      }),
    );
  });

  it.each<[string, Criterion, readonly string[]]>([
    [
      'nothing',
      {
        all: [
          { fact: 'ageYears', min: 18 },
          { fact: 'cd19', is: 'positive' },
        ],
      },
      [],
    ],
    [
      'a clause that follows from its neighbor',
      {
        all: [
          { fact: 'ageYears', min: 1 },
          { fact: 'ageYears', min: 18 },
        ],
      },
      ['redundant all[0]'],
    ],
    [
      'an alternative that another one contains',
      {
        any: [
          { fact: 'ageYears', min: 18 },
          {
            all: [
              { fact: 'ageYears', min: 20 },
              { fact: 'cd19', is: 'positive' },
            ],
          },
        ],
      },
      ['redundant any[1]'],
    ],
    [
      'a branch that nobody can reach',
      {
        all: [
          { fact: 'ageYears', min: 18 },
          {
            any: [
              { fact: 'ageYears', max: 12 },
              { fact: 'cd19', is: 'positive' },
            ],
          },
        ],
      },
      ['unreachable all[1].any[0]'],
    ],
    [
      'a threshold outside the range',
      {
        any: [
          { fact: 'ageYears', min: 200 },
          { fact: 'cd19', is: 'positive' },
        ],
      },
      ['out-of-range any[0].min', 'unreachable any[0]'],
    ],
    [
      'one of two equal clauses',
      {
        all: [
          { fact: 'hiv', is: true },
          { fact: 'hiv', is: true },
        ],
      },
      ['redundant all[1]'],
    ],
    [
      'a flaw inside a negation',
      {
        not: {
          all: [
            { fact: 'ageYears', min: 1 },
            { fact: 'ageYears', min: 18 },
          ],
        },
      },
      ['redundant not.all[0]'],
    ],
    [
      'a flaw inside a part of a count',
      {
        atLeast: 2,
        of: [
          {
            all: [
              { fact: 'ageYears', min: 1 },
              { fact: 'ageYears', min: 18 },
            ],
          },
          { fact: 'hiv', is: true },
          { fact: 'cd19', is: 'positive' },
        ],
      },
      ['redundant of[0].all[0]'],
    ],
    [
      'nothing in a count that holds only of what stands around it',
      {
        all: [
          { fact: 'ageYears', min: 18 },
          {
            atLeast: 2,
            of: [
              {
                any: [
                  { fact: 'ageYears', min: 1 },
                  { fact: 'hiv', is: true },
                ],
              },
              { fact: 'pregnant', is: true },
              { fact: 'cd19', is: 'positive' },
            ],
          },
        ],
      },
      [],
    ],
    [
      'nothing in a negation that holds only of what stands around it',
      {
        all: [
          { fact: 'ageYears', min: 18 },
          {
            not: {
              all: [
                {
                  any: [
                    { fact: 'ageYears', min: 1 },
                    { fact: 'hiv', is: true },
                  ],
                },
                { fact: 'pregnant', is: true },
              ],
            },
          },
        ],
      },
      [],
    ],
    [
      'a clause of a count of all',
      {
        atLeast: 2,
        of: [
          { fact: 'ageYears', min: 1 },
          { fact: 'ageYears', min: 18 },
        ],
      },
      ['redundant of[0]'],
    ],
    [
      'an alternative of a count of one',
      {
        atLeast: 1,
        of: [
          { fact: 'ageYears', min: 1 },
          { fact: 'ageYears', min: 18 },
        ],
      },
      ['redundant of[1]'],
    ],
    [
      'thresholds outside the range, and none at its ends',
      {
        any: [
          { fact: 'ageYears', min: -1, max: 5 },
          { fact: 'ageYears', min: 90, max: 131 },
          {
            all: [
              { fact: 'weightKg', max: 3 },
              { fact: 'cd19', is: 'positive' },
            ],
          },
        ],
      },
      ['out-of-range any[0].min', 'out-of-range any[1].max'],
    ],
    ['that nobody can meet it', { any: [] }, ['contradiction ']],
    ['that everybody meets it', { fact: 'ageYears', min: 0, max: 130 }, ['tautology ']],
  ])('finds %s', (_, tree, expected) => {
    expect(checkCriterion(tree).map(({ flaw, path }) => `${flaw} ${path}`)).toEqual(expected);
  });

  it('says what is wrong', () => {
    const child: Criterion = { fact: 'ageYears', min: 1 };
    const adult: Criterion = { fact: 'ageYears', min: 18 };
    expect(checkCriterion({ all: [child, adult] })[0]?.message).toBe('whoever meets its neighbors meets this as well');
    expect(checkCriterion({ any: [child, adult] })[0]?.message).toBe('whoever meets this meets a neighbor as well');
    expect(checkCriterion({ fact: 'ageYears', max: 200, min: 18 })[0]?.message).toBe(
      'found 200, expected 0 to 130, the range of ageYears',
    );
  });
});
