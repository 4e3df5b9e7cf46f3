/**
 * Writes verdicts, reasons, criteria, records and sources as text, Markdown, HTML, CSV and JSON, in
 * English and Czech. It adds no judgment: it says what a label says, who says it and since when. Not
 * medical advice and not a medical device.
 *
 * @module
 */
export { toMatchDocument } from './match-document.js';
export { toTherapyDocument } from './results/therapy-document.js';
export { toTimelineDocument } from './results/timeline-document.js';
export { toDifferenceDocument } from './results/difference-document.js';
export { toSequenceDocument } from './results/sequence-document.js';
export { toComparisonDocument } from './results/comparison-document.js';
export { toOrderingDocument, toParetoDocument, type OrderDocumentOptions } from './results/ordering-document.js';
export { toRecordDocument } from './results/record-document.js';
export { toRecordListDocument, type RecordListOptions } from './results/record-list-document.js';
export { toQuestionDocument, type QuestionDocumentOptions } from './results/question-document.js';
export { toScaleDocument, type ScaleDocumentOptions } from './results/scale-document.js';
export type {
  Block,
  Content,
  Document,
  Heading,
  Item,
  List,
  Paragraph,
  Records,
  Sources,
  Span,
  Table,
  Tone,
} from './document/document.js';

export { formats, render, type Format } from './render/render.js';
export { renderText, type TextOptions } from './render/render-text.js';
export { renderMarkdown } from './render/render-markdown.js';
export { escapeHtml, htmlPage, htmlStyle, renderHtml, type HtmlOptions, type HtmlPage } from './render/render-html.js';
export { renderCsv } from './render/render-csv.js';
export { renderJson } from './render/render-json.js';
export { plainText } from './render/plain-text.js';

export { criterionText } from './criterion-text.js';
export { formatMatchText } from './match-text.js';
export { toMatchJson, type MatchJson, type ReasonJson } from './match-json.js';
export { formatReason } from './reason-text.js';
export { formatDeduction } from './deduction-text.js';
export { formatNote, formatPair } from './sentence-text.js';
export type { Note } from './locale/sentence-words.js';
export { formatComparison, formatKnown } from './comparison-text.js';
export { formatSource } from './source-text.js';
export { formatDate } from './date-text.js';
export { formatAmount, formatNumber, formatPercent, formatProportion } from './amount-text.js';
export { formatInterval, formatOutcome } from './results/outcome-text.js';
export { disclaimer } from './disclaimer.js';

export { langs, type Lang, type LanguageOptions } from './locale/lang.js';
export { factLabel, factQuestion, unknownReasonLabel, valueLabel } from './locale/locale.js';
