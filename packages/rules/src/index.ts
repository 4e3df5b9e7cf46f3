/**
 * Reads records of therapies, labels, trials and sources from YAML, and checks them with rules that a
 * schema cannot say: references, dates, counts, intervals, codes, wording. The dataset of `@allr/data`
 * is built with it, and it checks the records of anyone who extends that dataset. Not medical advice
 * and not a medical device.
 *
 * @module
 */
export {
  formatRecordProblem,
  readRecords,
  type ReadRecords,
  type RecordFile,
  type RecordProblem,
  type RecordText,
} from './read-records.js';
export { buildDataset } from './build-dataset.js';
export { checkRecords, type CheckOptions } from './check-records.js';
export { rules } from './rules/rules.js';
export type { Finding, Records, Rule, RuleScope } from './rule.js';
export { diffDatasets, type ChangedRecord, type ChangedValue, type DatasetDiff } from './diff-datasets.js';
export { judgeClaim, type ClaimEvidence } from './judge-claim.js';
export type { Measured } from './measurements.js';
export {
  reproduceInterval,
  reproductionMethods,
  reproductionsOf,
  type IntervalReproduction,
  type ReproductionMethod,
} from './reproduce-interval.js';
