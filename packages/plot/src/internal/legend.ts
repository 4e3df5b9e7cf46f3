import type { PlotElement } from '../plot-element.js';
import { cleanText } from './clean-text.js';
import { margin } from './frame.js';
import { textBlock } from './text-block.js';
import { textWidth } from './text-width.js';

/** A mark and what it stands for. */
export interface LegendItem {
  /** Draws the mark in a box of 16 by 12, centered at a point. */
  readonly mark: (x: number, y: number) => PlotElement;
  readonly label: string;
}

const size = 12;
const lineHeight = 20;

/** Sets the items of a legend side by side, in as many lines as they need. */
export function drawLegend(
  items: readonly LegendItem[],
  top: number,
  width: number,
): { readonly elements: readonly PlotElement[]; readonly bottom: number } {
  if (items.length === 0) return { elements: [], bottom: top };
  const available = width - 2 * margin - 22;
  let x = margin;
  let y = top;
  let rowHeight = lineHeight;
  const elements = items.flatMap(({ mark, label }) => {
    const itemWidth = Math.min(textWidth(cleanText(label), size), available);
    const block = textBlock(label, available, { size });
    if (x > margin && x + 22 + itemWidth > width - margin) {
      x = margin;
      y += rowHeight;
      rowHeight = lineHeight;
    }
    const drawn = [mark(x + 8, y + 9), ...block.draw(x + 22, y + 2)];
    x += 22 + itemWidth + 16;
    rowHeight = Math.max(rowHeight, block.height + 4);
    return drawn;
  });
  return { elements, bottom: y + rowHeight + 4 };
}
