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
});

describe('explain', () => {
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
  });
});

describe('simplify', () => {
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
  ])('finds %s', (_, tree, expected) => {
    expect(checkCriterion(tree).map(({ flaw, path }) => `${flaw} ${path}`)).toEqual(expected);
  });
});
