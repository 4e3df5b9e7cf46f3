import { answersTo, truthOf } from '@allr/eligibility';
import {
  deduce,
  factDefinition,
  factIds,
  intersect,
  knowledgeOf,
  recordedValue,
  type FactEffort,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import type { TherapyMatch } from './match.js';
import { therapyVerdict } from './therapy-verdict.js';

/** The fact whose answer settles most. @category matching */
export interface NextQuestion {
  readonly fact: FactId;
  readonly question: string;
  /** Ids of the therapies that at least one answer would settle; empty where each needs more than one fact. */
  readonly settles: readonly string[];
}

const efforts: readonly FactEffort[] = ['ask', 'measure', 'sample'];

/**
 * The question to ask next: the missing fact whose answer settles most therapies on average, every
 * answer that the labels can tell apart being counted alike. Ties go to the fact that more open
 * indications wait for, then to the one that takes least effort to learn.
 */
export function nextQuestion(
  patient: Patient,
  results: readonly TherapyMatch[],
  day: string,
): NextQuestion | undefined {
  const open = results
    .filter(({ verdict }) => verdict === 'indeterminate')
    .map(({ therapy, indications }) => ({
      therapy,
      indications: indications.map(({ indication }) => indication),
      missing: indications.flatMap(({ evaluation }) => evaluation.missing),
    }));
  const criteria = open.flatMap(({ indications }) => indications.map((indication) => indication.criteria));
  const ranked = factIds
    .filter((fact) => open.some(({ missing }) => missing.includes(fact)) && !wasAsked(fact, patient))
    .map((fact) => {
      const answers = answersTo(fact, criteria, patient).flatMap((answer) => answered(patient, fact, answer) ?? []);
      const settled = answers.flatMap((learned) =>
        open
          .filter(({ therapy, indications }) => {
            const truths = new Map(indications.map((item) => [item, truthOf(item.criteria, learned)]));
            return therapyVerdict(therapy, truths, day) !== 'indeterminate';
          })
          .map(({ therapy }) => therapy.id),
      );
      return {
        fact,
        mean: settled.length / Math.max(answers.length, 1),
        waiting: open.filter(({ missing }) => missing.includes(fact)).length,
        effort: efforts.indexOf(factDefinition(fact).effort),
        settles: open.map(({ therapy }) => therapy.id).filter((id) => settled.includes(id)),
      };
    })
    .sort((a, b) => b.mean - a.mean || b.waiting - a.waiting || a.effort - b.effort);
  const [first] = ranked;
  return first && { fact: first.fact, question: factDefinition(first.fact).question, settles: first.settles };
}

/** Whether the fact was asked for in vain, or cannot be known. */
function wasAsked(fact: FactId, { unknownBecause }: Patient): boolean {
  const because = unknownBecause?.[fact];
  return because === 'asked-unknown' || because === 'not-applicable';
}

/** The patient after an answer; `undefined` where the answer contradicts what is known. */
function answered(patient: Patient, fact: FactId, answer: unknown): Patient | undefined {
  const known = intersect(knowledgeOf(fact, patient[fact]), knowledgeOf(fact, answer));
  if (!known) return undefined;
  const { patient: learned, contradictions } = deduce({ ...patient, [fact]: recordedValue(known) });
  return contradictions.length === 0 ? learned : undefined;
}
