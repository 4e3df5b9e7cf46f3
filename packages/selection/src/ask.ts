import type { FactId, Patient } from '@allr/model/facts';
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
  /** The record so far, with what was asked for in vain in `unknownBecause`. */
  readonly patient: Patient;
}
