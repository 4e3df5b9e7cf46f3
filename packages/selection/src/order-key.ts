import type { Citation } from '@allr/model/facts';
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

/** What a key says of a therapy. @category ordering */
export type KeyValue =
  | {
      readonly key: OrderKey;
      readonly known: true;
      /** The number compared: percent, months, effect, level or day since 1970. */
      readonly value: number;
      /** The same as a reader would write it, such as `33.6 %` or `2017-07-11`. */
      readonly shown: string;
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
      /** Why, in a sentence. */
      readonly because: string;
    };
