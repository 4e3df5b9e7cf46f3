import type { Problem } from '@allr/model/facts';
import type { Count, Estimate } from '../estimate.js';
import { EvidenceError } from '../evidence-error.js';
import { reach } from './normal.js';

/** A ratio with the interval that is symmetric on the log scale; without a finite variance it is open. */
export function logInterval(estimate: number, variance: number, level: number): Estimate {
  // None or all in a group: the method gives no bound, and a width of zero would claim certainty.
  if (!Number.isFinite(variance) || variance <= 0) return { estimate, low: 0, high: Infinity, level };
  const factor = Math.exp(reach(level) * Math.sqrt(variance));
  return { estimate, low: estimate / factor, high: estimate * factor, level };
}

export function undefinedRatio(group: Count, comparator: Count, expected: string): EvidenceError {
  const show = ({ n, N }: Count) => `${String(n)} of ${String(N)}`;
  const found: Problem = { path: 'group, comparator', found: `${show(group)} and ${show(comparator)}`, expected };
  return new EvidenceError('undefined-ratio', [found]);
}
