/**
 * Holds patients against the labels of the dataset: which therapies the label allows in one place
 * on one day, why, what is still unknown, and what to ask next. It shows what labels say and who
 * says it; it recommends nothing and ranks nothing. Not medical advice and not a medical device.
 *
 * @module
 */
export {
  match,
  type ConsiderationMatch,
  type ContraindicationMatch,
  type IndicationMatch,
  type Match,
  type MatchOptions,
  type TherapyMatch,
  type WarningMatch,
} from './match.js';
export type { NextQuestion } from './next-question.js';
export { reasonsOf, type Evaluation, type Reason } from '@allr/eligibility';
export { bestVerdict, verdictOf, type TherapyVerdict, type Verdict } from './verdict.js';
