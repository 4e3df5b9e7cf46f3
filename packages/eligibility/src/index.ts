/**
 * Decides criteria for patients in three values: met, not met, unknown. An absent fact is unknown,
 * never false, and every answer shows how it came about. No run-time dependency. Not medical advice
 * and not a medical device: it evaluates what a criterion says, and recommends nothing.
 *
 * @module
 */
export { evaluate, type ComparisonTrace, type Evaluation, type GroupTrace, type Trace } from './evaluate.js';
export { truthOf } from './truth-of.js';
export { decide, type Decision } from './decide.js';
export { missingSets, type MissingSet, type MissingSets } from './missing-sets.js';
export { explain, type Explanation } from './explain.js';
export { nextQuestion, type NextQuestion, type NextQuestionOptions, type Prior } from './next-question.js';
export { flips, type Flip, type Flips } from './flips.js';
export { whatIf, type WhatIf } from './what-if.js';
export { simplify } from './simplify.js';
export { negate } from './negate.js';
export { diffCriteria, equivalent, implies, type CriteriaDiff, type Relation } from './relations.js';
export { checkCriterion, type CriterionFinding, type CriterionFlaw } from './check-criterion.js';
export { compile, compileAll, type CompiledCriteria } from './compile.js';
export type { ChoiceAsk, ChoiceSlot, Layout, NumberAsk, NumberSlot, SetAsk, SetSlot, Slot } from './internal/layout.js';
export { normalizer, type NormalizedPatient } from './normalize.js';
export { toSource } from './to-source.js';
export { reasonsOf, type Reason } from './reasons-of.js';
export { answersTo } from './answers-to.js';
export { compileColumns, type ColumnEngine, type Columns, type ColumnTruths } from './compile-columns.js';
export type { ArrowColumn, ArrowTable } from './columns/arrow-cells.js';
export type { FactColumns, MemberColumn, NumberColumn, SetColumn } from './columns/fact-columns.js';
export type { ChoiceLayout, ColumnLayout, NumberLayout, SetLayout } from './columns/layout.js';
export type { TruthBits } from './columns/run-plan.js';
export {
  certificateFormat,
  certify,
  verify,
  type Certificate,
  type CertificateAbout,
  type Verification,
} from './certify.js';
export { CriterionError, type CriterionErrorCode } from './criterion-error.js';
export { AllrError, PatientError } from '@allr/model/facts';
export type { Comparison, Criterion, FactId, Patient, Truth } from '@allr/model/facts';
