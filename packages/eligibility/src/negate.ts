import type { Criterion } from '@allr/model/facts';
import { compare } from './compare.js';
import { guarded } from './internal/guarded.js';
import { partsOf } from './truth-of.js';

/**
 * The opposite of a criterion, with `not` only on comparisons: *met* where the criterion is *not met*
 * and the other way round, unknown where it is unknown.
 *
 * @param criterion - any criterion tree
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @example
 * ```ts
 * negate({ all: [{ fact: 'ageYears', min: 18 }, { not: { fact: 'hiv', is: true } }] }); // => { any: [{ not: { fact: 'ageYears', min: 18 } }, { fact: 'hiv', is: true }] }
 * ```
 * @category comparing
 */
export function negate(criterion: Criterion): Criterion {
  return guarded(() => negated(criterion));
}

function negated(criterion: Criterion): Criterion {
  if ('fact' in criterion) {
    compare(criterion, {}); // refuses what the fact does not have
    return { not: criterion };
  }
  if ('not' in criterion) return criterion.not;
  const { parts, needed, kind } = partsOf(criterion);
  const opposites = parts.map(negated);
  switch (kind) {
    case 'all':
      return { any: opposites };
    case 'any':
      return { all: opposites };
    case 'at-least':
      return { atLeast: parts.length - needed + 1, of: opposites };
  }
}
