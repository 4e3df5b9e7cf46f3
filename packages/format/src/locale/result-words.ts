import type { modalities, eventTypes, Outcome, settings } from '@allr/model/facts';
import type { ComparisonKind, EvidenceLevel, OrderKey, TherapyVerdict } from '@allr/selection';

/** The words for therapies, timelines, differences, sequences, comparisons and orders in one language. */
export interface ResultWords {
  readonly verdicts: Readonly<Record<TherapyVerdict, string>>;
  readonly modalities: Readonly<Record<(typeof modalities)[number], string>>;
  readonly settings: Readonly<Record<(typeof settings)[number], string>>;
  readonly eventTypes: Readonly<Record<(typeof eventTypes)[number], string>>;
  /** Endpoints whose abbreviation says what is counted stand as printed; those with a form of their own are told here. */
  readonly endpoint: (endpoint: Outcome['endpoint']) => string;
  readonly kinds: Readonly<Record<ComparisonKind, string>>;
  readonly keys: Readonly<Record<OrderKey['key'], string>>;
  readonly scenarios: Readonly<Record<'given' | 'antigen-lost', string>>;
  readonly headings: Readonly<
    Record<
      | 'indications'
      | 'contraindications'
      | 'warnings'
      | 'regulatoryEvents'
      | 'changes'
      | 'unchanged'
      | 'figures'
      | 'pairs'
      | 'order'
      | 'front'
      | 'factChanges'
      | 'closes'
      | 'unsettles'
      | 'opens'
      | 'keeps'
      | 'considerations',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'therapy'
      | 'place'
      | 'from'
      | 'to'
      | 'period'
      | 'verdict'
      | 'before'
      | 'after'
      | 'causes'
      | 'indications'
      | 'text'
      | 'criteria'
      | 'basis'
      | 'setting'
      | 'date'
      | 'agency'
      | 'event'
      | 'trial'
      | 'arm'
      | 'endpoint'
      | 'population'
      | 'result'
      | 'treatment'
      | 'pair'
      | 'kind'
      | 'because'
      | 'rank'
      | 'behind'
      | 'dominatedBy'
      | 'scenario'
      | 'effect'
      | 'statement'
      | 'id'
      | 'question'
      | 'answer'
      | 'settles'
      | 'dataset'
      | 'disclaimer',
      string
    >
  >;
  readonly therapyAbout: {
    readonly modality: string;
    readonly brands: string;
    readonly targets: string;
    readonly mechanism: string;
    readonly boxed: string;
    readonly warning: string;
  };
  /** How many of the open verdicts an answer settles. */
  readonly settlesOf: (settled: number, open: number) => string;
  readonly timelineTitle: (from: string, to: string) => string;
  /** Therapies that had no label in all of the time. */
  readonly withoutLabel: (names: string) => string;
  readonly moment: (inPlace: string, day: string) => string;
  readonly differenceTitle: (from: string, to: string) => string;
  readonly sequenceTitle: (inPlace: string, day: string) => string;
  readonly comparisonTitle: (treatments: string) => string;
  readonly orderTitle: (keys: string) => string;
  readonly paretoTitle: (keys: string) => string;
  /** That an order or a comparison is no ranking by merit. */
  readonly noRanking: string;
  readonly began: (validity: string) => string;
  readonly coverage: (from: string, to: string) => string;
  readonly noCoverage: string;
  readonly notReached: string;
  readonly interval: (level: string, low: string, high: string) => string;
  readonly dominatedOn: (therapy: string, keys: string) => string;
  /** That a number was computed here, and after whom. */
  readonly computed: (method: string) => string;
  readonly numberNeeded: Readonly<Record<'benefit' | 'harm', string>>;
  readonly evidenceLevels: Readonly<Record<EvidenceLevel, string>>;
  readonly none: string;
  /** In the place of a figure that the dataset does not have. */
  readonly noFigure: string;
  readonly unknown: string;
}
