import type { Contraindication, FactId, Jurisdiction, Patient, Source } from '@allr/model/facts';
import type { ConsiderationMatch } from './match.js';
import type { Named } from './named.js';
import type { TherapyVerdict } from './verdict.js';

/** A fact that a therapy changes, in the model of what comes after it. @category looking ahead */
export interface FactChange {
  readonly fact: FactId;
  /** What the record holds now; absent where it is unknown. */
  readonly before?: unknown;
  /** What it would hold; absent where it would no longer be known. */
  readonly after?: unknown;
  /** The rule, as a sentence. */
  readonly because: string;
}

/** What becomes of one therapy's verdict. @category looking ahead */
export interface NextVerdict {
  readonly therapy: Named;
  readonly before: TherapyVerdict;
  readonly after: TherapyVerdict;
  /** Ids of the indications behind the verdict before and after. */
  readonly indications: readonly string[];
  /** The facts that would have to be learned, where the verdict after is open. */
  readonly missing: readonly FactId[];
  /** The changed facts that turn the verdict. */
  readonly becauseOf: readonly FactId[];
}

/** The patient after a therapy that did not end the disease, held against every label again. @category looking ahead */
export interface Scenario {
  /** `given`: the target's presence is no longer known; `antigen-lost`: it is known to be gone. */
  readonly kind: 'given' | 'antigen-lost';
  readonly changes: readonly FactChange[];
  /** Open before, ineligible after. */
  readonly closes: readonly NextVerdict[];
  /** Eligible before, indeterminate after. */
  readonly unsettles: readonly NextVerdict[];
  /** Ineligible before, eligible or indeterminate after; or indeterminate before and eligible after. */
  readonly opens: readonly NextVerdict[];
  /** Eligible or indeterminate, before as after. */
  readonly keeps: readonly NextVerdict[];
  /** Considerations that apply after and did not before. */
  readonly newConsiderations: readonly ConsiderationMatch[];
  /** Contraindications of labels that are met after and were not before. */
  readonly newContraindications: readonly Contraindication[];
}

/** An option that is open now, and what it would leave. @category looking ahead */
export interface SequenceOption {
  readonly therapy: Named;
  readonly verdict: TherapyVerdict;
  /** The considerations of this therapy that apply now. */
  readonly considerations: readonly ConsiderationMatch[];
  /** `given` always; `antigen-lost` where the therapy has a target that the catalogue of facts knows. */
  readonly scenarios: readonly Scenario[];
}

/** The options of a patient, each with what it would close, keep or open. @category looking ahead */
export interface Sequence {
  readonly datasetVersion: string;
  readonly asOf: string;
  readonly jurisdiction: Jurisdiction;
  readonly patient: Patient;
  /** The record with the facts that follow from it. */
  readonly completed: Patient;
  /** In the order of the dataset: by id, not by merit. */
  readonly options: readonly SequenceOption[];
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}
