import { asOf, dataset as publishedDataset, sourcesOf } from '@allr/data';
import { truthOf } from '@allr/eligibility';
import {
  isInForce,
  type Dataset,
  type Deduction,
  type Indication,
  type Jurisdiction,
  type PartialDate,
  type Patient,
  type RegulatoryEvent,
  type Source,
  type Therapy,
  type Truth,
} from '@allr/model/facts';
import { completePatient } from './internal/complete-patient.js';
import { named, type Named } from './named.js';
import { therapyVerdict } from './therapy-verdict.js';
import { verdictOf, type TherapyVerdict, type Verdict } from './verdict.js';

/** A place and a day. @category comparing over time */
export interface Moment {
  /** A day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly jurisdiction: Jurisdiction;
}

/** An indication that stands in one of two moments and not, or less surely, in the other. @category comparing over time */
export interface IndicationCause {
  readonly kind: 'indication';
  readonly indication: Indication;
  /** Whether it was in force at each moment; `not-met` also where it is of the other place. */
  readonly inForce: { readonly from: Truth; readonly to: Truth };
  /** What its wording says of the patient. */
  readonly verdict: Verdict;
  /** What the regulator did to it, or on the day on which it began or ended. */
  readonly events: readonly RegulatoryEvent[];
}

/** That the dataset would know of an approval at one moment and not at the other. @category comparing over time */
export interface CoverageCause {
  readonly kind: 'coverage';
  /** The last day for which the dataset would know of an approval in each place; absent where it never would. */
  readonly until: { readonly from?: string; readonly to?: string };
}

/** What a change of verdict comes from. @category comparing over time */
export type ChangeCause = IndicationCause | CoverageCause;

/** A therapy whose verdict differs between two moments. @category comparing over time */
export interface VerdictChange {
  readonly therapy: Named;
  readonly before: TherapyVerdict;
  readonly after: TherapyVerdict;
  /** At least one. */
  readonly causes: readonly ChangeCause[];
  /** What the causes rest on. */
  readonly sources: readonly Source[];
}

/** What differs for a patient between two moments. @category comparing over time */
export interface Difference {
  readonly datasetVersion: string;
  readonly from: Moment;
  readonly to: Moment;
  /** The record as given. */
  readonly patient: Patient;
  /** The record with the facts that follow from it. */
  readonly completed: Patient;
  readonly deductions: readonly Deduction[];
  /** In the order of the dataset: by id, not by merit. */
  readonly changes: readonly VerdictChange[];
  /** Every other therapy, with the verdict that it has at both moments. */
  readonly unchanged: readonly { readonly therapy: Named; readonly verdict: TherapyVerdict }[];
}

/**
 * What differs for a patient between two days, two places, or both: each therapy whose verdict is
 * another, and the indications that make it so. At each moment the verdict is the one that `match`
 * gives; the facts of the patient are the same at both, the age too.
 *
 * An indication is a cause where it stands at one moment and not, or less surely, at the other, and
 * either gives the verdict after, or gave the verdict before and that was the more favorable one.
 *
 * @param patient - a record that passed `parsePatient`
 * @param between - the two moments; the first need not be the earlier
 * @param dataset - the dataset to ask; the one of `@allr/data` unless given
 * @throws {DatasetError} `invalid-date` or `unknown-jurisdiction`
 * @throws {PatientError} for facts that cannot hold together, or a value that its fact cannot have
 * @example
 * ```ts
 * const { changes } = difference(
 *   { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' },
 *   { from: { asOf: '2019-01-10', jurisdiction: 'US' }, to: { asOf: '2022-06-01', jurisdiction: 'US' } },
 * );
 * const change = changes.find(({ therapy }) => therapy.id === 'brexucabtagene-autoleucel');
 * [change?.before, change?.after]; // => ['not-approved', 'eligible']
 * change?.causes.map((cause) => cause.kind === 'indication' && cause.indication.validFrom); // => ['2021-10-01']
 * ```
 * @category comparing over time
 */
export function difference(
  patient: Patient,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  dataset: Dataset = publishedDataset,
): Difference {
  const [narrowedBefore, narrowedAfter] = [
    asOf(from.asOf, from.jurisdiction, dataset),
    asOf(to.asOf, to.jurisdiction, dataset),
  ];
  const { patient: completed, deductions } = completePatient(patient);
  const changes: VerdictChange[] = [];
  const unchanged: Difference['unchanged'][number][] = [];
  for (const [index, therapy] of narrowedBefore.therapies.entries()) {
    const before = stateOf(therapy, completed, narrowedBefore);
    const after = stateOf(narrowedAfter.therapies[index] ?? therapy, completed, narrowedAfter);
    if (before.verdict === after.verdict) {
      unchanged.push({ therapy: named(therapy), verdict: after.verdict });
      continue;
    }
    const causes = causesOf(before, after, dataset);
    const cites = causes.map((cause) =>
      cause.kind === 'indication'
        ? [cause.indication.cites, cause.events.map((event) => event.cites)]
        : [before, after].map((state) => state.therapy.coverage.map((coverage) => coverage.cites)),
    );
    changes.push({
      therapy: named(therapy),
      before: before.verdict,
      after: after.verdict,
      causes,
      sources: sourcesOf(cites, dataset),
    });
  }
  return { datasetVersion: dataset.version, from, to, patient, completed, deductions, changes, unchanged };
}

/** A therapy's label at one moment, held against the patient. */
interface LabelState {
  readonly therapy: Therapy;
  readonly verdict: TherapyVerdict;
  readonly day: string;
  readonly truths: ReadonlyMap<Indication, Truth>;
}

function stateOf(therapy: Therapy, patient: Patient, { date, indications }: Dataset): LabelState {
  const own = indications.filter((indication) => indication.therapy === therapy.id);
  const truths = new Map(own.map((indication) => [indication, truthOf(indication.criteria, patient)]));
  return { therapy, verdict: therapyVerdict(therapy, truths, date), day: date, truths };
}

function causesOf(before: LabelState, after: LabelState, { events }: Dataset): readonly ChangeCause[] {
  const inForceAt = ({ truths, day }: LabelState, indication: Indication): Truth =>
    truths.has(indication) ? isInForce(indication, day) : 'not-met';
  const isFavorableBefore = favor[before.verdict] > favor[after.verdict];
  const causes = [...new Set([...before.truths.keys(), ...after.truths.keys()])].flatMap(
    (indication): readonly IndicationCause[] => {
      const inForce = { from: inForceAt(before, indication), to: inForceAt(after, indication) };
      if (inForce.from === inForce.to) return [];
      const truth = after.truths.get(indication) ?? before.truths.get(indication) ?? 'unknown';
      const gives = (state: LabelState, force: Truth) =>
        state.truths.has(indication) &&
        (verdictOf(truth) === state.verdict || (state.verdict === 'indeterminate' && force === 'unknown'));
      const isCause = gives(after, inForce.to) || (gives(before, inForce.from) && isFavorableBefore);
      return isCause
        ? [{ kind: 'indication', indication, inForce, verdict: verdictOf(truth), events: eventsOf(indication, events) }]
        : [];
    },
  );
  if (causes.length > 0) return causes;
  const until = (state: LabelState) =>
    state.therapy.coverage
      .map((coverage) => coverage.until)
      .sort()
      .at(-1);
  const [known, knownAfter] = [until(before), until(after)];
  return [
    {
      kind: 'coverage',
      until: { ...(known !== undefined && { from: known }), ...(knownAfter !== undefined && { to: knownAfter }) },
    },
  ];
}

/** How favorable a verdict is to the patient. */
const favor: Readonly<Record<TherapyVerdict, number>> = {
  eligible: 3,
  indeterminate: 2,
  ineligible: 1,
  'not-approved': 0,
  'no-data': 0,
};

/** The events that name an indication, or fell on the day on which it began or ended. */
function eventsOf(indication: Indication, events: readonly RegulatoryEvent[]): readonly RegulatoryEvent[] {
  const isSameDay = (date: PartialDate | undefined, other: PartialDate) =>
    date !== undefined && JSON.stringify(date) === JSON.stringify(other);
  return events.filter(
    (event) =>
      event.indications?.includes(indication.id) === true ||
      (event.therapy === indication.therapy &&
        event.jurisdiction === indication.jurisdiction &&
        event.disease === undefined &&
        (isSameDay(indication.validFrom, event.date) || isSameDay(indication.validTo, event.date))),
  );
}
