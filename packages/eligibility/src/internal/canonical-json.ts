import { AllrError } from '@allr/model/facts';

/**
 * One text for each JSON value, whatever the order of its keys: keys sorted by UTF-16 code units,
 * no white space, numbers and strings as `JSON.stringify` writes them (RFC 8785). A property that
 * is `undefined` is left out.
 *
 * @throws {AllrError} `not-json` for a value that JSON does not have
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join()}]`;
  if (isPlainObject(value)) {
    const entries = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${entries.join()}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return JSON.stringify(value);
  throw new AllrError(
    'not-json',
    `found ${typeof value === 'number' ? value : typeof value}, expected a value that JSON has`,
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
