/**
 * The records: therapies, the indications and contraindications of their labels by place and time,
 * trials with their published results, and the source of every statement. Checked when built,
 * frozen, without run-time dependency; each therapy is a constant that can be imported alone.
 * Not medical advice and not a medical device: published facts and their sources, for professionals.
 *
 * @module
 */
export * from './generated/records.js';
export { datasetDate, datasetVersion } from './generated/about.js';
export { dataset } from './dataset.js';
export { asOf } from './as-of.js';
export { timeline, type TimelineEntry } from './timeline.js';
export { outcomesOf, type TrialOutcome } from './outcomes-of.js';
export { sourcesOf } from './sources-of.js';
export { DatasetError, type DatasetErrorCode } from './dataset-error.js';
export { getIndication, getSource, getTherapy, getTrial } from './get.js';
export type { Dataset, Jurisdiction, PartialDate } from '@allr/model/facts';
