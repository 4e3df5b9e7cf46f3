import type { PlotLabels } from '../plot-labels.js';
import { fillIn } from './fill-in.js';
import { numberText } from './number-text.js';

/** An interval of a row, as published. */
export interface PublishedInterval {
  readonly low?: number;
  readonly high?: number;
  readonly level?: number | undefined;
}

/** The level that every interval has; `undefined` where there are several or none. */
export function commonLevel(rows: readonly PublishedInterval[]): number | undefined {
  const levels = new Set(rows.filter(({ low }) => low !== undefined).map(({ level }) => level));
  const [first] = levels;
  return levels.size === 1 ? first : undefined;
}

/** Names an interval by its level. */
export function intervalName(level: number | undefined, labels: PlotLabels): string {
  return level === undefined ? labels.intervalUnknown : fillIn(labels.interval, { level: numberText(level, labels) });
}

/** Writes an interval, with its level where it is not common to all; empty where there is none. */
export function intervalText(
  { low, high, level }: PublishedInterval,
  common: number | undefined,
  labels: PlotLabels,
): string {
  if (low === undefined) return '';
  const bounds = {
    low: numberText(low, labels),
    high: high === undefined ? labels.notReached : numberText(high, labels),
  };
  if (level === common || level === undefined) return fillIn(labels.range, bounds);
  return fillIn(labels.rangeWithLevel, { ...bounds, interval: intervalName(level, labels) });
}
