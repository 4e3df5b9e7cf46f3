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
  type MatchNote,
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

export {
  compare,
  type ArmGroup,
  type ArmRef,
  type Cell,
  type CompareOptions,
  type ComparisonKind,
  type ComparisonNote,
  type Endpoint,
  type Figure,
  type IndirectContrast,
  type IndirectEffect,
  type NotComputed,
  type Pair,
  type RandomizedContrast,
  type RiskDifference,
  type RiskReading,
  type Row,
  type TherapyComparison,
} from './compare.js';
export { endpointDirection, type EndpointDirection } from './endpoint-direction.js';
export type { Count, Estimate, NumberNeeded, NumberNeededToTreat, TestedEstimate } from '@allr/evidence';

export { order, type Ordering, type OrderNote, type Position } from './order.js';
export { pareto, type ParetoFront, type ParetoPosition } from './pareto.js';
export type {
  EvidenceLevel,
  KeyFigure,
  KeyInterval,
  KeyValue,
  NoValueReason,
  OrderKey,
  ValueOrigin,
} from './order-key.js';

export {
  sequence,
  type FactChange,
  type FactChangeReason,
  type NextVerdict,
  type Scenario,
  type Sequence,
  type SequenceNote,
  type SequenceOption,
  type SequenceOptions,
} from './sequence.js';
export { ask, type Question } from './ask.js';

export { ScaleError } from './scales/scale-error.js';
export type {
  KarnofskyRange,
  ScaleDefinition,
  ScaleGrade,
  ScaleResult,
  ScaleValue,
} from './scales/scale-definition.js';
export type {
  BodySize,
  CockcroftGaultInput,
  CrsSigns,
  IceItems,
  IcansFindings,
  ScaleFinding,
  ScaleInputs,
  SchwartzInput,
} from './scales/scale-inputs.js';
export { crsGrade } from './scales/crs-grade.js';
export { icansGrade } from './scales/icans-grade.js';
export { iceScore } from './scales/ice-score.js';
export { ecogFromKarnofsky, karnofskyFromEcog, performanceScaleFor } from './scales/performance-status.js';
export { bodySurfaceArea } from './scales/body-surface-area.js';
export { bedsideSchwartz, creatinineClearance } from './scales/creatinine-clearance.js';
