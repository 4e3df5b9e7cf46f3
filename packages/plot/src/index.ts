/**
 * Draws published figures and what labels say as SVG, each drawing with the same figures as a table: forest plots,
 * response bars, regulatory time lines and verdict matrices. It pools, ranks and recommends nothing.
 * Not medical advice and not a medical device.
 *
 * @module
 */
export { forestPlot, type ForestOptions, type ForestRow } from './forest-plot.js';
export { forestRows, type ForestRowsOptions } from './forest-rows.js';
export { responseBars, type ResponseRow } from './response-bars.js';
export { responseRows, type ArmOutcome, type ResponseRowsOptions } from './response-rows.js';
export {
  timelinePlot,
  type TimelineBasis,
  type TimelineCategory,
  type TimelineEvent,
  type TimelineLane,
  type TimelineOptions,
  type TimelinePeriod,
} from './timeline-plot.js';
export { timelineLanes, type TimelineLanesOptions, type TimelineRecords } from './timeline-lanes.js';
export { verdictMatrix, type Matrix, type MatrixCell, type MatrixRow, type MatrixVerdict } from './verdict-matrix.js';
export { patientMatrix, settingMatrix, type MatchLike, type MatrixOptions } from './matrix-of.js';
export { toDom, type DocumentLike, type ElementLike } from './to-dom.js';
export type { Plot, PlotOptions } from './plot.js';
export type { PlotElement } from './plot-element.js';
export { plotStyles } from './plot-styles.js';
export type { ForestMeasure, PlotLabels } from './plot-labels.js';
export { englishLabels } from './english-labels.js';
export { czechLabels } from './czech-labels.js';
export { PlotError, type PlotErrorCode } from './plot-error.js';
