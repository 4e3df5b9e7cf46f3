/**
 * Holds patients against the labels of the dataset: which therapies the label allows in one place
 * on one day, why, what is still unknown, and what to ask next; what changed between two days or
 * places; and what trials published, side by side. It shows what labels and trials say and who
 * says it; it recommends nothing and ranks nothing by a score of its own. Not medical advice and not a
 * medical device.
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
export type { Named } from './named.js';

export { filter, type TherapyFilter } from './filter.js';

export {
  timelineOf,
  type PatientTimeline,
  type TherapyTimeline,
  type TimelineOptions,
  type TimelinePeriod,
} from './timeline-of.js';
export {
  difference,
  type ChangeCause,
  type CoverageCause,
  type Difference,
  type IndicationCause,
  type Moment,
  type VerdictChange,
} from './difference.js';

export type {
  ArmGroup,
  ArmRef,
  Cell,
  CompareOptions,
  ComparisonKind,
  Computed,
  ComputedInterval,
  Endpoint,
  EventCount,
  Figure,
  IndirectContrast,
  NumberNeeded,
  Pair,
  RandomizedContrast,
  RiskDifference,
  Row,
  TherapyComparison,
} from './compare.js';

export type { KeyValue, OrderKey, ValueOrigin } from './order-key.js';
export type { Ordering, Position } from './order.js';
export type { ParetoFront, ParetoPosition } from './pareto.js';

export {
  sequence,
  type FactChange,
  type NextVerdict,
  type Scenario,
  type Sequence,
  type SequenceOption,
  type SequenceOptions,
} from './sequence.js';
export { ask, type Question } from './ask.js';

export { ScaleError } from './scales/scale-error.js';
export type { ScaleDefinition, ScaleGrade, ScaleValue } from './scales/scale-definition.js';
export { crsGrade, type CrsSigns } from './scales/crs-grade.js';
export { icansGrade, type IcansFindings } from './scales/icans-grade.js';
export { iceScore, type IceItems } from './scales/ice-score.js';
export {
  ecogFromKarnofsky,
  karnofskyFromEcog,
  performanceScaleFor,
  type KarnofskyRange,
} from './scales/performance-status.js';
export { bodySurfaceArea, type BodySize } from './scales/body-surface-area.js';
export {
  bedsideSchwartz,
  creatinineClearance,
  type CockcroftGaultInput,
  type SchwartzInput,
} from './scales/creatinine-clearance.js';
