/**
 * The vocabulary of `@allr` without a validator: the catalogue of facts, the types of patients,
 * criteria and records, what follows from what is known, and dates known in part. It has no
 * run-time dependency. Schemas and parsers are in `@allr/model`.
 *
 * @module
 */
export { factDefinition, factIds, facts, isFactId, type FactId } from './facts/catalogue.js';
export type {
  BooleanFactDefinition,
  ChoiceFactDefinition,
  ClosedSetFactDefinition,
  FactCode,
  FactDefinition,
  FactEffort,
  FactGroup,
  NumberFactDefinition,
  OpenSetFactDefinition,
} from './facts/fact-definition.js';
export type {
  FactsOf,
  FactValue,
  Known,
  NumberInterval,
  OpenChoice,
  OpenSet,
  Patient,
  PatientAbout,
  UnknownReason,
} from './facts/patient.js';
export {
  comparisonsOf,
  factsOf,
  type AllOf,
  type AnyOf,
  type AtLeast,
  type BooleanComparison,
  type ChoiceComparison,
  type Comparison,
  type Criterion,
  type Not,
  type NumberComparison,
  type SetComparison,
  type Truth,
} from './facts/criterion.js';
export {
  intersect,
  knowledgeOf,
  recordedValue,
  sameKnowledge,
  type ChoiceKnowledge,
  type Knowledge,
  type NumberKnowledge,
  type SetKnowledge,
} from './facts/knowledge.js';
export {
  deduce,
  knownFacts,
  type Contradiction,
  type DeducedPatient,
  type Deduction,
  type DeductionRule,
} from './facts/deduce.js';
export {
  earliestDay,
  hasCome,
  isCalendarDate,
  isDay,
  isInForce,
  latestDay,
  type PartialDate,
  type Validity,
} from './dates.js';
export { isJurisdiction, jurisdictions, type Jurisdiction } from './jurisdictions.js';
export { AllrError, PatientError, type Problem } from './errors.js';
export type { Citation, RecordBase, Statement } from './records/common.js';
export type {
  Claim,
  ClaimCheck,
  ClaimJudgment,
  ComparisonCheck,
  EventCheck,
  IndicationCheck,
  JudgedClaim,
  ResultCheck,
  ResultPointer,
  ResultsCheck,
  TrialsCheck,
} from './records/claim.js';
export type { Moved } from './records/moved.js';
export type {
  Consideration,
  Definition,
  DefinitionGrade,
  Disease,
  Recommendation,
} from './records/knowledge-records.js';
export type { Contraindication, Indication, LabelStatement, RegulatoryEvent } from './records/regulatory.js';
export type { Coverage, Dosing, Therapy, TherapyCode, Warning } from './records/therapy.js';
export type { AdverseEvent, Arm, ArmComparison, Interval, Outcome, Trial } from './records/trial.js';
export type { Source } from './records/source.js';
export { recordTitle } from './records/record-title.js';
export { recordKinds, type Dataset, type DatasetRecord, type RecordKind, type RecordKinds } from './records/record.js';
export {
  adverseEventCounts,
  approvalBases,
  claimOutcomes,
  codeSystems,
  considerationEffects,
  cslTypes,
  effectMeasures,
  endpoints,
  eventTypes,
  intervalMethods,
  lineages,
  modalities,
  outcomeUnits,
  settings,
  sourceCategories,
  trialPhases,
  trialRegistries,
  warningLevels,
} from './records/vocabulary.js';
