import type { PlotElement } from '../plot-element.js';
import type { MatrixVerdict } from '../verdict-matrix.js';
import { element } from './element.js';
import { drawMark, type MarkStyle } from './marks.js';
import { palette } from './palette.js';

/** The order of the legend. */
export const verdictOrder = ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'] as const;

const styles = {
  eligible: { shape: 'circle', fill: palette.blue, area: 110 },
  indeterminate: { shape: 'triangle', fill: palette.orange, area: 80 },
  ineligible: { shape: 'cross', fill: palette.vermillion, area: 80, turned: 45 },
  'no-data': { shape: 'square', fill: 'none', area: 90, dashed: true },
} as const satisfies Partial<Record<MatrixVerdict, MarkStyle>>;

/** Draws the symbol of a verdict around a point. */
export function drawVerdict(verdict: MatrixVerdict, x: number, y: number): PlotElement {
  if (verdict !== 'not-approved') return drawMark(styles[verdict], x, y);
  return element('line', { x1: x - 6, x2: x + 6, y1: y, y2: y, stroke: 'currentColor', 'stroke-width': 2 });
}
