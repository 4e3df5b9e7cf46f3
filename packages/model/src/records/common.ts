import type { PartialDate } from '../dates.js';
import type { Jurisdiction } from '../jurisdictions.js';

/** Where a statement can be read. @category records */
export interface Citation {
  /** Id of a source record. */
  readonly source: string;
  /** The place in the source: a section, table, page or paragraph. */
  readonly at: string;
  /** At most 25 words of the source, to find the place by. */
  readonly quote?: string;
}

/** What every record has. @category records */
export interface RecordBase {
  /** Lower case, digits, single hyphens; the name of its file. */
  readonly id: string;
  /** Where the record's statements can be read, unless a part of it names its own. */
  readonly cites: readonly Citation[];
  /** What a reader should know of the record itself: conflicts between sources, readings chosen. */
  readonly note?: string;
  /** What was looked for at the sources and not found, one sentence a gap. */
  readonly gaps?: readonly string[];
}

/** A sentence of a label or paper, in our own words, with its source. @category records */
export interface Statement {
  readonly text: string;
  readonly jurisdiction?: Jurisdiction;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
  readonly cites: readonly Citation[];
  readonly note?: string;
}
