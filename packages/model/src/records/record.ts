import type { Claim, JudgedClaim } from './claim.js';
import type { Consideration, Definition, Disease, Recommendation } from './knowledge-records.js';
import type { Moved } from './moved.js';
import type { Contraindication, Indication, RegulatoryEvent } from './regulatory.js';
import type { Source } from './source.js';
import type { Therapy } from './therapy.js';
import type { Trial } from './trial.js';

/** Each kind of record with its type. @category records */
export interface RecordKinds {
  readonly therapy: Therapy;
  readonly indication: Indication;
  readonly contraindication: Contraindication;
  readonly event: RegulatoryEvent;
  readonly trial: Trial;
  readonly consideration: Consideration;
  readonly recommendation: Recommendation;
  readonly disease: Disease;
  readonly definition: Definition;
  readonly claim: Claim;
  readonly source: Source;
  readonly moved: Moved;
}

/** The name of a kind of record. @category records */
export type RecordKind = keyof RecordKinds;

/** A record of any kind, told apart by `kind`. @category records */
export type DatasetRecord = RecordKinds[RecordKind];

/** Everything the dataset holds, by kind. @category records */
export interface Dataset {
  /** Version of the published dataset. */
  readonly version: string;
  /** The day to which the dataset was checked; no record is dated after it. */
  readonly date: string;
  readonly therapies: readonly Therapy[];
  readonly indications: readonly Indication[];
  readonly contraindications: readonly Contraindication[];
  readonly events: readonly RegulatoryEvent[];
  readonly trials: readonly Trial[];
  readonly considerations: readonly Consideration[];
  readonly recommendations: readonly Recommendation[];
  readonly diseases: readonly Disease[];
  readonly definitions: readonly Definition[];
  readonly claims: readonly JudgedClaim[];
  readonly sources: readonly Source[];
  /** Ids that were given up for others. */
  readonly moved: readonly Moved[];
}

/** The kinds of record, each with the name of its list in a dataset.
 * @example
 * ```ts
 * recordKinds.therapy; // => 'therapies'
 * ```
 * @category records
 */
export const recordKinds = {
  therapy: 'therapies',
  indication: 'indications',
  contraindication: 'contraindications',
  event: 'events',
  trial: 'trials',
  consideration: 'considerations',
  recommendation: 'recommendations',
  disease: 'diseases',
  definition: 'definitions',
  claim: 'claims',
  source: 'sources',
  moved: 'moved',
} as const satisfies Readonly<Record<RecordKind, keyof Dataset>>;
