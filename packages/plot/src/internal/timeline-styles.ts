import type { TimelineBasis, TimelineCategory } from '../timeline-plot.js';
import type { PlotLabels } from '../plot-labels.js';
import { element } from './element.js';
import type { LegendItem } from './legend.js';
import { drawMark, type MarkStyle } from './marks.js';
import type { NumberedLane } from './number-lanes.js';
import { fillOf, palette, type Filling } from './palette.js';

/** The filling of a period. */
export const basisFillings = {
  regular: 'plain',
  accelerated: 'rising',
  conditional: 'falling',
  exceptional: 'upright',
  unknown: 'none',
} as const satisfies Record<TimelineBasis, Filling | 'none'>;

/** The mark of an event: every category has a shape of its own. */
export const categoryMarks = {
  authorization: { shape: 'triangle', fill: palette.blue },
  label: { shape: 'square', fill: palette.sky, area: 56 },
  procedure: { shape: 'circle', fill: 'none' },
  designation: { shape: 'star', fill: palette.purple, area: 56 },
  safety: { shape: 'diamond', fill: palette.orange },
  ending: { shape: 'cross', fill: palette.vermillion, turned: 45 },
} as const satisfies Record<TimelineCategory, MarkStyle>;

/** The fill of a period. */
export function basisFill(basis: TimelineBasis, prefix: string): string {
  const filling = basisFillings[basis];
  return filling === 'none' ? 'none' : fillOf(filling, prefix);
}

/** What the lanes use, in a fixed order. */
export function timelineLegend(
  lanes: readonly NumberedLane[],
  prefix: string,
  { timeline }: PlotLabels,
): readonly LegendItem[] {
  const bases = new Set(lanes.flatMap(({ periods }) => periods.map(({ basis }) => basis)));
  const categories = new Set(lanes.flatMap(({ events }) => events.map(({ category }) => category)));
  return [
    ...(['regular', 'accelerated', 'conditional', 'exceptional', 'unknown'] as const)
      .filter((basis) => bases.has(basis))
      .map((basis) => ({
        label: timeline.bases[basis],
        mark: (x: number, y: number) =>
          element('rect', {
            x: x - 8,
            y: y - 6,
            width: 16,
            height: 12,
            fill: basisFill(basis, prefix),
            stroke: 'currentColor',
          }),
      })),
    ...(['authorization', 'label', 'procedure', 'designation', 'safety', 'ending'] as const)
      .filter((category) => categories.has(category))
      .map((category) => ({
        label: timeline.categories[category],
        mark: (x: number, y: number) => drawMark(categoryMarks[category], x, y),
      })),
  ];
}
