import type { Citation, Indication, Outcome, PartialDate } from '@allr/model/facts';
import type { Endpoint } from './compare.js';

/**
 * What to order by.
 *
 * - `evidence-level`: a randomized comparison with something else, then a prospective study, then a
 *   retrospective or pooled one
 * - `randomized-benefit`: a published ratio against the comparator of a randomized trial: a hazard ratio
 *   unless `measure` says another. A hazard ratio of `OS-median` and of `OS-rate` is the same
 * - `outcome`: a published proportion, or a median in months
 * - `toxicity`: the share of patients with an adverse event, by its term and grade as printed; less
 *   comes first
 * - `approval-basis`: regular, then exceptional, then conditional or accelerated, of the indications
 *   that give the verdict
 * - `approval-date`: since when an indication that gives the verdict has been in force in its wording;
 *   the longest first
 *
 * Where a therapy has several figures for a key, one of an arm that was given nothing beside it that the
 * dataset names comes before others, then one of the whole arm before one of a part, then the one that
 * counts most patients. `trials`, a list of ids, narrows the choice.
 * @category ordering
 */
export type OrderKey =
  | { readonly key: 'evidence-level' }
  | {
      readonly key: 'randomized-benefit';
      readonly endpoint: Endpoint;
      readonly measure?: 'HR' | 'OR' | 'RR';
      readonly trials?: readonly string[];
    }
  | {
      readonly key: 'outcome';
      readonly endpoint: Endpoint;
      /** Which comes first; unless given, less of what is unwanted, such as relapse, and more of everything else. */
      readonly first?: 'higher' | 'lower';
      readonly trials?: readonly string[];
    }
  | {
      readonly key: 'toxicity';
      readonly term: string;
      readonly grade: string;
      readonly trials?: readonly string[];
    }
  | { readonly key: 'approval-basis' }
  | { readonly key: 'approval-date' };

/** Where a value comes from: a figure of a trial, or an indication. @category ordering */
export type ValueOrigin =
  | { readonly kind: 'trial'; readonly trial: string; readonly arms: readonly string[]; readonly population: string }
  | { readonly kind: 'indication'; readonly indication: string };

/** Where an estimated value may lie. @category ordering */
export interface KeyInterval {
  readonly low: number;
  /** Absent where no upper bound was reached. */
  readonly high?: number;
  /** Confidence level in percent; absent for a date that is known in part. */
  readonly level?: number;
  /** Whether it was computed here, by Clopper and Pearson, from the printed counts. */
  readonly computed?: true;
}

/** How far a therapy was studied, the highest last. @category ordering */
export type EvidenceLevel = 'retrospective-or-pooled-study' | 'prospective-study' | 'randomized-comparison';

/**
 * What a reader is shown of a value: a level; a ratio, to three digits; a proportion with the counts that
 * were printed; a time or amount in its unit; the legal form or first day of an indication.
 * @category ordering
 */
export type KeyFigure =
  | { readonly kind: 'level'; readonly level: EvidenceLevel }
  | { readonly kind: 'ratio'; readonly measure: 'HR' | 'OR' | 'RR'; readonly value: number }
  | { readonly kind: 'proportion'; readonly n?: number; readonly N?: number; readonly percent: number }
  | { readonly kind: 'amount'; readonly value: number; readonly unit: NonNullable<Outcome['unit']> }
  | { readonly kind: 'basis'; readonly basis: Exclude<Indication['basis'], 'unknown'> }
  | { readonly kind: 'date'; readonly date: PartialDate };

/**
 * Why a key says nothing of a therapy.
 *
 * - `no-trial`: the dataset has no trial of it
 * - `no-ratio`: no randomized trial published the measure of the endpoint against a comparator
 * - `not-reached`: a median was not reached, and is no number to order by
 * - `no-outcome`, `no-adverse-event`: the dataset has none of it
 * - `no-number`: the adverse event is published without a number
 * - `no-legal-form`, `no-first-day`: it is known of no indication that gives the verdict
 * @category ordering
 */
export type NoValueReason =
  | { readonly kind: 'no-trial' | 'no-legal-form' | 'no-first-day' }
  | { readonly kind: 'no-ratio'; readonly measure: 'HR' | 'OR' | 'RR'; readonly endpoint: Endpoint }
  | { readonly kind: 'not-reached' | 'no-outcome'; readonly endpoint: Endpoint }
  | { readonly kind: 'no-adverse-event' | 'no-number'; readonly term: string; readonly grade: string };

/** What a key says of a therapy. @category ordering */
export type KeyValue =
  | {
      readonly key: OrderKey;
      readonly known: true;
      /** The number compared: percent, months, effect, level or day since 1970. */
      readonly value: number;
      readonly figure: KeyFigure;
      readonly first: 'higher' | 'lower';
      /**
       * Where the value may lie; `exact` for what is not estimated, such as a date; absent where no
       * interval was published and none can be computed.
       */
      readonly interval?: 'exact' | KeyInterval;
      readonly origin: ValueOrigin;
      /** How many other figures the key could have taken. */
      readonly others: number;
      readonly cites: readonly Citation[];
    }
  | {
      readonly key: OrderKey;
      readonly known: false;
      readonly because: NoValueReason;
    };
