import type { Problem } from '@allr/model/facts';
import type { Count, Estimate } from '../estimate.js';
import { EvidenceError } from '../evidence-error.js';

/** Throws with every problem at once, in the order of the input. */
export function refuse(...problems: readonly (readonly Problem[])[]): void {
  const all = problems.flat();
  if (all.length > 0) throw new EvidenceError('impossible-input', all);
}

export function countProblems(path: string, count: Count): readonly Problem[] {
  const { n, N } = count;
  const isTotal = Number.isSafeInteger(N) && N >= 1;
  return [
    ...problem(Number.isSafeInteger(n) && n >= 0, {
      path: `${path}.n`,
      found: String(n),
      expected: 'a whole number from 0',
    }),
    ...problem(isTotal, { path: `${path}.N`, found: String(N), expected: 'a whole number from 1' }),
    ...problem(!(isTotal && Number.isSafeInteger(n)) || n <= N, {
      path: `${path}.n`,
      found: String(n),
      expected: `at most the total ${String(N)}`,
    }),
  ];
}

export function levelProblems(path: string, level: number): readonly Problem[] {
  return problem(level > 0 && level < 100, {
    path: path,
    found: String(level),
    expected: 'a percentage between 0 and 100, such as 95',
  });
}

export type Scale = 'ratio' | 'difference';

/** An estimate with its interval, on the scale of a ratio or of a difference. */
export function estimateProblems(path: string, printed: Estimate, scale: Scale): readonly Problem[] {
  const { estimate, low, high, level } = printed;
  const isNumber = (value: number) => Number.isFinite(value) && (scale === 'difference' || value > 0);
  const kind = scale === 'ratio' ? 'a number above 0' : 'a finite number';
  const isOrdered = !isNumber(low) || !isNumber(high) || low < high;
  return [
    ...problem(isNumber(estimate), { path: `${path}.estimate`, found: String(estimate), expected: kind }),
    ...problem(isNumber(low), { path: `${path}.low`, found: String(low), expected: kind }),
    ...problem(isNumber(high), { path: `${path}.high`, found: String(high), expected: kind }),
    ...problem(isOrdered, {
      path: `${path}.low`,
      found: String(low),
      expected: `less than the upper bound ${String(high)}`,
    }),
    ...problem(!isOrdered || ![estimate, low, high].every(isNumber) || (low <= estimate && estimate <= high), {
      path: `${path}.estimate`,
      found: String(estimate),
      expected: `a number from ${String(low)} to ${String(high)}`,
    }),
    ...levelProblems(`${path}.level`, level),
  ];
}

/** The problem, or none where the value is right. */
export function problem(isRight: boolean, otherwise: Problem): readonly Problem[] {
  return isRight ? [] : [otherwise];
}
