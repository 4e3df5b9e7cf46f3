import type { PartialDate } from '../dates.js';
import type { Criterion } from '../facts/criterion.js';
import type { Citation, RecordBase } from './common.js';
import type {
  adverseEventCounts,
  effectMeasures,
  endpoints,
  intervalMethods,
  outcomeUnits,
  trialPhases,
  trialRegistries,
} from './vocabulary.js';

/** A confidence interval as published, in the unit of its estimate. @category records */
export interface Interval {
  readonly low: number;
  /** Absent where the upper bound was not reached. */
  readonly high?: number;
  /** Confidence level in percent, such as 95. */
  readonly level: number;
  readonly method?: (typeof intervalMethods)[number];
}

/**
 * One published result of one arm: a proportion (`n` of `N`, `percent`) or a time (`value` with
 * `unit`). Counts and percentages stand as printed.
 * @category records
 */
export interface Outcome {
  readonly endpoint: (typeof endpoints)[number];
  /** What the endpoint means here, where the name leaves room (which responses an ORR adds up). */
  readonly definition?: string;
  /** Who was counted, where it is not the whole arm: a subgroup, a pooled set, a data cut. */
  readonly population?: string;
  readonly n?: number;
  readonly N?: number;
  readonly percent?: number;
  readonly value?: number;
  readonly unit?: (typeof outcomeUnits)[number];
  /** True where a median or bound was not reached. */
  readonly notReached?: true;
  readonly interval?: Interval;
  /** The time point or window, such as `12 months` or `within 12 weeks`. */
  readonly timePoint?: string;
  readonly cites: readonly Citation[];
  readonly note?: string;
}

/** How often one adverse event was seen in one arm. @category records */
export interface AdverseEvent {
  /** The event, in the words of the publication. */
  readonly term: string;
  /** CTCAE-like grades counted: `any`, `>=3`, `3-4`, `5` … */
  readonly grade: string;
  /** Only events that were serious, or that limited the dose, were counted. */
  readonly counted?: (typeof adverseEventCounts)[number];
  readonly population?: string;
  readonly n?: number;
  readonly N?: number;
  readonly percent?: number;
  readonly interval?: Interval;
  readonly cites: readonly Citation[];
  readonly note?: string;
}

/** A group of patients in a trial that was treated and reported together. @category records */
export interface Arm {
  /** Unique in its trial. */
  readonly id: string;
  readonly label: string;
  /** Ids of therapies given; empty where the dataset has no record of them. */
  readonly therapies: readonly string[];
  /** Patients assigned or enrolled. */
  readonly n?: number;
  readonly outcomes: readonly Outcome[];
  readonly adverseEvents: readonly AdverseEvent[];
}

/** A published comparison of two arms. @category records */
export interface ArmComparison {
  /** Arm ids: the studied arm, then its comparator. */
  readonly arms: readonly [string, string];
  readonly endpoint: (typeof endpoints)[number];
  readonly measure: (typeof effectMeasures)[number];
  readonly value?: number;
  readonly interval?: Interval;
  /** As printed, such as `0.01` or `<0.001`. */
  readonly p?: string;
  readonly population?: string;
  readonly timePoint?: string;
  readonly cites: readonly Citation[];
  readonly note?: string;
}

/** A clinical trial or cohort with its published results. @category records */
export interface Trial extends RecordBase {
  readonly kind: 'trial';
  /** Name or acronym. */
  readonly name: string;
  readonly registrations: readonly {
    readonly registry: (typeof trialRegistries)[number];
    readonly id: string;
  }[];
  /** Absent where no source that was read names it. */
  readonly phase?: (typeof trialPhases)[number];
  readonly design: string;
  readonly population: { readonly text: string; readonly criteria?: Criterion; readonly cites: readonly Citation[] };
  readonly started?: PartialDate;
  /** Date of the main publication. */
  readonly published?: PartialDate;
  readonly arms: readonly Arm[];
  readonly comparisons: readonly ArmComparison[];
}
