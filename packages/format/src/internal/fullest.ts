/** A value with every field that any of some values of one form has, each list with one entry. */
export function fullest(values: readonly unknown[]): unknown {
  const lists = values.filter((value): value is readonly unknown[] => Array.isArray(value));
  if (lists.length > 0) {
    const entries = lists.flat();
    return entries.length === 0 ? [] : [fullest(entries)];
  }
  const objects = values.filter((value): value is object => typeof value === 'object' && value !== null);
  if (objects.length === 0) return values[0];
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const valuesOf = (name: string) =>
    objects.flatMap((object) =>
      Object.entries(object).flatMap(([own, value]: [string, unknown]) => (own === name ? [value] : [])),
    );
  return Object.fromEntries(names.map((name) => [name, fullest(valuesOf(name))]));
}
