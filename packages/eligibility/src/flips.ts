import {
  factDefinition,
  knowledgeOf,
  recordedValue,
  type Criterion,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { decide } from './decide.js';
import { isOneValue, joinAnswers } from './internal/answers.js';
import { intervalOf } from './internal/asked.js';
import { always, never, type Possible } from './internal/diagrams.js';
import { guarded } from './internal/guarded.js';
import { minimalSets } from './internal/minimal-sets.js';
import { asksAbout, knownIn, possibleIn, spaceOfOne, variableAt, within, type Space } from './internal/space.js';

/** A smallest change of known facts that turns an answer. @category changing */
export interface Flip {
  /** The facts that change. */
  readonly facts: readonly FactId[];
  /** Values that turn the answer, to be put in the place of what is recorded: the nearest that do. */
  readonly change: Patient;
  readonly turnsTo: 'met' | 'not-met';
}

/** The smallest changes that turn an answer. @category changing */
export interface Flips {
  /** Smallest first; empty where the answer is open, or nothing that is known could turn it. */
  readonly flips: readonly Flip[];
  /** False where the search was ended by its bound: what is listed is right, and there may be more. */
  readonly exact: boolean;
}

/**
 * How near a patient is to the other answer: the smallest sets of known facts that, with other
 * values, turn *met* into *not met* or the other way round, whatever the missing facts are. No fact
 * of a set can be left out. What is listed is logic: many facts, such as age, nobody can change.
 *
 * @param patient - the facts that are known
 * @param criterion - any criterion tree
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const adult = { all: [{ fact: 'ageYears', min: 18 }, { fact: 'cd19', is: 'positive' }] } as const;
 * flips({ ageYears: 17, cd19: 'positive' }, adult).flips; // => [{ facts: ['ageYears'], change: { ageYears: { min: 18, max: 130 } }, turnsTo: 'met' }]
 * ```
 * @category changing
 */
export function flips(patient: Patient, criterion: Criterion): Flips {
  return guarded(() => {
    const { truth } = decide(criterion, patient);
    if (truth === 'unknown') return { flips: [], exact: true };
    return within(
      () => {
        const space = spaceOfOne(criterion);
        const { diagrams, root } = space;
        const turnsTo = truth === 'met' ? 'not-met' : 'met';
        const goal = turnsTo === 'met' ? root : diagrams.not(root);
        const recorded = possibleIn(space, patient);
        const candidates = knownIn(space, root, patient);
        const goalOf = (facts: readonly FactId[]) => {
          const changes = asksAbout(space, facts);
          const possible = recorded.map((answers, index) => (changes(index) ? answers.map(() => true) : answers));
          return { possible, node: diagrams.whatever(goal, (variable) => !changes(variable), possible) };
        };
        const { sets, exact } = minimalSets(candidates, (facts) => {
          const { node, possible } = goalOf(facts);
          return diagrams.reach(node, possible).canMeet;
        });
        const found = sets.map((facts): Flip => {
          const { node } = goalOf(facts);
          const answers = nearestAnswers(space, node, { patient, facts, recorded });
          return { facts, change: changeTo(space, { patient, facts, answers }), turnsTo };
        });
        return { flips: found, exact };
      },
      () => ({ flips: [], exact: false }),
    );
  });
}

/** Answers to the variables of some facts under which a node is always met: the nearest, widened as far as they go. */
function nearestAnswers(
  space: Space,
  node: number,
  {
    patient,
    facts,
    recorded,
  }: { readonly patient: Patient; readonly facts: readonly FactId[]; readonly recorded: Possible },
): Possible {
  const { diagrams, variables } = space;
  const chosen = [...recorded];
  let at = node;
  while (at !== always) {
    const variable = diagrams.variableOf(at);
    const branches = diagrams.branchesOf(at);
    const { fact, answers } = variableAt(space, variable);
    const away = (answer: number) => distance(fact, patient[fact], answers[answer]);
    const open = branches.flatMap((branch, answer) => (branch === never ? [] : [answer]));
    const nearest = open.toSorted((a, b) => away(a) - away(b))[0] ?? 0;
    chosen[variable] = branches.map((_, answer) => answer === nearest);
    at = branches[nearest] ?? always;
  }
  return variables.reduce<Possible>(
    (all, { fact, answers }, variable) =>
      answers.reduce<Possible>((some, _, answer) => {
        const allowed = some[variable]?.with(answer, true) ?? [];
        const wider = some.with(variable, allowed);
        return facts.includes(fact) && isOneValue(fact, allowed) && !diagrams.reach(node, wider).canFail ? wider : some;
      }, all),
    chosen,
  );
}

/** How far an answer lies from what was recorded, in the unit of the fact; nothing where it is no number. */
function distance(fact: FactId, recorded: unknown, answer: unknown): number {
  if (factDefinition(fact).type !== 'number') return 0;
  const [was, is] = [intervalOf(fact, recorded), intervalOf(fact, answer)];
  return Math.max(0, is.min - was.max, was.min - is.max);
}

/** The values of some facts that stand for answers, with what was recorded of the other members of a set. */
function changeTo(
  { variables }: Space,
  {
    patient,
    facts,
    answers,
  }: { readonly patient: Patient; readonly facts: readonly FactId[]; readonly answers: Possible },
): Patient {
  const values = facts.map((fact) => {
    const before = knowledgeOf(fact, patient[fact]);
    const own = variables.flatMap((variable, index) =>
      variable.fact === fact
        ? [{ variable, allowed: variable.answers.filter((_, answer) => answers[index]?.[answer] === true) }]
        : [],
    );
    if (before.kind === 'set') {
      const has = own.flatMap(({ variable, allowed }) =>
        allowed[0] === variable.answers[1] ? (variable.member ?? []) : [],
      );
      const lacks = own.flatMap(({ variable, allowed }) =>
        allowed.length === 1 && allowed[0] === variable.answers[0] ? (variable.member ?? []) : [],
      );
      const includes = [...new Set([...before.includes.filter((member) => !lacks.includes(member)), ...has])];
      const excludes = [...new Set([...before.excludes.filter((member) => !has.includes(member)), ...lacks])];
      return [fact, before.complete ? includes : { includes, excludes, complete: false }] as const;
    }
    const [only] = own;
    return [fact, recordedValue(joinAnswers(fact, only?.allowed ?? []))] as const;
  });
  // Each value is one that its fact can have; the type of fromEntries cannot say which goes with which.
  return Object.fromEntries(values);
}
