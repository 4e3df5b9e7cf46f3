import type { Truth } from '@allr/model/facts';

/** Kleene's strong three-valued logic, and its extension to "at least k of n". */

export function negate(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truth === 'met' ? 'not-met' : 'met';
}

/** Whether at least `k` of some truths are met. `all` is k = n, `any` is k = 1. */
export function atLeast(k: number, truths: readonly Truth[]): Truth {
  const met = truths.filter((truth) => truth === 'met').length;
  const possible = truths.filter((truth) => truth !== 'not-met').length;
  return met >= k ? 'met' : possible < k ? 'not-met' : 'unknown';
}
