import type { Deduction, Indication, Jurisdiction, Patient, RegulatoryEvent, Source, Truth } from '@allr/model/facts';
import type { Named } from './named.js';
import type { TherapyVerdict, Verdict } from './verdict.js';

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
  /** What the regulator did to it between the two moments, or at either, as far as the dataset tells. */
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
