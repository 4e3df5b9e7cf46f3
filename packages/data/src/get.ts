import { DatasetError } from './dataset-error.js';
import {
  indications,
  sources,
  therapies,
  trials,
  type Indication,
  type IndicationId,
  type Source,
  type SourceId,
  type Therapy,
  type TherapyId,
  type Trial,
  type TrialId,
} from './generated/records.js';

/**
 * The record of a therapy. An id that the dataset does not have does not compile.
 * @throws {DatasetError} `unknown-id`, for callers without types
 * @example
 * ```ts
 * getTherapy('blinatumomab').targets; // => ['CD19', 'CD3E']
 * ```
 * @category records
 */
export function getTherapy<Id extends TherapyId>(id: Id): Therapy<Id> {
  return find<Therapy<Id>>(therapies, id);
}

/**
 * The record of an indication. An id that the dataset does not have does not compile.
 * @throws {DatasetError} `unknown-id`, for callers without types
 * @example
 * ```ts
 * getIndication('obecabtagene-autoleucel-us-adult').jurisdiction; // => 'US'
 * ```
 * @category records
 */
export function getIndication<Id extends IndicationId>(id: Id): Indication<Id> {
  return find<Indication<Id>>(indications, id);
}

/**
 * The record of a trial. An id that the dataset does not have does not compile.
 * @throws {DatasetError} `unknown-id`, for callers without types
 * @example
 * ```ts
 * getTrial('tower').registrations; // => [{ registry: 'ClinicalTrials.gov', id: 'NCT02013167' }]
 * ```
 * @category records
 */
export function getTrial<Id extends TrialId>(id: Id): Trial<Id> {
  return find<Trial<Id>>(trials, id);
}

/**
 * The record of a source. An id that the dataset does not have does not compile.
 * @throws {DatasetError} `unknown-id`, for callers without types
 * @example
 * ```ts
 * getSource('terminology-stitch').category; // => 'terminology'
 * ```
 * @category records
 */
export function getSource<Id extends SourceId>(id: Id): Source<Id> {
  return find<Source<Id>>(sources, id);
}

function find<R extends { readonly id: string }>(records: readonly { readonly id: string }[], id: R['id']): R {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new DatasetError('unknown-id', `found "${id}", expected the id of a record`);
  // The list holds each record under the type of its own id.
  return record as R;
}
