import { DatasetError, asOf, dataset as publishedDataset } from '@allr/data';
import { truthOf } from '@allr/eligibility';
import {
  earliestDay,
  isDay,
  isInForce,
  latestDay,
  type Dataset,
  type Deduction,
  type Indication,
  type Jurisdiction,
  type PartialDate,
  type Patient,
  type Therapy,
  type Truth,
} from '@allr/model/facts';
import { completePatient } from './internal/complete-patient.js';
import { dayAfter, dayBefore } from './internal/days.js';
import { therapyVerdict } from './therapy-verdict.js';
import { verdictOf, type TherapyVerdict } from './verdict.js';

/** The days and places of a timeline. @category comparing over time */
export interface TimelineOptions {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day, included, `YYYY-MM-DD`. */
  readonly to: string;
  readonly jurisdictions: readonly Jurisdiction[];
  /** The dataset to ask; the one of `@allr/data` unless given. */
  readonly dataset?: Dataset;
}

/** Days on end on which a therapy has one verdict for one reason. @category comparing over time */
export interface TimelinePeriod {
  /** The first day. */
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
  readonly verdict: TherapyVerdict;
  /**
   * The indications that give the verdict: those that are met, those that leave it open, or all of
   * those that are not met; empty where there was none.
   */
  readonly indications: readonly Indication[];
}

/** The periods of one therapy in one place, without gap, oldest first. @category comparing over time */
export interface TherapyTimeline {
  readonly therapy: Therapy;
  readonly periods: readonly TimelinePeriod[];
}

/** What the labels of some places said of a patient from one day to another. @category comparing over time */
export interface PatientTimeline {
  readonly datasetVersion: string;
  readonly from: string;
  readonly to: string;
  /** The record as given. */
  readonly patient: Patient;
  /** The record with the facts that follow from it. */
  readonly completed: Patient;
  readonly deductions: readonly Deduction[];
  /** One for each place, in the order asked; therapies stand in the order of the dataset. */
  readonly jurisdictions: readonly {
    readonly jurisdiction: Jurisdiction;
    readonly therapies: readonly TherapyTimeline[];
  }[];
}

/**
 * What each label would have said of a patient, period by period: on each day the verdict is the one
 * that `match` gives. The facts of the patient stay as they are on every day, the age too.
 *
 * A period ends where a label changes; where its day is known only in part, the days on which it may
 * have changed are a period of their own, *indeterminate* unless the answer is the same either way.
 *
 * @param patient - a record that passed `parsePatient`
 * @param options - days, places, dataset
 * @throws {DatasetError} `invalid-date`, also where the last day lies before the first, or `unknown-jurisdiction`
 * @throws {PatientError} for facts that cannot hold together, or a value that its fact cannot have
 * @example
 * ```ts
 * const { jurisdictions } = timelineOf(
 *   { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' },
 *   { from: '2021-01-01', to: '2025-12-31', jurisdictions: ['US'] },
 * );
 * const cells = jurisdictions[0]?.therapies.find(({ therapy }) => therapy.id === 'brexucabtagene-autoleucel');
 * cells?.periods.map(({ from, to, verdict }) => [from, to, verdict]);
 * // => [['2021-01-01', '2021-09-30', 'not-approved'], ['2021-10-01', '2025-12-31', 'eligible']]
 * ```
 * @category comparing over time
 */
export function timelineOf(patient: Patient, options: TimelineOptions): PatientTimeline {
  const { from, to, jurisdictions, dataset = publishedDataset } = options;
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day))
      throw new DatasetError('invalid-date', `${name}: found "${day}", expected a day that exists, as YYYY-MM-DD`);
  if (to < from) throw new DatasetError('invalid-date', `to: found "${to}", expected a day not before ${from}`);
  const { patient: completed, deductions } = completePatient(patient);
  const truths = new Map<Indication, Truth>();
  const truthFor = (indication: Indication) => {
    const truth = truths.get(indication) ?? truthOf(indication.criteria, completed);
    truths.set(indication, truth);
    return truth;
  };
  return {
    datasetVersion: dataset.version,
    from,
    to,
    patient,
    completed,
    deductions,
    jurisdictions: jurisdictions.map((jurisdiction) => ({
      jurisdiction,
      therapies: asOf(from, jurisdiction, dataset).therapies.map((therapy): TherapyTimeline => {
        const labels = dataset.indications.filter(
          (indication) => indication.therapy === therapy.id && indication.jurisdiction === jurisdiction,
        );
        const starts = startsOf(therapy, labels).filter((day) => from < day && day <= to);
        const periods = [from, ...starts].map((day, index) =>
          periodOf(therapy, new Map(labels.map((label) => [label, truthFor(label)])), {
            from: day,
            to: index < starts.length ? dayBefore(starts[index] ?? to) : to,
          }),
        );
        return { therapy, periods: joined(periods) };
      }),
    })),
  };
}

/** The days on which something about the label of a therapy begins to be so, or may begin, in order. */
function startsOf({ coverage }: Therapy, labels: readonly Indication[]): readonly string[] {
  const changes = labels.flatMap(({ validFrom, validTo }): readonly PartialDate[] =>
    validTo === undefined ? [validFrom] : [validFrom, validTo],
  );
  const days = [
    ...changes.flatMap((date) => [earliestDay(date) ?? [], latestDay(date) ?? []].flat()),
    ...coverage.map(({ until }) => dayAfter(until)),
  ];
  return [...new Set(days)].sort();
}

function periodOf(
  therapy: Therapy,
  truths: ReadonlyMap<Indication, Truth>,
  { from, to }: { readonly from: string; readonly to: string },
): TimelinePeriod {
  const held = new Map([...truths].filter(([label]) => isInForce(label, from) !== 'not-met'));
  const verdict = therapyVerdict(therapy, held, from);
  const gives = ([label, truth]: readonly [Indication, Truth]) => {
    const own = verdictOf(truth);
    if (verdict !== 'indeterminate') return own === verdict;
    return own === 'indeterminate' || isInForce(label, from) === 'unknown';
  };
  return { from, to, verdict, indications: [...held].filter(gives).map(([label]) => label) };
}

/** Neighbors that say the same for the same reason are one period. */
function joined(periods: readonly TimelinePeriod[]): readonly TimelinePeriod[] {
  const found: TimelinePeriod[] = [];
  for (const period of periods) {
    const last = found.at(-1);
    const isSame =
      last?.verdict === period.verdict &&
      last.indications.length === period.indications.length &&
      last.indications.every((indication, index) => indication === period.indications[index]);
    if (isSame) found[found.length - 1] = { ...last, to: period.to };
    else found.push(period);
  }
  return found;
}
