import type { PlotElement } from '../plot-element.js';
import { element } from './element.js';

/** Colors of Okabe and Ito (2008), which people with any kind of color vision tell apart. */
export const palette = {
  blue: '#0072B2',
  orange: '#E69F00',
  green: '#009E73',
  purple: '#CC79A7',
  sky: '#56B4E9',
  vermillion: '#D55E00',
} as const;

/** A filling: each has a color and a texture of its own, so that none is told by color alone. */
export const fillings = [
  { name: 'plain', color: palette.blue, path: undefined },
  { name: 'rising', color: palette.orange, path: 'M-2 2L2 -2M0 8L8 0M6 10L10 6' },
  { name: 'dotted', color: palette.green, path: 'M2 2h2v2h-2zM6 6h2v2h-2z' },
  { name: 'upright', color: palette.purple, path: 'M2 0V8M6 0V8' },
  { name: 'level', color: palette.sky, path: 'M0 2H8M0 6H8' },
  { name: 'falling', color: palette.vermillion, path: 'M-2 6L2 10M0 0L8 8M6 -2L10 2' },
] as const;

/** The name of a filling. */
export type Filling = (typeof fillings)[number]['name'];

/** The `fill` that refers to a filling. */
export function fillOf(filling: Filling, prefix: string): string {
  return `url(#${prefix}-${filling})`;
}

/** Definitions of the fillings that a drawing uses. */
export function fillingDefinitions(used: ReadonlySet<Filling>, prefix: string): readonly PlotElement[] {
  return fillings
    .filter(({ name }) => used.has(name))
    .map(({ name, color, path }) =>
      element('pattern', { id: `${prefix}-${name}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
        element('rect', { width: 8, height: 8, fill: color, 'fill-opacity': path === undefined ? 0.45 : 0.2 }),
        ...(path === undefined ? [] : [element('path', { d: path, stroke: color, 'stroke-width': 1.5, fill: 'none' })]),
      ]),
    );
}
