/** A value inside a record with its place. */
export interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** Every value inside a record, objects and lists included, in order. */
export function* walk(value: unknown, path = ''): Generator<Place> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${path}[${String(index)}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* walk(item, path === '' ? key : `${path}.${key}`);
  }
}
