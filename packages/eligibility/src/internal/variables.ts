import {
  comparisonsOf,
  factDefinition,
  intersect,
  knowledgeOf,
  PatientError,
  type Comparison,
  type Criterion,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { answersTo } from '../answers-to.js';
import { compare } from '../compare.js';
import { membersOf } from './asked.js';

/**
 * A question with finitely many answers, each of which decides every comparison on it: a fact, or one
 * member of a fact that is a set. Criteria cannot tell two values apart that lie in one answer.
 */
export interface Variable {
  readonly fact: FactId;
  /** The member asked about, where the fact is a set: the answers are then *lacks it* and *has it*. */
  readonly member?: string;
  /** The answers, as values of a patient record. */
  readonly answers: readonly unknown[];
}

/** The variables of some criteria, in the order of the trees. */
export function variablesOf(criteria: readonly Criterion[]): readonly Variable[] {
  const byFact = new Map<FactId, Comparison[]>();
  for (const comparison of criteria.flatMap(comparisonsOf)) {
    const known = byFact.get(comparison.fact);
    if (known) known.push(comparison);
    else byFact.set(comparison.fact, [comparison]);
  }
  return [...byFact].flatMap(([fact, comparisons]): readonly Variable[] => {
    if (factDefinition(fact).type !== 'set') return [{ fact, answers: answersTo(fact, comparisons, {}) }];
    return [...new Set(comparisons.flatMap(membersOf))].map((member) => ({
      fact,
      member,
      answers: [
        { excludes: [member], complete: false },
        { includes: [member], complete: false },
      ],
    }));
  });
}

/** For each answer, whether a comparison is met by it. */
export function metBy(comparison: Comparison, { fact, answers }: Variable): readonly boolean[] {
  return answers.map((answer) => compare(comparison, { [fact]: answer }) === 'met');
}

/** For each answer, whether it may be the patient's. */
export function possibleAnswers({ fact, member, answers }: Variable, patient: Patient): readonly boolean[] {
  const known = knowledgeOf(fact, patient[fact]);
  // Stryker disable next-line all: a quicker way to the same
  if (known.kind === 'set' && member !== undefined) {
    const has = known.includes.includes(member);
    const lacks = known.excludes.includes(member) || (known.complete && !has);
    return [!has, !lacks];
  }
  const possible = answers.map((answer) => intersect(known, knowledgeOf(fact, answer)) !== undefined);
  if (!possible.includes(true))
    throw new PatientError(
      `patient.${fact}: found ${JSON.stringify(patient[fact])}, expected a value that the fact can have`,
    );
  return possible;
}
