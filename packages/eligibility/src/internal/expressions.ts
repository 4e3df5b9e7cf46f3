import type { Comparison, Criterion } from '@allr/model/facts';
import { partsOf } from '../truth-of.js';
import type { Place } from './layout.js';

/** Not met, unknown, met: in this order, *all* is the least and *any* the greatest of some. */
export type Code = 0 | 1 | 2;

/**
 * A test of some bits of a normalized record, that it asks all at once: `some` is met where one of them
 * is, `none` where none of them is. The word at `at` has the bits that may be, the one behind it those
 * that are.
 */
export interface Test extends Place {
  readonly kind: 'some' | 'none';
  readonly id: number;
}

/** Some expressions, so many of which have to be met. */
interface Group {
  readonly kind: 'at-least';
  readonly id: number;
  readonly needed: number;
  readonly parts: readonly Expression[];
}

/** A criterion as tests, with no *not* in it. Equal parts of all criteria are one object. */
export type Expression = Test | Group;

/** The criteria as expressions, in their order. */
export function expressionsOf(
  criteria: readonly Criterion[],
  placeOf: (comparison: Comparison) => Place | undefined,
): readonly Expression[] {
  const made = new Map<string, Expression>();
  const intern = (key: string, make: (id: number) => Expression): Expression => {
    const known = made.get(key) ?? make(made.size);
    made.set(key, known);
    return known;
  };
  const test = (kind: Test['kind'], at: number, mask: number) =>
    intern(`${kind} of ${String(mask)} at ${String(at)}`, (id) => ({ kind, id, at, mask }));
  const atLeast = (needed: number, parts: readonly Expression[]) =>
    intern(`${String(needed)} of ${parts.map(({ id }) => id).join()}`, (id) => ({
      kind: 'at-least',
      id,
      needed,
      parts,
    }));

  /** Parts of which all or any have to be met, with one test for all the single bits of a word. */
  const join = (kind: Test['kind'], parts: readonly Expression[]): readonly Expression[] => {
    const masks = new Map<number, number>();
    const others = new Set<Expression>();
    for (const part of parts) {
      if (part.kind === 'at-least' || (part.kind !== kind && !isSingle(part.mask))) others.add(part);
      else {
        const at = part.kind === kind ? part.at : opposite(part.at);
        masks.set(at, (masks.get(at) ?? 0) | part.mask);
      }
    }
    return [...[...masks].map(([at, mask]) => test(kind, at, mask)), ...others];
  };

  const group = (needed: number, parts: readonly Expression[]): Expression => {
    const isAll = needed === parts.length;
    if (!isAll && needed !== 1) return atLeast(needed, parts);
    const isSame = (part: Expression): part is Group =>
      part.kind === 'at-least' && part.needed === (isAll ? part.parts.length : 1);
    const flat = parts.flatMap((part) => (isSame(part) ? part.parts : [part]));
    const joined = join(isAll ? 'none' : 'some', flat);
    const [first] = joined;
    return first && joined.length === 1 ? first : atLeast(isAll ? joined.length : 1, joined);
  };

  const build = (criterion: Criterion, isNegated: boolean): Expression => {
    if ('fact' in criterion) {
      const place = placeOf(criterion);
      if (!place) return atLeast(isNegated ? 0 : 1, []);
      return test('some', isNegated ? opposite(place.at) : place.at, place.mask);
    }
    if ('not' in criterion) return build(criterion.not, !isNegated);
    const { parts, needed } = partsOf(criterion);
    return group(
      isNegated ? parts.length - needed + 1 : needed,
      parts.map((part) => build(part, isNegated)),
    );
  };
  return criteria.map((criterion) => build(criterion, false));
}

/** From the words of what is met to the words of what fails, and back. */
function opposite(at: number): number {
  return at ^ 2;
}

function isSingle(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}
