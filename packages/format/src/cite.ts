/**
 * Writes sources as references (Vancouver, AMA, APA) and for reference managers (BibTeX, RIS,
 * CSL-JSON). An entry of its own, since the styles and their processor weigh more than everything else.
 *
 * @module
 */
export { cite, citationStyles, type CitationStyle } from './cite/cite.js';
export { toCslItem, type CslDate, type CslItem, type CslName } from './cite/csl-item.js';
