import type { Count } from '../estimate.js';

/** Counts that no trial can have, by name. */
export const impossibleCounts: readonly (readonly [string, Count])[] = [
  ['events that are not whole', { n: 1.5, N: 10 }],
  ['a total that is not whole', { n: 1, N: 10.5 }],
  ['more events than patients', { n: 11, N: 10 }],
  ['negative events', { n: -1, N: 10 }],
  ['no patients', { n: 0, N: 0 }],
  ['events that are not a number', { n: NaN, N: 10 }],
  ['an endless total', { n: 1, N: Infinity }],
];

/** Levels that no interval can have, in percent. */
export const impossibleLevels: readonly number[] = [0, 100, -95, 195, NaN, Infinity];
