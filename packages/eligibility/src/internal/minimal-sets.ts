/** How many subsets are tried before the search gives up. */
const maxTries = 20_000;

/** The smallest sets that pass, and whether there may be more that were not tried. */
export interface MinimalSets<T> {
  readonly sets: readonly (readonly T[])[];
  readonly exact: boolean;
}

/** The sets of some items that pass, none of which contains another one, smallest first. */
export function minimalSets<T>(items: readonly T[], passes: (subset: readonly T[]) => boolean): MinimalSets<T> {
  const found: (readonly T[])[] = [];
  let tries = 0;
  for (let size = 0; size <= items.length; size++) {
    for (const subset of subsetsOf(items, size, found)) {
      if (++tries > maxTries) return { sets: found, exact: false };
      if (passes(subset)) found.push(subset);
    }
  }
  return { sets: found, exact: true };
}

/** The smallest set that passes, the first of its size; `undefined` where none was found. */
export function smallestSet<T>(
  items: readonly T[],
  passes: (subset: readonly T[]) => boolean,
): readonly T[] | undefined {
  let tries = 0;
  for (let size = 0; size <= items.length; size++) {
    for (const subset of subsetsOf(items, size)) {
      if (++tries > maxTries) return undefined;
      if (passes(subset)) return subset;
    }
  }
  return undefined;
}

/** The subsets of a size that contain none of some sets; these may grow while the subsets are read. */
function* subsetsOf<T>(
  items: readonly T[],
  size: number,
  without: readonly (readonly T[])[] = [],
): Generator<readonly T[]> {
  function* grow(start: readonly T[], from: number): Generator<readonly T[]> {
    // Asked of each beginning, so that what would only grow into a larger set is not counted through.
    if (without.some((set) => set.every((item) => start.includes(item)))) return;
    if (start.length === size) yield start;
    else
      // Stryker disable next-line ArithmeticOperator: what comes too late for a set of the size is in none
      for (const [index, item] of items.slice(from, items.length - size + start.length + 1).entries())
        yield* grow([...start, item], from + index + 1);
  }
  yield* grow([], 0);
}
