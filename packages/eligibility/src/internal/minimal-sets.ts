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
    for (const subset of subsetsOf(items, size)) {
      if (found.some((smaller) => smaller.every((item) => subset.includes(item)))) continue;
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
      if (passes(subset)) return subset;
      if (++tries > maxTries) return undefined;
    }
  }
  return undefined;
}

function* subsetsOf<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index++) {
    for (const rest of subsetsOf(items, size - 1, index + 1)) {
      const item = items[index];
      if (item !== undefined) yield [item, ...rest];
    }
  }
}
