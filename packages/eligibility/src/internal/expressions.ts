import type { Comparison, Criterion } from '@allr/model/facts';
import { compare, isEmpty } from '../compare.js';
import { partsOf } from '../truth-of.js';
import { intervalOf, membersOf, valuesOf } from './asked.js';
import { above, below } from './doubles.js';
import type { Layout } from './layout.js';

/** Not met, unknown, met: in this order, *all* is the least and *any* the greatest of some. */
export type Code = 0 | 1 | 2;

/** A comparison as it reads a normalized record. */
export type Atom =
  | { readonly kind: 'number'; readonly at: number; readonly low: number; readonly high: number }
  | { readonly kind: 'choice' | 'set'; readonly at: number; readonly mask: number };

/** A criterion over atoms. Equal parts of all criteria are one object. */
export type Expression =
  | { readonly kind: 'atom'; readonly id: number; readonly atom: Atom }
  | { readonly kind: 'not'; readonly id: number; readonly part: Expression }
  | { readonly kind: 'at-least'; readonly id: number; readonly needed: number; readonly parts: readonly Expression[] };

/** The criteria as expressions over a layout, in their order. */
export function expressionsOf(criteria: readonly Criterion[], layout: Layout): readonly Expression[] {
  const made = new Map<string, Expression>();
  const intern = (key: string, make: (id: number) => Expression): Expression => {
    const known = made.get(key) ?? make(made.size);
    made.set(key, known);
    return known;
  };
  const group = (needed: number, parts: readonly Expression[]) =>
    intern(`${String(needed)} of ${parts.map(({ id }) => id).join()}`, (id) => ({
      kind: 'at-least',
      id,
      needed,
      parts,
    }));
  const build = (criterion: Criterion): Expression => {
    if ('fact' in criterion) {
      const atoms = atomsOf(criterion, layout).map((atom) => intern(keyOf(atom), (id) => ({ kind: 'atom', id, atom })));
      const [first] = atoms;
      return first && atoms.length === 1 ? first : group(1, atoms);
    }
    if ('not' in criterion) {
      const part = build(criterion.not);
      return intern(`not ${String(part.id)}`, (id) => ({ kind: 'not', id, part }));
    }
    const { parts, needed } = partsOf(criterion);
    return group(needed, parts.map(build));
  };
  return criteria.map(build);
}

/** Atoms that ask the same have the same key. JSON has no infinite numbers. */
function keyOf(atom: Atom): string {
  const asked = atom.kind === 'number' ? `${String(atom.low)} to ${String(atom.high)}` : String(atom.mask);
  return `${atom.kind} at ${String(atom.at)}: ${asked}`;
}

/** A comparison as atoms, one of which has to be met: members of a set may stand in several words. */
function atomsOf(comparison: Comparison, { slots }: Layout): readonly Atom[] {
  compare(comparison, {}); // refuses what the catalogue does not allow
  const { fact } = comparison;
  return slots.flatMap((slot): readonly Atom[] => {
    if (slot.fact !== fact) return [];
    switch (slot.kind) {
      case 'number': {
        const asked = intervalOf(fact, comparison);
        if (isEmpty(asked)) return [];
        // Records hold nothing outside of the fact's range: a bound at its end, or none, needs no test.
        const low =
          asked.min <= slot.min && !asked.minExclusive ? -Infinity : asked.minExclusive ? above(asked.min) : asked.min;
        const high =
          asked.max >= slot.max && !asked.maxExclusive ? Infinity : asked.maxExclusive ? below(asked.max) : asked.max;
        return [{ kind: 'number', at: slot.at, low, high }];
      }
      case 'choice': {
        const asked = valuesOf(comparison);
        const mask = slot.values.reduce(
          (bits: number, value, index) => (asked.includes(value) ? bits | (1 << index) : bits),
          0,
        );
        return [{ kind: 'choice', at: slot.at, mask }];
      }
      case 'set': {
        const asked = membersOf(comparison);
        const mask = slot.members.reduce(
          (bits, member, index) => (asked.includes(member) ? bits | (1 << index) : bits),
          0,
        );
        // Stryker disable next-line ConditionalExpression: an atom that asks for no member is not met, as no atom is
        return mask === 0 ? [] : [{ kind: 'set', at: slot.at, mask }];
      }
    }
  });
}
