/**
 * Rules for a style sheet of the page; a drawing needs none, and holds none, so that a strict content security policy
 * lets it through. They keep colors in print, keep a drawing on one page, and hide a table from all but screen readers
 * where it also has the class `allr-visually-hidden`.
 * @example
 * ```ts
 * plotStyles.includes('@media print'); // => true
 * ```
 * @category output
 */
export const plotStyles = `.allr-plot { display: block; width: 100%; height: auto; }
.allr-plot-table { border-collapse: collapse; font-size: 0.875rem; }
.allr-plot-table caption { text-align: start; }
.allr-plot-table th, .allr-plot-table td { padding: 0.25em 0.5em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.allr-plot-table td:last-child { overflow-wrap: anywhere; }
.allr-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  .allr-plot { color: #000; break-inside: avoid; print-color-adjust: exact; }
  .allr-plot-table { color: #000; }
  .allr-visually-hidden { position: static; width: auto; height: auto; overflow: visible; clip-path: none; white-space: normal; }
}
`;
