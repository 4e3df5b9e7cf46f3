import type { PlotLabels } from './plot-labels.js';
import type { PlotElement } from './plot-element.js';

/** A drawing and the same figures as a table. @category output */
export interface Plot {
  /** An `<svg>` element as text, for HTML and, since it names its namespace, for a file of its own. */
  readonly svg: string;
  /** An HTML `<table>` with every figure of the drawing, and what the drawing has no room for. */
  readonly table: string;
  /** Both as data, for `toDom`. */
  readonly elements: { readonly svg: PlotElement; readonly table: PlotElement };
}

/** What every plot can be told. @category output */
export interface PlotOptions {
  /** Heading of the drawing and caption of the table; says what is shown unless given. */
  readonly title?: string;
  /** Description for those who do not see the drawing; made from the figures unless given. */
  readonly description?: string;
  /** Language of everything that the package itself says; `englishLabels` unless given. */
  readonly labels?: PlotLabels;
  /**
   * Begins every id in the drawing; `allr-plot` unless given. Two plots in one document need two
   * prefixes. Letters, digits, `-` and `_`, beginning with a letter.
   */
  readonly idPrefix?: string;
  /** Width of the drawing in its own units, 320 to 2000; 720 unless given. It scales to the room that it gets. */
  readonly width?: number;
}
