/**
 * Writes verdicts, reasons and sources as text for a terminal and as JSON. It adds no judgment: it
 * says what a label says, who says it and since when. Not medical advice and not a medical device.
 *
 * @module
 */
export { formatMatchText, type TextOptions } from './match-text.js';
export { toMatchJson, type MatchJson, type ReasonJson } from './match-json.js';
export { formatRecordText } from './record-text.js';
export { formatReason } from './reason-text.js';
export { formatComparison, formatKnown } from './comparison-text.js';
export { formatSource } from './source-text.js';
export { formatDate } from './date-text.js';
export { disclaimer } from './disclaimer.js';
