import type { ArmComparison, Citation, Dataset, Interval, Outcome, Source } from '@allr/model/facts';
import type { Named } from './named.js';

/** A published endpoint, such as `CR` or `OS-median`. @category comparing therapies */
export type Endpoint = Outcome['endpoint'];

/** An arm of a trial. @category comparing therapies */
export interface ArmRef {
  /** Id of a trial. */
  readonly trial: string;
  /** Id of an arm of it. */
  readonly arm: string;
}

/**
 * Arms that the caller takes for one treatment. Needed where the dataset has no therapy for what an
 * arm was given, as for the chemotherapy that TOWER compared with. That the arms are alike is the
 * caller's statement; the result repeats it.
 * @category comparing therapies
 */
export interface ArmGroup extends Named {
  readonly arms: readonly ArmRef[];
}

/** One published figure of one arm. @category comparing therapies */
export interface Figure {
  readonly trial: Named;
  readonly arm: { readonly id: string; readonly label: string };
  /** Ids of the therapies that the arm was given beside the one of the column. */
  readonly alongside: readonly string[];
  /** Who was counted: the population of the outcome, else that of the trial. */
  readonly population: string;
  /** Whether the arm belongs to a randomized comparison. */
  readonly randomized: boolean;
  /** The figure as published: n, N, percent or value with unit, interval, citations. */
  readonly outcome: Outcome;
}

/** How two treatments can be compared for one endpoint. @category comparing therapies */
export type ComparisonKind = 'head-to-head' | 'common-comparator' | 'naive' | 'no-figures';

/** A number of events; `min` and `max` differ where only a rounded percentage is printed. @category comparing therapies */
export interface EventCount {
  readonly min: number;
  readonly max: number;
  /** How many were counted. */
  readonly N: number;
}

/** A number with an interval, computed here from published figures. @category comparing therapies */
export interface Computed {
  /** `min` and `max` differ where a count was printed only as a rounded percentage. */
  readonly estimate: { readonly min: number; readonly max: number };
  readonly interval: Interval | ComputedInterval;
  /** How it was computed, in words. */
  readonly method: string;
}

/** An interval that was computed here: it covers every count that the publication leaves open. @category comparing therapies */
export interface ComputedInterval {
  readonly low: number;
  readonly high: number;
  /** Confidence level in percent, such as 95. */
  readonly level: number;
}

/**
 * How many patients have to be given the first treatment for one event more, or less where
 * `estimate` is negative; an interval over infinity is printed as two bounds around it.
 * @category comparing therapies
 */
export interface NumberNeeded {
  readonly estimate: { readonly min: number; readonly max: number };
  /** The bounds: from the larger to the smaller benefit; `high` is absent where the interval of the risk difference holds zero. */
  readonly low: number;
  readonly high?: number;
  readonly level: number;
}

/** Two arms that one trial randomized patients between. @category comparing therapies */
export interface RandomizedContrast {
  readonly trial: Named;
  /** Arm ids: of the first treatment, then of the second. */
  readonly arms: readonly [string, string];
  /** Ids of the therapies that both arms were given beside the compared ones. */
  readonly alongside: readonly string[];
  readonly population: string;
  /** What the trial published of the two arms on this endpoint; its arms may stand in the other order. */
  readonly published: readonly ArmComparison[];
  /** In fractions from -1 to 1: the first treatment less the second. */
  readonly riskDifferences: readonly RiskDifference[];
  readonly cites: readonly Citation[];
}

/** The difference of two proportions that one trial printed for both arms. @category comparing therapies */
export interface RiskDifference extends Computed {
  /** Who was counted and when, where the publication narrows it. */
  readonly population?: string;
  readonly definition?: string;
  readonly timePoint?: string;
  readonly counts: readonly [EventCount, EventCount];
  readonly numberNeeded: NumberNeeded;
}

/** A comparison over a shared comparator, by Bucher's method. @category comparing therapies */
export interface IndirectContrast {
  /** Each treatment against the comparator. */
  readonly against: readonly [RandomizedContrast, RandomizedContrast];
  readonly comparator: string;
  /** The effect of the first treatment against the second, for each measure that both trials published. */
  readonly effects: readonly (Computed & { readonly measure: ArmComparison['measure'] })[];
}

/** Two treatments on one endpoint. @category comparing therapies */
export interface Pair {
  /** Ids of the columns. */
  readonly treatments: readonly [string, string];
  readonly kind: ComparisonKind;
  /** Why it is of this kind, in a sentence. */
  readonly because: string;
  /** Empty unless `head-to-head`. */
  readonly headToHead: readonly RandomizedContrast[];
  /** Empty unless `common-comparator`. */
  readonly indirect: readonly IndirectContrast[];
}

/** The figures of one treatment on one endpoint. @category comparing therapies */
export interface Cell {
  /** Id of the column. */
  readonly treatment: string;
  readonly figures: readonly Figure[];
}

/** One endpoint: a cell for each treatment, and each pair of treatments. @category comparing therapies */
export interface Row {
  readonly endpoint: Endpoint;
  readonly cells: readonly Cell[];
  readonly pairs: readonly Pair[];
}

/** Published figures side by side. @category comparing therapies */
export interface TherapyComparison {
  readonly datasetVersion: string;
  /** The columns, in the order asked; a group names its arms. */
  readonly treatments: readonly (Named | ArmGroup)[];
  readonly rows: readonly Row[];
  /** What a reader should know before setting figures against each other. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

/** What may be chosen about a comparison. @category comparing therapies */
export interface CompareOptions {
  /** Arms of different trials that the caller takes for the same comparator. */
  readonly comparators?: readonly ArmGroup[];
  /** The dataset to ask; the one of `@allr/data` unless given. */
  readonly dataset?: Dataset;
}
