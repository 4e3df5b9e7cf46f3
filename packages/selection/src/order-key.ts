import type { Citation } from '@allr/model/facts';
import type { Endpoint } from './compare.js';

/**
 * What to order by. Where a therapy has several figures for a key, the one that counts most patients
 * is taken, one of the whole arm before one of a part of it; `trials` narrows the choice.
 *
 * - `evidence-level`: randomized comparison, then prospective study, then retrospective study
 * - `randomized-benefit`: a published effect (hazard ratio unless `measure` says another) on an
 *   endpoint against the comparator of a randomized trial
 * - `outcome`: a published proportion or median
 * - `toxicity`: the share of patients with an adverse event, by its term and grade as printed; less comes first
 * - `approval-basis`: regular, then exceptional, conditional or accelerated, of the indications that
 *   give the verdict
 * - `approval-date`: the longest in force first, of the indications that give the verdict
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
      /** Which comes first; follows from the endpoint unless given: more response, less relapse. */
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
       * Where the value may lie, if it was estimated; `exact` for what has no uncertainty, such as a
       * date; absent where none was published and none can be computed.
       */
      readonly interval?: 'exact' | { readonly low: number; readonly high: number; readonly level: number };
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
