import type { PlotElement } from '../plot-element.js';
import { element } from './element.js';
import { textBlock } from './text-block.js';
import { textWidth } from './text-width.js';

/** A mark of an axis: where, and its text. */
export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Draws an axis with its marks, the text only where it does not touch the one before. */
export function drawAxis(
  ticks: readonly Tick[],
  area: { readonly left: number; readonly right: number; readonly y: number },
): { readonly elements: readonly PlotElement[]; readonly bottom: number } {
  const size = 11;
  let free = Number.NEGATIVE_INFINITY;
  const elements = ticks.flatMap(({ x, text }) => {
    const half = textWidth(text, size) / 2;
    const mark = element('line', { x1: x, x2: x, y1: area.y, y2: area.y + 5, stroke: 'currentColor' });
    if (x - half < free) return [mark];
    free = x + half + 4;
    return [mark, ...textBlock(text, 200, { size, anchor: 'middle' }).draw(x, area.y + 7)];
  });
  const line = element('line', { x1: area.left, x2: area.right, y1: area.y, y2: area.y, stroke: 'currentColor' });
  return { elements: [line, ...elements], bottom: area.y + 24 };
}
