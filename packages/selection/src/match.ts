import { asOf, dataset as publishedDataset } from '@allr/data';
import { evaluate, type Evaluation } from '@allr/eligibility';
import {
  deduce,
  isInForce,
  PatientError,
  type Citation,
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
import { nextQuestion, type NextQuestion } from './next-question.js';
import { therapyVerdict } from './therapy-verdict.js';
import { verdictOf, type TherapyVerdict, type Verdict } from './verdict.js';

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
  /** `undefined` where no answer would settle anything. */
  readonly nextQuestion: NextQuestion | undefined;
  /** What a reader should know about the day that was asked for. */
  readonly notes: readonly string[];
}

/**
 * Holds a patient against every label of the dataset, in one place on one day.
 *
 * A therapy's verdict is the most favorable of its indications' verdicts. Contraindications stand
 * apart and change no verdict. Where a source gives the day of a label's change only by month and
 * the day asked for lies in it, an answer is given only if it holds either way.
 *
 * @param patient - a record that passed `parsePatient`
 * @param options - place, day, dataset
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
export function match(patient: Patient, options: MatchOptions): Match {
  const { jurisdiction, asOf: day, dataset = publishedDataset } = options;
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
    nextQuestion: nextQuestion(completed, results, day),
    notes: notesOn(day, jurisdiction, dataset),
  };
}

function completePatient(patient: Patient): ReturnType<typeof deduce> {
  const deduced = deduce(patient);
  const [first] = deduced.contradictions;
  if (first)
    throw new PatientError(
      `patient.${first.fact}: found facts that cannot hold together: ${first.because} (${[first.fact, ...first.from].join(', ')})`,
    );
  return deduced;
}

function matchTherapy(therapy: Therapy, patient: Patient, narrowed: Dataset): TherapyMatch {
  const { date } = narrowed;
  const isOfTherapy = (item: { readonly therapy: string }) => item.therapy === therapy.id;
  const evaluated = narrowed.indications.filter(isOfTherapy).map((indication) => ({
    indication,
    inForce: isInForce(indication, date),
    evaluation: evaluate(indication.criteria, patient),
  }));
  const truths = new Map(evaluated.map(({ indication, evaluation }) => [indication, evaluation.truth]));
  const verdict = therapyVerdict(therapy, truths, date);
  const indications = evaluated.map((item) => ({ ...item, verdict: indicationVerdict(item, verdict) }));
  const contraindications = narrowed.contraindications.filter(isOfTherapy).map((contraindication) => ({
    contraindication,
    inForce: isInForce(contraindication, date),
    evaluation: evaluate(contraindication.criteria, patient),
  }));
  const warnings = (indications.length === 0 ? [] : therapy.warnings).map((warning) => ({
    warning,
    inForce: isInForce({ ...warning, validFrom: warning.validFrom ?? { latest: date } }, date),
  }));
  const considerations = narrowed.considerations
    .filter(({ therapies }) => therapies.includes(therapy.id))
    .map((consideration) => ({ consideration, evaluation: evaluate(consideration.appliesWhen, patient) }))
    .filter(({ evaluation }) => evaluation.truth !== 'not-met');
  const cites: readonly (readonly Citation[])[] = [
    ...indications.map(({ indication }) => indication.cites),
    ...(indications.length === 0 ? therapy.coverage.map((coverage) => coverage.cites) : []),
    ...(indications.length === 0 && therapy.coverage.length === 0 ? [therapy.cites] : []),
    ...warnings.map(({ warning }) => warning.cites),
    ...contraindications
      .filter(({ evaluation }) => evaluation.truth !== 'not-met')
      .map(({ contraindication }) => contraindication.cites),
    ...considerations.map(({ consideration }) => consideration.cites),
  ];
  return {
    therapy,
    verdict,
    indications,
    contraindications,
    warnings,
    considerations,
    sources: sourcesOf(cites.flat(), narrowed),
  };
}

/** An indication that may not have been in force makes no one eligible, unless the therapy's labels do either way. */
function indicationVerdict(item: Omit<IndicationMatch, 'verdict'>, therapy: TherapyVerdict): Verdict {
  const verdict = verdictOf(item.evaluation.truth);
  return verdict === 'eligible' && item.inForce === 'unknown' && therapy !== 'eligible' ? 'indeterminate' : verdict;
}

function sourcesOf(cites: readonly Citation[], { sources }: Dataset): readonly Source[] {
  const ids = [...new Set(cites.map(({ source }) => source))];
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

function notesOn(day: string, jurisdiction: Jurisdiction, { date, indications }: Dataset): readonly string[] {
  const here = indications.filter((indication) => indication.jurisdiction === jurisdiction);
  const isBeforeAll =
    here.length > 0 && here.every((indication) => isInForce({ validFrom: indication.validFrom }, day) === 'not-met');
  return [
    ...(day > date ? [`The dataset was checked to ${date}; what changed after that day is not in it.`] : []),
    ...(isBeforeAll ? [`${day} lies before the first approval in ${jurisdiction} that the dataset holds.`] : []),
    ...(here.length === 0 ? [`The dataset holds no indication in ${jurisdiction}.`] : []),
  ];
}
