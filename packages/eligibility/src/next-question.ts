import {
  factDefinition,
  factIds,
  intersect,
  knowledgeOf,
  recordedValue,
  type Criterion,
  type FactEffort,
  type FactId,
  type Patient,
  type UnknownReason,
} from '@allr/model/facts';
import { answersTo } from './answers-to.js';
import { decide } from './decide.js';
import { guarded } from './internal/guarded.js';
import { never } from './internal/diagrams.js';
import { possibleIn, spaceOf, within, type Space } from './internal/space.js';

/**
 * How likely each answer to a question is thought to be: one weight an answer, not negative, of any
 * sum. The model is the caller's; without one, all answers count alike.
 * @category asking
 */
export type Prior = (fact: FactId, answers: readonly unknown[]) => readonly number[];

/** What may be chosen about a question. @category asking */
export interface NextQuestionOptions {
  readonly prior?: Prior;
}

/** The question whose answer says most about some criteria. @category asking */
export interface NextQuestion {
  readonly fact: FactId;
  /** The question in plain words. */
  readonly question: string;
  /** The expected information in bits: how much less open the criteria are after the answer, on average. */
  readonly bits: number;
  /** The answers that the criteria can tell apart, each with the indexes of the criteria that it settles. */
  readonly answers: readonly { readonly answer: unknown; readonly settles: readonly number[] }[];
}

const efforts: readonly FactEffort[] = ['ask', 'measure', 'sample'];

/**
 * The fact to ask for next: the one whose answer is expected to say most about whether each criterion
 * is met, in bits of entropy. Facts are taken to be independent, and every answer that the criteria can
 * tell apart to be as likely as any other, unless a prior says otherwise. Ties go to what takes least
 * effort to learn: a look into the record before a blood test before a marrow. A fact that was asked
 * for and is not known, or does not apply, is not asked for again.
 *
 * @param patient - the facts that are known, and why others are not
 * @param criteria - what is to be settled
 * @param options - another prior
 * @returns `undefined` where no answer would say anything
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const criteria = [
 *   { all: [{ fact: 'cd19', is: 'positive' }, { fact: 'ageYears', min: 18 }] },
 *   { fact: 'cd19', is: 'positive' },
 * ] as const;
 * nextQuestion({}, criteria)?.fact; // => 'cd19'
 * nextQuestion({ cd19: 'negative' }, criteria); // => undefined
 * ```
 * @category asking
 */
export function nextQuestion(
  patient: Patient,
  criteria: readonly Criterion[],
  { prior = () => [] }: NextQuestionOptions = {},
): NextQuestion | undefined {
  return guarded(() => {
    const open = criteria.filter((criterion) => decide(criterion, patient).truth === 'unknown');
    const spaces = open.flatMap((criterion) =>
      within(
        (): readonly Space[] => [spaceOf([criterion])],
        () => [],
      ),
    );
    const before = spaces.map((space) => openness(space, patient, prior));
    const asked = factIds.filter(
      (fact) =>
        // Stryker disable next-line ConditionalExpression: what no criterion asks says nothing, and is left out below
        spaces.some(({ variables }) => variables.some((variable) => variable.fact === fact)) &&
        !isAnswered(patient.unknownBecause?.[fact]),
    );
    const ranked = asked.flatMap((fact) => {
      const answers = answersTo(fact, open, patient).flatMap((answer) => learned(patient, fact, answer) ?? []);
      // Stryker disable next-line ConditionalExpression,ArrayDeclaration: one answer says nothing, and is left out below
      if (answers.length < 2) return [];
      const weights = normalized(
        prior(
          fact,
          answers.map(({ answer }) => answer),
        ),
        answers.length,
      );
      const touched = spaces.flatMap((space, index) =>
        // Stryker disable next-line ConditionalExpression: what is not about the fact stays as open as it was
        space.variables.some((variable) => variable.fact === fact) ? [{ space, open: before[index] ?? 0 }] : [],
      );
      const bits = touched.reduce(
        (sum, { space, open: was }) =>
          sum +
          was -
          answers.reduce((rest, { after }, index) => rest + (weights[index] ?? 0) * openness(space, after, prior), 0),
        0,
      );
      return [{ fact, bits, answers, effort: efforts.indexOf(factDefinition(fact).effort) }];
    });
    // Stryker disable EqualityOperator: no difference is exactly so small
    const [best] = ranked
      .filter(({ bits }) => bits > 1e-9)
      .sort((a, b) => (Math.abs(a.bits - b.bits) > 1e-9 ? b.bits - a.bits : a.effort - b.effort));
    // Stryker restore EqualityOperator
    if (!best) return undefined;
    return {
      fact: best.fact,
      question: factDefinition(best.fact).question,
      bits: best.bits,
      answers: best.answers.map(({ answer, after }) => ({
        answer,
        settles: criteria.flatMap((criterion, index) =>
          open.includes(criterion) && decide(criterion, after).truth !== 'unknown' ? [index] : [],
        ),
      })),
    };
  });
}

/** Whether asking again would be of no use. */
function isAnswered(reason: UnknownReason | undefined): boolean {
  return reason === 'asked-unknown' || reason === 'not-applicable';
}

/** The entropy of whether a criterion is met, in bits. */
function openness(space: Space, patient: Patient, prior: Prior): number {
  const possible = possibleIn(space, patient);
  const weights = space.variables.map(({ fact, answers }, index) => {
    const given = normalized(prior(fact, answers), answers.length);
    const kept = given.map((weight, answer) => (possible[index]?.[answer] === true ? weight : 0));
    // A prior that rules out what is recorded says nothing about what is left.
    const left = kept.some((weight) => weight > 0) ? kept : (possible[index] ?? []).map(Number);
    return normalized(left, answers.length);
  });
  const p = space.diagrams.probability(space.roots[0] ?? never, weights);
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** Weights of sum 1; all alike where none are given. */
function normalized(weights: readonly number[], count: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : Array.from({ length: count }, () => 1 / count);
}

/** The patient after an answer; `undefined` where the answer contradicts what is known. */
function learned(
  patient: Patient,
  fact: FactId,
  answer: unknown,
): { readonly answer: unknown; readonly after: Patient } | undefined {
  const known = intersect(knowledgeOf(fact, patient[fact]), knowledgeOf(fact, answer));
  return known && { answer, after: { ...patient, [fact]: recordedValue(known) } };
}
