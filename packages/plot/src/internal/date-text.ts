import type { PartialDate } from '@allr/model/facts';
import type { PlotLabels } from '../plot-labels.js';
import { fillIn } from './fill-in.js';

/** A date as far as it is known. */
export function dateText(date: PartialDate, { timeline }: PlotLabels): string {
  if (typeof date === 'string') return date;
  const { earliest, latest } = date;
  if (earliest !== undefined && latest !== undefined) return fillIn(timeline.between, { earliest, latest });
  if (earliest !== undefined) return fillIn(timeline.notBefore, { earliest });
  return latest === undefined ? '' : fillIn(timeline.notAfter, { latest });
}
