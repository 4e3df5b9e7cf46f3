import type { PlotElement } from '../plot-element.js';
import { cleanText } from './clean-text.js';
import { element } from './element.js';
import { margin } from './frame.js';
import { textBlock } from './text-block.js';
import { textWidth, widestPart } from './text-width.js';

/** The text of a row of a plot whose rows share one axis. */
export interface RowText {
  readonly group?: string;
  readonly label: string;
  readonly detail?: string;
  /** The published numbers, as text. */
  readonly figures: string;
}

/** Where the rows stand. */
export interface RowLayout {
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly bottom: number;
  /** Where a line across the rows may run without crossing text. */
  readonly strips: readonly { readonly from: number; readonly to: number }[];
  /** The middle of each row's part of the axis. */
  readonly centers: readonly number[];
  readonly elements: readonly PlotElement[];
}

const gap = 16;
const size = 13;
const detailSize = 11;
const leastPlot = 200;

/**
 * Sets label, axis and numbers side by side where there is room, and otherwise each row's text above its part of the axis.
 */
export function layOutRows(
  rows: readonly RowText[],
  head: { readonly label: string; readonly figures: string },
  { top, width }: { readonly top: number; readonly width: number },
): RowLayout {
  const inner = width - 2 * margin;
  const figuresWidth = Math.min(
    Math.max(
      ...rows.map(({ figures }) => textWidth(cleanText(figures), size)),
      textWidth(cleanText(head.figures), 12, true),
    ),
    0.3 * width,
  );
  const labelWidth = Math.min(
    Math.max(
      90,
      textWidth(cleanText(head.label), 12, true),
      ...rows.map(({ label, detail = '' }) =>
        Math.max(textWidth(cleanText(label), size), textWidth(cleanText(detail), detailSize)),
      ),
    ),
    0.36 * width,
  );
  const isWide = inner - figuresWidth - labelWidth - 2 * gap >= leastPlot;
  const plotLeft = isWide ? margin + labelWidth + gap : margin + 14;
  const plotRight = isWide ? width - margin - figuresWidth - gap : width - margin - 14;
  const elements: PlotElement[] = [];
  const centers: number[] = [];
  const headings: { readonly from: number; readonly to: number }[] = [];
  let y = top;

  const headLabel = textBlock(head.label, isWide ? labelWidth : inner / 2 - gap, { size: 12, bold: true });
  const headFigures = textBlock(head.figures, isWide ? figuresWidth : inner / 2, {
    size: 12,
    bold: true,
    anchor: 'end',
  });
  elements.push(...headLabel.draw(margin, y), ...headFigures.draw(width - margin, y));
  y += Math.max(headLabel.height, headFigures.height) + 6;
  elements.push(rule(y, width));
  const firstTop = y;
  const figuresRoom = isWide ? figuresWidth : inner * 0.6 - gap;

  for (const [index, row] of rows.entries()) {
    if (row.group !== undefined && row.group !== rows[index - 1]?.group) {
      const block = textBlock(row.group, inner, { size, bold: true });
      elements.push(...block.draw(margin, y + 8));
      if (margin + textWidth(cleanText(row.group), size, true) > plotLeft)
        headings.push({ from: y, to: y + block.height + 8 });
      y += block.height + 8;
    }
    const indent = row.group === undefined ? 0 : 10;
    const label = textBlock(row.label, (isWide ? labelWidth : inner * 0.4) - indent, { size });
    const detail = textBlock(row.detail ?? '', (isWide ? labelWidth : inner) - indent, {
      size: detailSize,
      opacity: 0.8,
    });
    const figures = textBlock(keepTogether(row.figures, figuresRoom), figuresRoom, { size, anchor: 'end' });
    const textHeight = label.height + detail.height;
    if (isWide) {
      const height = Math.max(textHeight, figures.height, 20) + 10;
      const center = y + height / 2;
      elements.push(
        ...label.draw(margin + indent, center - textHeight / 2),
        ...detail.draw(margin + indent, center - textHeight / 2 + label.height),
        ...figures.draw(width - margin, center - figures.height / 2),
      );
      centers.push(center);
      y += height;
    } else {
      const upper = Math.max(label.height, figures.height);
      elements.push(
        ...label.draw(margin + indent, y + 6),
        ...figures.draw(width - margin, y + 6),
        ...detail.draw(margin + indent, y + 6 + upper),
      );
      y += 6 + upper + detail.height;
      centers.push(y + 12);
      y += 26;
    }
  }
  const bottom = y + 4;
  const strips = isWide
    ? between(firstTop, bottom, headings)
    : centers.map((center) => ({ from: center - 12, to: center + 12 }));
  return { plotLeft, plotRight, bottom, strips, centers, elements };
}

/** Keeps an interval on one line, where the line can hold it. */
function keepTogether(figures: string, width: number): string {
  const kept = figures.replaceAll(/\([^)]*\)/g, (interval) => interval.replaceAll(' ', '\u00A0'));
  return widestPart(cleanText(kept), size) <= width ? kept : figures;
}

/** What is left of a span without some parts of it. */
function between(
  from: number,
  to: number,
  parts: readonly { readonly from: number; readonly to: number }[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = [from, ...parts.map((part) => part.to)];
  const ends = [...parts.map((part) => part.from), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to }));
}

/** A thin line over the whole width. */
export function rule(y: number, width: number): PlotElement {
  return element('line', {
    x1: margin,
    x2: width - margin,
    y1: y,
    y2: y,
    stroke: 'currentColor',
    'stroke-opacity': 0.4,
  });
}
