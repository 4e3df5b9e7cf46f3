import type { PartialDate } from '../dates.js';
import type { Criterion } from '../facts/criterion.js';
import type { Jurisdiction } from '../jurisdictions.js';
import type { RecordBase } from './common.js';
import type { considerationEffects } from './vocabulary.js';

/** Something a clinician weighs: when it applies, to which therapies, and which way. @category records */
export interface Consideration extends RecordBase {
  readonly kind: 'consideration';
  readonly text: string;
  readonly therapies: readonly string[];
  readonly effect: (typeof considerationEffects)[number];
  readonly appliesWhen: Criterion;
  readonly jurisdiction?: Jurisdiction;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
}

/** What a guideline or a health technology assessment says. @category records */
export interface Recommendation extends RecordBase {
  readonly kind: 'recommendation';
  /** Who says it, such as `NICE`. */
  readonly body: string;
  readonly date: PartialDate;
  readonly jurisdiction?: Jurisdiction;
  readonly therapies: readonly string[];
  readonly text: string;
  readonly criteria?: Criterion;
}

/** A disease entity of a classification, with its codes. @category records */
export interface Disease extends RecordBase {
  readonly kind: 'disease';
  readonly name: string;
  readonly synonyms: readonly string[];
  /** The classification that defines it. */
  readonly classification: string;
  readonly codes: readonly {
    readonly system: 'ncit' | 'mondo' | 'oncotree' | 'icd-10-cm' | 'doid';
    readonly code: string;
  }[];
  readonly parent?: string;
}

/** What a word means, and to whom. @category records */
export interface Definition extends RecordBase {
  readonly kind: 'definition';
  /** The word or phrase. */
  readonly term: string;
  /** Who defines it so. */
  readonly definedBy: string;
  readonly text: string;
  readonly criteria?: Criterion;
  /** The steps of a scale, lowest first; absent where the word is not a scale. */
  readonly grades?: readonly DefinitionGrade[];
}

/** One step of a scale. @category records */
export interface DefinitionGrade {
  /** As the scale names it, such as `3`, `severe` or `M2`. */
  readonly grade: string;
  readonly text: string;
  readonly criteria?: Criterion;
}
