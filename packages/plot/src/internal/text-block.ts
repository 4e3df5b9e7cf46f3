import type { PlotElement } from '../plot-element.js';
import { cleanText, isRightToLeft } from './clean-text.js';
import { element } from './element.js';
import { wrapText } from './text-width.js';

/** How a block of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** 1 unless given; less for what is said aside. */
  readonly opacity?: number;
}

/** Lines of text with the height that they take. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly height: number;
  /** Draws the lines; `y` is the upper edge of the first. */
  readonly draw: (x: number, y: number) => readonly PlotElement[];
}

/** Breaks a text to a width. An empty text takes no height. */
export function textBlock(text: string, width: number, style: TextStyle): TextBlock {
  const { size, bold, anchor, opacity } = style;
  const lines = wrapText(cleanText(text), width, style);
  const lineHeight = Math.round(size * 1.3);
  return {
    lines,
    height: lines.length * lineHeight,
    draw: (x, y) =>
      lines.map((line, index) =>
        element(
          'text',
          {
            x,
            y: y + index * lineHeight + size,
            'font-size': size,
            'font-weight': bold === true ? 600 : undefined,
            'text-anchor': anchor === 'start' ? undefined : anchor,
            'fill-opacity': opacity,
            'unicode-bidi': isRightToLeft(line) ? 'isolate' : undefined,
          },
          [line],
        ),
      ),
  };
}
