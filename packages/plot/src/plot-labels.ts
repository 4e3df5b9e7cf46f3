import type { approvalBases, effectMeasures, Jurisdiction, settings } from '@allr/model/facts';
import type { TimelineCategory } from './timeline-plot.js';
import type { MatrixVerdict } from './verdict-matrix.js';

/** A measure of effect that can be drawn: a ratio, or a difference of two percentages. @category labels */
export type ForestMeasure = Exclude<(typeof effectMeasures)[number], 'difference-of-medians' | 'p-only'>;

/**
 * Everything that the package says, in one language. Names in braces are replaced, such as `{n}` by a number.
 * @category labels
 */
export interface PlotLabels {
  /** Language tag, such as `en`. */
  readonly language: string;
  readonly decimalSign: string;
  /** Stands under every drawing. */
  readonly notice: string;
  /** What the numbers of a trial are not; stands under forest plots and response bars. */
  readonly acrossTrials: string;
  /** `{low}` and `{high}` in brackets; and with `{interval}` where rows differ in their levels. */
  readonly range: string;
  readonly rangeWithLevel: string;
  /** In place of an upper bound. */
  readonly notReached: string;
  /** `{level}` is the confidence level in percent. */
  readonly interval: string;
  readonly intervalUnknown: string;
  readonly noInterval: string;
  readonly noIntervalNote: string;
  readonly offAxisNote: string;
  readonly table: {
    readonly comparison: string;
    readonly result: string;
    readonly estimate: string;
    readonly details: string;
    readonly source: string;
    readonly note: string;
    readonly arm: string;
    readonly series: string;
    readonly number: string;
    readonly place: string;
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly date: string;
    readonly text: string;
    readonly therapy: string;
  };
  readonly forest: {
    readonly title: string;
    /** `{n}`, `{measure}`, `{none}`. */
    readonly description: string;
    readonly measures: Readonly<Record<ForestMeasure, string>>;
    /** How to read the sides of the line of no effect `{none}`. */
    readonly sides: Readonly<Record<ForestMeasure, string>>;
    readonly versus: string;
    /** `{p}`. */
    readonly p: string;
    /** Note at a difference that was published as a fraction and is drawn in percentage points. */
    readonly fraction: string;
  };
  readonly response: {
    readonly title: string;
    /** `{n}`. */
    readonly description: string;
    readonly axis: string;
    readonly computed: string;
    readonly noWhisker: string;
  };
  readonly timeline: {
    readonly title: string;
    /** `{periods}`, `{events}`, `{lanes}`, `{from}`, `{until}`. */
    readonly description: string;
    readonly numbers: string;
    readonly uncertain: string;
    readonly ongoing: string;
    readonly events: string;
    /** `{earliest}`, `{latest}`; and where only one of them is known. */
    readonly between: string;
    readonly notBefore: string;
    readonly notAfter: string;
    readonly categories: Readonly<Record<TimelineCategory, string>>;
    readonly bases: Readonly<Record<(typeof approvalBases)[number], string>>;
    readonly settings: Readonly<Record<(typeof settings)[number], string>>;
    readonly jurisdictions: Readonly<Record<Jurisdiction, string>>;
  };
  readonly matrix: {
    readonly title: string;
    /** `{rows}`, `{columns}`. */
    readonly description: string;
    readonly verdicts: Readonly<Record<MatrixVerdict, string>>;
    readonly none: string;
    readonly noneNote: string;
    /** `{place}`, `{day}`, `{version}`. */
    readonly where: string;
    readonly explained: string;
  };
  /** Names of endpoints in place of their abbreviations, where this language has others. */
  readonly endpoints: Readonly<Record<string, string>>;
}
