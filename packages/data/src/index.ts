/**
 * The records: therapies, the indications and contraindications of their labels by place and time,
 * trials with their published results, and the source of every statement. Checked when built,
 * frozen, without run-time dependency; each therapy is a constant that can be imported alone.
 * Not medical advice and not a medical device: published facts and their sources, for professionals.
 *
 * @module
 */
export * from './generated/therapies.js';
export { claims, type Claims } from './generated/claims.js';
export { considerations, type Considerations } from './generated/considerations.js';
export { contraindications, type Contraindications } from './generated/contraindications.js';
export { definitions, type Definitions } from './generated/definitions.js';
export { diseases, type Diseases } from './generated/diseases.js';
export { events, type Events } from './generated/events.js';
export { indications, type Indications } from './generated/indications.js';
export { recommendations, type Recommendations } from './generated/recommendations.js';
export { sources, type Sources } from './generated/sources.js';
export { trials, type Trials } from './generated/trials.js';
export { datasetDate, datasetVersion } from './generated/about.js';
export { dataset } from './dataset.js';
export { asOf } from './as-of.js';
export { DatasetError, type DatasetErrorCode } from './dataset-error.js';
export {
  getIndication,
  getSource,
  getTherapy,
  getTrial,
  type IndicationId,
  type SourceId,
  type TherapyId,
  type TrialId,
} from './get.js';
export type {
  Contraindication,
  Dataset,
  Disease,
  Indication,
  Jurisdiction,
  PartialDate,
  RegulatoryEvent,
  Source,
  Therapy,
  Trial,
} from '@allr/model/facts';
