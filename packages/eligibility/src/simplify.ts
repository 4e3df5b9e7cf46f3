import type { Criterion } from '@allr/model/facts';
import { always, never } from './internal/diagrams.js';
import { guarded } from './internal/guarded.js';
import { spaceOf, within } from './internal/space.js';
import { partsOf } from './truth-of.js';

/**
 * A criterion that says the same in fewer words: nested groups are opened, doubled negations drop
 * out, clauses that follow from their neighbors are left out, and what is always or never met becomes
 * `{ all: [] }` or `{ any: [] }`. For every patient, `decide` gives the same answer as before.
 *
 * @param criterion - any criterion tree
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @example
 * ```ts
 * simplify({ all: [{ fact: 'ageYears', min: 18 }, { all: [{ fact: 'ageYears', min: 1 }] }] }); // => { fact: 'ageYears', min: 18 }
 * simplify({ not: { not: { fact: 'cd19', is: 'positive' } } }); // => { fact: 'cd19', is: 'positive' }
 * ```
 * @category comparing
 */
export function simplify(criterion: Criterion): Criterion {
  return guarded(() => simplified(criterion));
}

function simplified(criterion: Criterion): Criterion {
  if ('fact' in criterion) return settled(criterion) ?? criterion;
  if ('not' in criterion) {
    const part = simplified(criterion.not);
    if ('not' in part) return part.not;
    if ('all' in part && part.all.length === 0) return { any: [] };
    if ('any' in part && part.any.length === 0) return { all: [] };
    return { not: part };
  }
  const { parts, needed } = partsOf(criterion);
  if (needed <= 0) return { all: [] };
  if (needed > parts.length) return { any: [] };
  const isAll = needed === parts.length;
  if (!isAll && needed > 1) return settled(criterion) ?? { atLeast: needed, of: parts.map(simplified) };
  const flat = parts.map(simplified).flatMap((part): readonly Criterion[] => {
    if (isAll && 'all' in part) return part.all;
    return !isAll && 'any' in part ? part.any : [part];
  });
  const joined: Criterion = isAll ? { all: flat } : { any: flat };
  return settled(joined) ?? single(withoutRedundant(flat, isAll), isAll);
}

/** Always or never met, if it is one of the two. */
function settled(criterion: Criterion): Criterion | undefined {
  return within(
    () => {
      const [root] = spaceOf([criterion]).roots;
      return root === always ? { all: [] } : root === never ? { any: [] } : undefined;
    },
    () => undefined,
  );
}

function single(parts: readonly Criterion[], isAll: boolean): Criterion {
  const [first] = parts;
  return first && parts.length === 1 ? first : isAll ? { all: parts } : { any: parts };
}

/** The parts without those that the others make superfluous, the last of equals first. */
function withoutRedundant(parts: readonly Criterion[], isAll: boolean): readonly Criterion[] {
  return within(
    () => {
      const { diagrams, roots } = spaceOf(parts);
      let kept = parts.map((_, index) => index);
      for (const index of kept.toReversed()) {
        const others = kept.filter((other) => other !== index).map((other) => roots[other] ?? never);
        const rest = isAll ? diagrams.atLeast(others.length, others) : diagrams.atLeast(1, others);
        const own = roots[index] ?? never;
        const whole = isAll ? diagrams.and(rest, own) : diagrams.or(rest, own);
        if (whole === rest) kept = kept.filter((other) => other !== index);
      }
      return kept.flatMap((index) => parts[index] ?? []);
    },
    () => parts,
  );
}
