import type { Jurisdiction } from '../jurisdictions.js';
import type { Citation, RecordBase, Statement } from './common.js';
import type { codeSystems, lineages, modalities, warningLevels } from './vocabulary.js';

/** A warning of a label. @category records */
export interface Warning extends Statement {
  readonly level: (typeof warningLevels)[number];
  readonly jurisdiction: Jurisdiction;
}

/** A dose and schedule. @category records */
export interface Dosing extends Statement {
  /** Whom the dose is for. */
  readonly population: string;
}

/** A code of a therapy in a public terminology. @category records */
export interface TherapyCode {
  readonly system: (typeof codeSystems)[number];
  readonly code: string;
  readonly cites: readonly Citation[];
}

/**
 * To which day the dataset would know of every approval of a therapy in one place. Before that day a
 * missing indication means *not approved*; after it, *no data*.
 * @category records
 */
export interface Coverage {
  readonly jurisdiction: Jurisdiction;
  /** The day the state of approval was last read at a source, `YYYY-MM-DD`. */
  readonly until: string;
  readonly cites: readonly Citation[];
  readonly note?: string;
}

/** A drug, cell product, regimen or procedure. @category records */
export interface Therapy extends RecordBase {
  readonly kind: 'therapy';
  /** The international nonproprietary name, or the name in common use. */
  readonly name: string;
  readonly brands: readonly { readonly name: string; readonly jurisdictions: readonly Jurisdiction[] }[];
  readonly synonyms: readonly string[];
  readonly modality: (typeof modalities)[number];
  /** Molecules it acts on, by their usual symbols. */
  readonly targets: readonly string[];
  readonly lineages: readonly (typeof lineages)[number][];
  readonly mechanism?: string;
  /** Ids of the therapies that a regimen is made of. */
  readonly components?: readonly string[];
  readonly codes: readonly TherapyCode[];
  readonly coverage: readonly Coverage[];
  readonly warnings: readonly Warning[];
  readonly dosing: readonly Dosing[];
  readonly monitoring: readonly Statement[];
}
