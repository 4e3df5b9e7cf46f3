import type { PartialDate } from '../dates.js';
import type { cslTypes, sourceCategories } from './vocabulary.js';

/** A publication that statements rest on. Field names in capitals are those of CSL-JSON. @category records */
export interface Source {
  readonly kind: 'source';
  readonly id: string;
  /** CSL-JSON type. */
  readonly type: (typeof cslTypes)[number];
  readonly category: (typeof sourceCategories)[number];
  readonly title: string;
  /** Authors as printed, such as `Kantarjian H`; `et al.` is not an author. */
  readonly authors?: readonly string[];
  /** The agency, company or publisher. */
  readonly publisher?: string;
  /** The journal or site. */
  readonly containerTitle?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** Date of publication or revision. */
  readonly issued?: PartialDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  /** ClinicalTrials.gov number. */
  readonly NCT?: string;
  /** How it was read, where it was not the whole original: `abstract`, `excerpt`, `copy of the label at …`. */
  readonly read?: string;
  readonly note?: string;
}
