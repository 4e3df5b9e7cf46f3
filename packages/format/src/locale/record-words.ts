import type {
  adverseEventCounts,
  claimOutcomes,
  considerationEffects,
  cslTypes,
  Dataset,
  DatasetRecord,
  effectMeasures,
  intervalMethods,
  lineages,
  outcomeUnits,
  RecordKind,
  sourceCategories,
  trialPhases,
  warningLevels,
} from '@allr/model/facts';

/** Fields whose value is said as one piece: what is in it has no label. */
type Whole =
  'criteria' | 'appliesWhen' | 'patient' | 'validFrom' | 'validTo' | 'date' | 'issued' | 'started' | 'published';

/** The names of the fields in something, at any depth. */
type FieldsIn<T> = T extends readonly (infer I)[]
  ? FieldsIn<I>
  : T extends object
    ? { [K in keyof T & string]-?: K | (K extends Whole ? never : FieldsIn<NonNullable<T[K]>>) }[keyof T & string]
    : never;

/** The name of a field that some kind of record has, in itself or in a part of it. */
type RecordField = FieldsIn<DatasetRecord | Dataset['claims'][number]>;

/** The words for records in one language; a field that a record gains does not compile until it has a label. */
export interface RecordWords {
  readonly kinds: Readonly<Record<RecordKind, string>>;
  /** The records of one kind, as a title. */
  readonly lists: Readonly<Record<RecordKind, string>>;
  readonly fields: Readonly<Record<RecordField, string>>;
  /** A published figure, in which counts, percentage, value, unit and interval are one. */
  readonly figure: string;
  readonly field: string;
  readonly trials: string;
  readonly noRecords: string;
  readonly movedTo: (id: string) => string;
  readonly phases: Readonly<Record<(typeof trialPhases)[number], string>>;
  readonly lineages: Readonly<Record<(typeof lineages)[number], string>>;
  readonly warningLevels: Readonly<Record<(typeof warningLevels)[number], string>>;
  readonly effects: Readonly<Record<(typeof considerationEffects)[number], string>>;
  readonly claimOutcomes: Readonly<Record<(typeof claimOutcomes)[number], string>>;
  readonly weighs: Readonly<Record<'for' | 'against', string>>;
  readonly checks: Readonly<Record<Dataset['claims'][number]['checks'][number]['check'], string>>;
  readonly counted: Readonly<Record<(typeof adverseEventCounts)[number] | 'started', string>>;
  readonly grades: Readonly<Record<'any', string>>;
  readonly units: Readonly<Record<(typeof outcomeUnits)[number], string>>;
  readonly measures: Readonly<Record<(typeof effectMeasures)[number], string>>;
  readonly intervalMethods: Readonly<Record<(typeof intervalMethods)[number], string>>;
  readonly sourceCategories: Readonly<Record<(typeof sourceCategories)[number], string>>;
  readonly cslTypes: Readonly<Record<(typeof cslTypes)[number], string>>;
}
