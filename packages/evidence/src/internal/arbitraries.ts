import fc from 'fast-check';
import type { Count } from '../estimate.js';

/** Counts of a small or large group. */
export const counts: fc.Arbitrary<Count> = fc
  .integer({ min: 1, max: 2000 })
  .chain((N) => fc.integer({ min: 0, max: N }).map((n) => ({ n, N })));

/** Counts with at least one event and one patient without. */
export const mixedCounts: fc.Arbitrary<Count> = fc
  .integer({ min: 2, max: 2000 })
  .chain((N) => fc.integer({ min: 1, max: N - 1 }).map((n) => ({ n, N })));

/** Two levels, the lower first. */
export const levels = fc.constantFrom([80, 90] as const, [90, 95] as const, [95, 97.5] as const, [95, 99] as const);
