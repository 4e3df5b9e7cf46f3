import type { Rule } from '../rule.ts';
import { codes } from './codes.ts';
import { counts } from './counts.ts';
import { coverage } from './coverage.ts';
import { events } from './events.ts';
import { intervals } from './intervals.ts';
import { noFutureDates } from './no-future-dates.ts';
import { references } from './references.ts';
import { sources } from './sources.ts';
import { validity } from './validity.ts';
import { wording } from './wording.ts';

/** Every rule between and inside records, in the order in which findings are reported. */
export const allRules: readonly Rule[] = [
  references,
  sources,
  validity,
  noFutureDates,
  coverage,
  events,
  counts,
  intervals,
  codes,
  wording,
];
