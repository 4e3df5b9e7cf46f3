import type { AdverseEvent, ArmComparison, Interval, Outcome } from '@allr/model/facts';

/** A result as it was printed: the percentage or time, or that it was not reached. */
export function resultText({ percent, value, unit, notReached, n, N }: Outcome | (AdverseEvent & Partial<Outcome>)): string {
  if (percent !== undefined) return `${percent} %`;
  if (value !== undefined) return unit === undefined ? `${value}` : `${value} ${unit}`;
  if (notReached) return 'not reached';
  return countText({ n, N }) ?? '–';
}

/** `n of N` as far as they were printed. */
export function countText({ n, N }: { readonly n?: number | undefined; readonly N?: number | undefined }): string | undefined {
  if (n !== undefined && N !== undefined) return `${n} of ${N}`;
  if (n !== undefined) return `${n}`;
  return N === undefined ? undefined : `of ${N}`;
}

/** An interval as it was printed: `29.3–44.2 (95 %)`. */
export function intervalText(interval: Interval | undefined): string | undefined {
  if (interval === undefined) return undefined;
  return `${interval.low}–${interval.high ?? 'not reached'} (${interval.level} %)`;
}

const measures = {
  HR: 'hazard ratio',
  OR: 'odds ratio',
  RR: 'risk ratio',
  RD: 'risk difference',
  'difference-of-medians': 'difference of medians',
  'rate-ratio': 'rate ratio',
  'p-only': 'p value only',
} as const satisfies Readonly<Record<ArmComparison['measure'], string>>;

/** The measure of a comparison in words. */
export function measureText({ measure }: ArmComparison): string {
  return measures[measure];
}

/** An id of a vocabulary in words: `relapsed-or-refractory` is "relapsed or refractory". */
export function wordsOf(id: string): string {
  return id.replaceAll('-', ' ');
}
