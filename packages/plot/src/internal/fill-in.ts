/** Puts values where a label has their names in braces: `{n} rows`. A name without a value stays. */
export function fillIn(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
