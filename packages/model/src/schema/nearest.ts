import { closest, distance } from 'fastest-levenshtein';

/**
 * The nearest of some names, if it is near enough to have been meant; capitals do not count.
 * @example
 * ```ts
 * nearest('blinatumomap', ['blinatumomab', 'imatinib']); // => 'blinatumomab'
 * nearest('xyz', ['blinatumomab', 'imatinib']); // => undefined
 * ```
 * @category errors
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = name.toLowerCase();
  const same = names.find((known) => known.toLowerCase() === lower);
  const longer = names.find((known) => lower.length >= 3 && known.toLowerCase().startsWith(lower));
  const similar = closest(name, [...names]);
  const isSimilar = distance(name, similar) <= Math.max(2, Math.floor(name.length / 3));
  return same ?? longer ?? (isSimilar ? similar : undefined);
}
