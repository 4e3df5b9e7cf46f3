import { type Comparison, type Criterion, type FactId } from '@allr/model/facts';
import { kleene } from '../workload/kleene.ts';

/**
 * A criterion in the few forms that other languages have: "at least k of n" is written out, and a
 * comparison that the catalogue alone decides (no patient is younger than 0) is a constant.
 */
export type Plain =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Plain[] }
  | { readonly kind: 'not'; readonly part: Plain }
  | { readonly kind: 'constant'; readonly value: boolean }
  | PlainComparison;

export type PlainComparison =
  | { readonly kind: 'number'; readonly fact: FactId; readonly bounds: readonly [Bound, ...Bound[]] }
  | { readonly kind: 'equals'; readonly fact: FactId; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'includes'; readonly fact: FactId; readonly members: readonly string[] };

interface Bound {
  readonly operator: '>=' | '>' | '<=' | '<';
  readonly value: number;
}

export function plainOf(criterion: Criterion): Plain {
  if ('all' in criterion) return { kind: 'all', parts: criterion.all.map(plainOf) };
  if ('any' in criterion) return { kind: 'any', parts: criterion.any.map(plainOf) };
  if ('not' in criterion) return { kind: 'not', part: plainOf(criterion.not) };
  if ('atLeast' in criterion)
    return {
      kind: 'any',
      parts: subsets(criterion.of.map(plainOf), criterion.atLeast).map((parts) => ({ kind: 'all', parts })),
    };
  const truth = kleene(criterion, {});
  return truth === 'unknown' ? plainComparison(criterion) : { kind: 'constant', value: truth === 'met' };
}

function plainComparison(comparison: Comparison): Plain {
  const { fact } = comparison;
  if ('is' in comparison && comparison.is !== undefined) return { kind: 'equals', fact, values: [comparison.is] };
  if ('in' in comparison && comparison.in !== undefined) return { kind: 'equals', fact, values: comparison.in };
  if ('includes' in comparison && comparison.includes !== undefined)
    return { kind: 'includes', fact, members: [comparison.includes] };
  if ('includesAny' in comparison && comparison.includesAny !== undefined)
    return { kind: 'includes', fact, members: comparison.includesAny };
  const [first, ...more] = boundsOf(comparison);
  if (first === undefined) throw new TypeError(`${JSON.stringify(comparison)} compares with nothing`);
  return { kind: 'number', fact, bounds: [first, ...more] };
}

function boundsOf(comparison: Comparison): readonly Bound[] {
  if (!('min' in comparison || 'max' in comparison)) return [];
  const { min, max, minExclusive, maxExclusive } = comparison;
  return [
    ...(min === undefined ? [] : [{ operator: minExclusive ? '>' : '>=', value: min } as const]),
    ...(max === undefined ? [] : [{ operator: maxExclusive ? '<' : '<=', value: max } as const]),
  ];
}

/** The subsets of a size; at least that many are met where all of one subset are, in Kleene's logic too. */
function subsets<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  if (size <= 0) return [[]];
  return values.flatMap((value, index) => subsets(values.slice(index + 1), size - 1).map((rest) => [value, ...rest]));
}
