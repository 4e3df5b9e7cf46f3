import { asOf, dataset as publishedDataset } from '@allr/data';
import { nextQuestion, truthOf } from '@allr/eligibility';
import {
  deduce,
  intersect,
  knowledgeOf,
  PatientError,
  recordedValue,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { completePatient } from './internal/complete-patient.js';
import type { MatchOptions } from './match.js';
import { therapyVerdict } from './therapy-verdict.js';
import type { TherapyVerdict } from './verdict.js';

/** A question, with the record to which it is put. @category asking */
export interface Question {
  readonly fact: FactId;
  /** The question in plain words. */
  readonly question: string;
  /** How much less open the verdicts are expected to be after the answer, in bits. */
  readonly bits: number;
  /** The answers that the labels can tell apart, each with the therapies whose verdict it settles. */
  readonly answers: readonly {
    readonly answer: unknown;
    readonly settles: readonly { readonly therapy: string; readonly verdict: TherapyVerdict }[];
  }[];
  /** Ids of the therapies whose verdict is still open. */
  readonly open: readonly string[];
  /** The record so far, with every answer; what was asked for in vain stands in `unknownBecause`. */
  readonly patient: Patient;
}

/**
 * Asks, one question at a time, what most closes the verdicts that are open: a generator that yields a
 * question and takes the answer, until no answer would settle anything. It returns the record with
 * every answer.
 *
 * The question is the one of `nextQuestion` in `@allr/eligibility` over the labels that are open. Each
 * fact is asked for once: give all that is known of it. `undefined` says that it is not known.
 * For an interface that keeps no generator: `ask(patient, options).next().value` is the next
 * question to a record, and `question.patient` the record it is put to.
 *
 * @param patient - a record that passed `parsePatient`
 * @param options - place, day, dataset
 * @throws {DatasetError} `invalid-date` or `unknown-jurisdiction`
 * @throws {PatientError} for an answer that its fact cannot have, or that contradicts what is known
 * @example
 * ```ts
 * const patient = { ageYears: 40, diagnosis: 'b-all', philadelphia: 'negative' } as const;
 * const questions = ask(patient, { jurisdiction: 'US', asOf: '2024-12-01' });
 * const asked: string[] = [];
 * for (let step = questions.next(); !step.done; step = questions.next(asked.length === 1 ? 'relapsed' : undefined))
 *   asked.push(step.value.fact);
 * asked[0]; // => 'status'
 * ```
 * @category asking
 */
export function* ask(patient: Patient, options: MatchOptions): Generator<Question, Patient, unknown> {
  const { jurisdiction, asOf: day, dataset = publishedDataset } = options;
  const { therapies, indications } = asOf(day, jurisdiction, dataset);
  const labels = therapies.map((therapy) => ({
    therapy,
    indications: indications.filter((indication) => indication.therapy === therapy.id),
  }));
  const verdictFor = ({ therapy, indications: own }: (typeof labels)[number], record: Patient) =>
    therapyVerdict(therapy, new Map(own.map((indication) => [indication, truthOf(indication.criteria, record)])), day);
  let record = patient;
  const asked = new Set<FactId>();
  for (;;) {
    const { patient: completed } = completePatient(record);
    const open = labels.filter((label) => verdictFor(label, completed) === 'indeterminate');
    const next = nextQuestion(
      withoutAsked(completed, asked),
      open.map(({ indications: own }) => ({ any: own.map(({ criteria }) => criteria) })),
    );
    if (!next) return record;
    const { fact, question, bits } = next;
    const answers = next.answers.flatMap(({ answer }) => {
      const learned = learn(completed, fact, answer);
      if (!learned) return [];
      const settles = open.flatMap((label) => {
        const verdict = verdictFor(label, learned);
        return verdict === 'indeterminate' ? [] : [{ therapy: label.therapy.id, verdict }];
      });
      return [{ answer, settles }];
    });
    const answer = yield {
      fact,
      question,
      bits,
      answers,
      open: open.map(({ therapy }) => therapy.id),
      patient: record,
    };
    asked.add(fact);
    record = answered(record, fact, answer);
  }
}

/** A record to which the facts that were asked for are not put again. */
function withoutAsked(patient: Patient, asked: ReadonlySet<FactId>): Patient {
  const because = Object.fromEntries([...asked].map((fact) => [fact, 'asked-unknown']));
  return { ...patient, unknownBecause: { ...patient.unknownBecause, ...because } };
}

/** The record after an answer; the fact is marked where it was asked for in vain. */
function answered(patient: Patient, fact: FactId, answer: unknown): Patient {
  if (answer === undefined)
    return { ...patient, unknownBecause: { ...patient.unknownBecause, [fact]: 'asked-unknown' } };
  const known = intersect(knowledgeOf(fact, patient[fact]), knowledgeOf(fact, answer));
  if (!known)
    throw new PatientError(
      `patient.${fact}: found the answer ${JSON.stringify(answer)}, expected one that agrees with ${JSON.stringify(patient[fact])}`,
    );
  return { ...patient, [fact]: recordedValue(known) };
}

/** The completed record after an answer; `undefined` where the answer cannot be. */
function learn(patient: Patient, fact: FactId, answer: unknown): Patient | undefined {
  const known = intersect(knowledgeOf(fact, patient[fact]), knowledgeOf(fact, answer));
  if (!known) return undefined;
  const { patient: learned, contradictions } = deduce({ ...patient, [fact]: recordedValue(known) });
  return contradictions.length === 0 ? learned : undefined;
}
