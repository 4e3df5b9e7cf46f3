import type { Patient } from '../facts/patient.js';
import type { Jurisdiction } from '../jurisdictions.js';
import type { RecordBase } from './common.js';
import type { claimOutcomes, effectMeasures, endpoints, eventTypes, trialPhases } from './vocabulary.js';

/** A result of one arm of a trial: an outcome (`endpoint`) or an adverse event (`term` and `grade`). @category records */
export interface ResultPointer {
  readonly trial: string;
  readonly arm: string;
  readonly endpoint?: (typeof endpoints)[number];
  readonly term?: string;
  readonly grade?: string;
  /** Who was counted, as the result says; only needed where the arm has several. */
  readonly population?: string;
  readonly timePoint?: string;
}

interface CheckBase {
  /** What is asked, as a sentence. */
  readonly text: string;
  /** Whether the claim stands or falls with it, where it holds. */
  readonly weighs: 'for' | 'against';
}

/** An indication in force that a patient meets; without a patient, any indication in force. @category records */
export interface IndicationCheck extends CheckBase {
  readonly check: 'indication';
  readonly therapy: string;
  readonly jurisdiction: Jurisdiction;
  readonly patient?: Patient;
  /** False where the check is that there is none. */
  readonly is: boolean;
}

/** A regulatory event that had come. @category records */
export interface EventCheck extends CheckBase {
  readonly check: 'event';
  readonly therapy: string;
  readonly types: readonly (typeof eventTypes)[number][];
  readonly jurisdiction?: Jurisdiction;
}

/** A published figure (a percentage or a time) within bounds; without bounds, that it was published. @category records */
export interface ResultCheck extends CheckBase {
  readonly check: 'result';
  readonly result: ResultPointer;
  readonly min?: number;
  readonly max?: number;
}

/** A published figure above another one. It says nothing of chance: see {@link ComparisonCheck}. @category records */
export interface ResultsCheck extends CheckBase {
  readonly check: 'results';
  readonly result: ResultPointer;
  readonly exceeds: ResultPointer;
}

/** A published comparison whose estimate lies on one side of a value, its interval excluding the value where there is one. @category records */
export interface ComparisonCheck extends CheckBase {
  readonly check: 'comparison';
  readonly trial: string;
  readonly endpoint: (typeof endpoints)[number];
  readonly measure: (typeof effectMeasures)[number];
  readonly arms?: readonly [string, string];
  readonly below?: number;
  readonly above?: number;
  /** A p-value at most this large; for comparisons that print no estimate. */
  readonly pMax?: number;
}

/** How many trials that gave a therapy had published results, or had started. @category records */
export interface TrialsCheck extends CheckBase {
  readonly check: 'trials';
  readonly therapy: string;
  readonly phases?: readonly (typeof trialPhases)[number][];
  /** Counts the trials that had started, reported or not; those whose start was not read are left out. */
  readonly counted?: 'started';
  readonly min?: number;
  readonly max?: number;
}

/** A question to the dataset, as it stood on a day, that a claim stands or falls with. @category records */
export type ClaimCheck = IndicationCheck | EventCheck | ResultCheck | ResultsCheck | ComparisonCheck | TrialsCheck;

/** A statement of the 2019 review with the questions that it is held against. @category records */
export interface Claim extends RecordBase {
  readonly kind: 'claim';
  readonly text: string;
  /** The day of the statement, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Empty where nothing in the dataset could speak for or against it. */
  readonly checks: readonly ClaimCheck[];
  /** What limits the statement, or what came of it. */
  readonly reason: string;
}

/** What the dataset as of one day says of a claim. @category records */
export interface ClaimJudgment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly outcome: (typeof claimOutcomes)[number];
  /** Whether each check held, in their order. */
  readonly held: readonly boolean[];
}

/** A claim with what the build found: as of the day of the statement, and as of the day of the dataset. @category records */
export interface JudgedClaim extends Claim {
  readonly judgments: readonly [then: ClaimJudgment, now: ClaimJudgment];
}
