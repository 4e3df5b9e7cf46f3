import type { Rule } from '../rule.js';
import { arms } from './arms.js';
import { claims } from './claims.js';
import { codes } from './codes.js';
import { comparisons } from './comparisons.js';
import { containment } from './containment.js';
import { counts } from './counts.js';
import { criteria } from './criteria.js';
import { coverage } from './coverage.js';
import { events } from './events.js';
import { intervals } from './intervals.js';
import { moved } from './moved.js';
import { noFutureDates } from './no-future-dates.js';
import { parts } from './parts.js';
import { references } from './references.js';
import { sources } from './sources.js';
import { validity } from './validity.js';
import { wording } from './wording.js';

/**
 * Every rule that records are checked by, beyond their schemas.
 * @example
 * ```ts
 * rules.find(({ name }) => name === 'references')?.description; // => 'Every id that a record names is the id of a record of the right kind.'
 * ```
 * @category rules
 */
export const rules: readonly Rule[] = [
  references,
  moved,
  sources,
  validity,
  noFutureDates,
  coverage,
  events,
  claims,
  arms,
  counts,
  parts,
  intervals,
  comparisons,
  criteria,
  containment,
  codes,
  wording,
];
