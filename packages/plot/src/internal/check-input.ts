import type { Problem } from '@allr/model/facts';
import { PlotError } from '../plot-error.js';

/** One thing that has to hold of an input. */
export interface Check {
  readonly holds: boolean;
  readonly path: string;
  readonly found: unknown;
  readonly expected: string;
}

/** Throws every check that fails, in one error. */
export function checkInput(checks: readonly Check[]): void {
  const problems: Problem[] = checks
    .filter(({ holds }) => !holds)
    .map(({ path, found, expected }) => ({ path, found: JSON.stringify(found) ?? String(found), expected }));
  if (problems.length > 0) throw new PlotError('invalid-input', problems);
}
