import { asOf, dataset as publishedDataset } from '@allr/data';
import type { Evaluation } from '@allr/eligibility';
import {
  isInForce,
  type Consideration,
  type Contraindication,
  type Dataset,
  type Deduction,
  type Indication,
  type Jurisdiction,
  type Patient,
  type Source,
  type Therapy,
  type Truth,
  type Warning,
} from '@allr/model/facts';
import { completePatient } from './internal/complete-patient.js';
import { matchTherapy } from './internal/match-therapy.js';
import { nextQuestion, type NextQuestion } from './next-question.js';
import type { TherapyVerdict, Verdict } from './verdict.js';

/** Where and when to ask, and of which dataset. @category matching */
export interface MatchOptions {
  readonly jurisdiction: Jurisdiction;
  /** A day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The dataset to ask; the one of `@allr/data` unless given. */
  readonly dataset?: Dataset;
}

/** An indication held against a patient. @category matching */
export interface IndicationMatch {
  readonly indication: Indication;
  /** Whether it was in force on the day; `unknown` where the source gives the day of the change only in part. */
  readonly inForce: Truth;
  readonly verdict: Verdict;
  readonly evaluation: Evaluation;
}

/** A contraindication held against a patient. It never changes the verdict of an indication. @category matching */
export interface ContraindicationMatch {
  readonly contraindication: Contraindication;
  readonly inForce: Truth;
  readonly evaluation: Evaluation;
}

/** A consideration that applies to a patient, or may apply. @category matching */
export interface ConsiderationMatch {
  readonly consideration: Consideration;
  readonly evaluation: Evaluation;
}

/** A warning of a label that held, or may have held, on the day. @category matching */
export interface WarningMatch {
  readonly warning: Warning;
  readonly inForce: Truth;
}

/** A therapy held against a patient. @category matching */
export interface TherapyMatch {
  readonly therapy: Therapy;
  readonly verdict: TherapyVerdict;
  readonly indications: readonly IndicationMatch[];
  /** Every contraindication of the label, whatever its truth. */
  readonly contraindications: readonly ContraindicationMatch[];
  /** The warnings of the label; none where no indication was in force. */
  readonly warnings: readonly WarningMatch[];
  /** The considerations that apply or may apply. */
  readonly considerations: readonly ConsiderationMatch[];
  /** What the answer rests on. */
  readonly sources: readonly Source[];
}

/**
 * What a reader should know about the day and place that were asked for.
 *
 * - `after-dataset`: the dataset was checked to a day before it
 * - `before-first-approval`: it lies before the first approval there that the dataset holds
 * - `no-indication`: the dataset holds no indication there
 * @category matching
 */
export type MatchNote =
  | { readonly kind: 'after-dataset'; readonly checkedTo: string }
  | { readonly kind: 'before-first-approval'; readonly asOf: string; readonly jurisdiction: Jurisdiction }
  | { readonly kind: 'no-indication'; readonly jurisdiction: Jurisdiction };

/** Every therapy of the dataset held against a patient, in one place on one day. @category matching */
export interface Match {
  readonly datasetVersion: string;
  readonly asOf: string;
  readonly jurisdiction: Jurisdiction;
  /** The record as given. */
  readonly patient: Patient;
  /** The record with the facts that follow from it; the reasons are about this one. */
  readonly completed: Patient;
  readonly deductions: readonly Deduction[];
  /** One for each therapy, in the order of the dataset: by id, not by merit. */
  readonly results: readonly TherapyMatch[];
  /** `undefined` where no answer would settle anything, or where it was not asked for. */
  readonly nextQuestion: NextQuestion | undefined;
  readonly notes: readonly MatchNote[];
}

/**
 * Holds a patient against every label of the dataset, in one place on one day.
 *
 * A therapy's verdict is the most favorable of its indications' verdicts. Contraindications stand
 * apart and change no verdict. Where a source gives the day of a label's change only by month and
 * the day asked for lies in it, an answer is given only if it holds either way.
 *
 * @param patient - a record that passed `parsePatient`
 * @param options - place, day, dataset; `asksNext: false` leaves out the search for the next question, which takes most of the time
 * @throws {DatasetError} `invalid-date` or `unknown-jurisdiction`
 * @throws {PatientError} for facts that cannot hold together, or a value that its fact cannot have
 * @example
 * ```ts
 * const { results } = match({ ageYears: 40, diagnosis: 'b-all', status: 'relapsed' }, { jurisdiction: 'US', asOf: '2022-06-01' });
 * results.find(({ therapy }) => therapy.id === 'brexucabtagene-autoleucel')?.verdict; // => 'eligible'
 * results.find(({ therapy }) => therapy.id === 'obecabtagene-autoleucel')?.verdict; // => 'not-approved'
 * ```
 * @category matching
 */
export function match(patient: Patient, options: MatchOptions & { readonly asksNext?: boolean }): Match {
  const { jurisdiction, asOf: day, dataset = publishedDataset, asksNext = true } = options;
  const narrowed = asOf(day, jurisdiction, dataset);
  const { patient: completed, deductions } = completePatient(patient);
  const results = narrowed.therapies.map((therapy) => matchTherapy(therapy, completed, narrowed));
  return {
    datasetVersion: dataset.version,
    asOf: day,
    jurisdiction,
    patient,
    completed,
    deductions,
    results,
    nextQuestion: asksNext ? nextQuestion(completed, results, day) : undefined,
    notes: notesOn(day, jurisdiction, dataset),
  };
}

function notesOn(day: string, jurisdiction: Jurisdiction, { date, indications }: Dataset): readonly MatchNote[] {
  const here = indications.filter((indication) => indication.jurisdiction === jurisdiction);
  const isBeforeAll =
    here.length > 0 && here.every((indication) => isInForce({ validFrom: indication.validFrom }, day) === 'not-met');
  return [
    ...(day > date ? [{ kind: 'after-dataset', checkedTo: date } as const] : []),
    ...(isBeforeAll ? [{ kind: 'before-first-approval', asOf: day, jurisdiction } as const] : []),
    ...(here.length === 0 ? [{ kind: 'no-indication', jurisdiction } as const] : []),
  ];
}
