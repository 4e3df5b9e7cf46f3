import { DOMParser, type Element } from '@xmldom/xmldom';
import { textWidth } from './text-width.js';

/** The upper left and lower right corner of something drawn. */
export interface DrawnBox {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Reads a drawing back for tests: a parser that stops at the first error, and the boxes of what is drawn. */
export function readDrawing(svg: string): {
  readonly root: Element;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnBox[];
  readonly shapes: readonly DrawnBox[];
} {
  const { documentElement: root } = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, 'image/svg+xml');
  if (root === null) throw new Error('no root');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const all = (name: string) => [...root.getElementsByTagName(name)];
  const isPattern = (node: Element) => node.parentNode?.nodeName === 'pattern';
  const texts = all('text').map((node) => {
    const size = number(node, 'font-size');
    const content = node.textContent ?? '';
    const wide = textWidth(content, size, node.getAttribute('font-weight') === '600');
    const anchor = node.getAttribute('text-anchor');
    const left = number(node, 'x') - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    const baseline = number(node, 'y');
    return { what: content, left, right: left + wide, top: baseline - 0.8 * size, bottom: baseline + 0.2 * size };
  });
  const rects = all('rect')
    .filter((node) => !isPattern(node))
    .map((node) => ({
      what: node.getAttribute('class') ?? 'rect',
      left: number(node, 'x'),
      right: number(node, 'x') + number(node, 'width'),
      top: number(node, 'y'),
      bottom: number(node, 'y') + number(node, 'height'),
    }));
  const lines = all('line').map((node) => ({
    what: node.getAttribute('class') ?? 'line',
    left: Math.min(number(node, 'x1'), number(node, 'x2')),
    right: Math.max(number(node, 'x1'), number(node, 'x2')),
    top: number(node, 'y1'),
    bottom: number(node, 'y2'),
  }));
  const marks = all('path')
    .filter((node) => node.getAttribute('transform') !== null)
    .map((node) => {
      const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(node.getAttribute('transform') ?? '')?.[1] ?? '')
        .split(' ')
        .map(Number);
      return { what: 'mark', left: x - 7, right: x + 7, top: y - 8, bottom: y + 8 };
    });
  return { root, width, height, texts, shapes: [...rects, ...lines, ...marks] };
}

/** The pairs of texts that touch each other. */
export function overlaps(texts: readonly DrawnBox[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) => a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1,
      )
      .map((b) => `${a.what} | ${b.what}`),
  );
}

/** What lies outside a drawing. */
export function outside({ width, height, texts, shapes }: ReturnType<typeof readDrawing>): readonly string[] {
  return [...texts, ...shapes]
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ what }) => what);
}

function number(node: Element, name: string): number {
  return Number(node.getAttribute(name));
}
