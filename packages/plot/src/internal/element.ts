import type { PlotElement } from '../plot-element.js';
import { cleanText } from './clean-text.js';

type Attribute = string | number | undefined;

/** Builds an element; numbers are rounded to hundredths, attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  children: readonly (PlotElement | string)[] = [],
): PlotElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? String(round(value)) : cleanText(value)] as const],
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.map((child) => (typeof child === 'string' ? cleanText(child) : child)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Writes an element as text that is both HTML and XML. */
export function serialize({ name, attributes, children }: PlotElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const start = `<${name}${written.join('')}`;
  if (children.length === 0 && !htmlNames.has(name)) return `${start}/>`;
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : serialize(child)));
  const separator = spacedNames.has(name) ? '\n' : '';
  return `${start}>${separator}${content.join(separator)}${separator}</${name}>`;
}

/** HTML knows no empty-element tag for these. */
const htmlNames = new Set(['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td']);

/** White space inside them means nothing; a line each makes differences readable. */
const spacedNames = new Set(['svg', 'g', 'defs', 'table', 'thead', 'tbody']);

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
