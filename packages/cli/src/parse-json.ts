import {
  parse,
  type AnyNode,
  type DocumentNode,
  type ElementNode,
  type MemberNode,
  type ObjectNode,
} from '@humanwhocodes/momoa';
import { firstOf, InputError } from './input-error.js';

/** A JSON text that was read: its value, and where each place of it stands. */
export interface ParsedJson {
  readonly value: unknown;
  /** The line of a place such as `patient.ageYears`; the line of what holds it where it is missing. */
  readonly lineOf: (place: string) => number;
}

/**
 * Reads a JSON text. A key that stands twice in one object is an error: one of its values would be
 * lost.
 */
export function parseJson(text: string, name: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') throw new InputError(`${name}: found an empty file, expected a JSON object`);
  const document = parseDocument(json, name);
  const repeated = repeatedKeys(document.body);
  if (repeated.length > 0)
    throw new InputError(
      ...firstOf(
        repeated.map(
          ({ key, line }) => `${name}:${String(line)}: found the key "${key}" twice, expected each key once`,
        ),
      ),
    );
  return { value: JSON.parse(json), lineOf: (place) => lineOf(document, place) };
}

function parseDocument(json: string, name: string): DocumentNode {
  try {
    return parse(json, { mode: 'json' });
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError(`${name}: found JSON that is nested too deep, expected a flat object of facts`);
    if (!(error instanceof Error)) throw error;
    const place = 'line' in error && 'column' in error ? `:${String(error.line)}:${String(error.column)}` : '';
    throw new InputError(
      `${name}${place}: found text that is not JSON, expected a JSON object. ${error.message.replace(/\s*\(\d+:\d+\)$/, '')}`,
    );
  }
}

function repeatedKeys(node: AnyNode): readonly { readonly key: string; readonly line: number }[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => repeatedKeys(value));
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const key = keyOf(member.name);
    const isRepeated = seen.has(key);
    seen.add(key);
    return [...(isRepeated ? [{ key, line: member.loc.start.line }] : []), ...repeatedKeys(member.value)];
  });
}

function keyOf(name: { readonly type: string; readonly value?: string; readonly name?: string }): string {
  return name.value ?? name.name ?? '';
}

const members = new WeakMap<ObjectNode, ReadonlyMap<string, MemberNode>>();

function membersOf(node: ObjectNode): ReadonlyMap<string, MemberNode> {
  const known = members.get(node) ?? new Map(node.members.map((member) => [keyOf(member.name), member]));
  members.set(node, known);
  return known;
}

function lineOf(document: DocumentNode, place: string): number {
  let node: AnyNode = document.body;
  let { line } = node.loc.start;
  for (const [step] of place.matchAll(/[^.[\]"]+/g)) {
    if (node.type === 'Object') {
      const member: MemberNode | undefined = membersOf(node).get(step);
      if (!member) break;
      ({ line } = member.loc.start);
      node = member.value;
    } else if (node.type === 'Array') {
      const element: ElementNode | undefined = node.elements[Number(step)];
      if (!element) break;
      ({ line } = element.loc.start);
      node = element.value;
    }
  }
  return line;
}
