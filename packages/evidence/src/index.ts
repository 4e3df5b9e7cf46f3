/**
 * Statistics on what trials publish: intervals of proportions, differences and ratios of two groups,
 * numbers needed to treat, indirect comparison, and whether printed numbers fit each other. Each
 * function names its method. It knows no trial and ranks nothing. Not medical advice and not a medical device.
 *
 * @module
 */
export type { Count, Estimate, LevelOption } from './estimate.js';
export {
  proportionInterval,
  proportionMethods,
  type ProportionMethod,
  type ProportionOptions,
} from './proportion-interval.js';
export { riskDifference } from './risk-difference.js';
export { riskRatio } from './risk-ratio.js';
export { oddsRatio } from './odds-ratio.js';
export {
  formatNumberNeededToTreat,
  numberNeededToTreat,
  type NumberNeeded,
  type NumberNeededToTreat,
  type OutcomeOption,
} from './number-needed-to-treat.js';
export { indirectComparison, type ScaleOption, type TestedEstimate } from './indirect-comparison.js';
export { pValueOf } from './p-value-of.js';
export { checkRatio, type PrintedRatio, type RatioCheck, type RatioConflict } from './check-ratio.js';
export { EvidenceError, type EvidenceErrorCode } from './evidence-error.js';
