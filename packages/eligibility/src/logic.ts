import type { Truth } from '@allr/model/facts';

/** The opposite of a truth, in Kleene's strong three-valued logic. */
export function negate(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truth === 'met' ? 'not-met' : 'met';
}
