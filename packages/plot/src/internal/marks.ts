import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { PlotElement } from '../plot-element.js';
import { element } from './element.js';

const shapes = {
  circle: symbolCircle,
  cross: symbolCross,
  diamond: symbolDiamond,
  square: symbolSquare,
  star: symbolStar,
  triangle: symbolTriangle,
  wye: symbolWye,
} as const satisfies Record<string, SymbolType>;

/** The shape of a mark. */
type Shape = keyof typeof shapes;

/** How a mark looks. */
export interface MarkStyle {
  readonly shape: Shape;
  /** Area in square units; 64 unless given. */
  readonly area?: number;
  readonly fill: string;
  readonly turned?: number;
  readonly dashed?: boolean;
}

/** Draws a mark around a point, outlined in the color of the text. */
export function drawMark({ shape, area = 64, fill, turned, dashed }: MarkStyle, x: number, y: number): PlotElement {
  const turn = turned === undefined ? '' : ` rotate(${turned})`;
  return element('path', {
    d: symbol(shapes[shape], area).digits(2)() ?? '',
    transform: `translate(${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)})${turn}`,
    fill,
    stroke: 'currentColor',
    'stroke-dasharray': dashed === true ? '2 2' : undefined,
  });
}
