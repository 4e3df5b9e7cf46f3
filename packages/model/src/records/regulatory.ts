import type { PartialDate, Validity } from '../dates.js';
import type { Criterion } from '../facts/criterion.js';
import type { Jurisdiction } from '../jurisdictions.js';
import type { RecordBase } from './common.js';
import type { approvalBases, eventTypes, settings } from './vocabulary.js';

/** A statement of a label about whom a therapy is for, or is not for, in one place from one day to another. @category records */
export interface LabelStatement extends RecordBase, Validity {
  /** Id of a therapy. */
  readonly therapy: string;
  readonly jurisdiction: Jurisdiction;
  /** What the label says, in our own words, with every limiting word. */
  readonly text: string;
  /** The same, as a criterion over facts. */
  readonly criteria: Criterion;
  /** How wording that leaves room was read, one sentence a choice. */
  readonly readings?: readonly string[];
}

/** A use that a regulator approved. @category records */
export interface Indication extends LabelStatement {
  readonly kind: 'indication';
  readonly basis: (typeof approvalBases)[number];
  readonly setting: (typeof settings)[number];
}

/** A situation in which a label forbids a therapy. It is judged apart from the indication. @category records */
export interface Contraindication extends LabelStatement {
  readonly kind: 'contraindication';
}

/** Anything else on a therapy's regulatory time line. @category records */
export interface RegulatoryEvent extends RecordBase {
  readonly kind: 'event';
  readonly therapy: string;
  readonly jurisdiction: Jurisdiction;
  /** Who decided or said it, such as `FDA`, `EC`, `CHMP`. */
  readonly agency: string;
  readonly type: (typeof eventTypes)[number];
  readonly date: PartialDate;
  /** The disease that it is about, where it is not ALL, such as `chronic myeloid leukemia`. */
  readonly disease?: string;
  readonly text: string;
  /** Ids of the indications that it began, changed or ended. */
  readonly indications?: readonly string[];
}
