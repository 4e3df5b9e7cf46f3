import type { FactId } from './catalogue.js';
import type { FactsOf, FactValue } from './patient.js';

/** *met*, *not met* or *unknown*: Kleene's three truth values. @category criteria */
export type Truth = 'met' | 'not-met' | 'unknown';

/** A numeric fact lies between `min` and `max`; at least one bound is given. Units are the fact's. @category criteria */
export type NumberComparison<F extends FactsOf<'number'> = FactsOf<'number'>> = F extends F
  ? { readonly fact: F; readonly minExclusive?: boolean; readonly maxExclusive?: boolean } & (
      { readonly min: number; readonly max?: number } | { readonly min?: number; readonly max: number }
    )
  : never;

/** A boolean fact is true or false. @category criteria */
export interface BooleanComparison {
  readonly fact: FactsOf<'boolean'>;
  readonly is: boolean;
}

/** A choice fact is a value, or one of several. @category criteria */
export type ChoiceComparison<F extends FactsOf<'choice'> = FactsOf<'choice'>> = F extends F
  ? | { readonly fact: F; readonly is: FactValue<F>; readonly in?: never }
    | { readonly fact: F; readonly in: readonly FactValue<F>[]; readonly is?: never }
  : never;

/** A set fact has a member, or at least one of several. @category criteria */
export type SetComparison<F extends FactsOf<'set'> = FactsOf<'set'>> = F extends F
  ? | { readonly fact: F; readonly includes: FactValue<F>; readonly includesAny?: never }
    | { readonly fact: F; readonly includesAny: readonly FactValue<F>[]; readonly includes?: never }
  : never;

/** A comparison on one fact. @category criteria */
export type Comparison = NumberComparison | BooleanComparison | ChoiceComparison | SetComparison;

/** Every part is met. An empty list is met. @category criteria */
export interface AllOf {
  readonly all: readonly Criterion[];
}

/** At least one part is met. An empty list is not met. @category criteria */
export interface AnyOf {
  readonly any: readonly Criterion[];
}

/** The part is not met. @category criteria */
export interface Not {
  readonly not: Criterion;
}

/** At least `atLeast` of the parts in `of` are met. @category criteria */
export interface AtLeast {
  readonly atLeast: number;
  readonly of: readonly Criterion[];
}

/**
 * A criterion: a small tree over facts. It is plain JSON, and bound to the catalogue: an operator or
 * value that a fact does not have fails to compile.
 *
 * @example
 * ```ts
 * import type { Criterion } from '@allr/model';
 * const adult: Criterion = { fact: 'ageYears', min: 18 };
 * const criterion: Criterion = { all: [adult, { fact: 'cd19', is: 'positive' }] };
 * JSON.stringify(criterion); // => '{"all":[{"fact":"ageYears","min":18},{"fact":"cd19","is":"positive"}]}'
 * ```
 * @category criteria
 */
export type Criterion = AllOf | AnyOf | Not | AtLeast | Comparison;

/** The facts that a criterion names, each once, in the order of the tree.
 * @example
 * ```ts
 * factsOf({ all: [{ fact: 'cd19', is: 'positive' }, { not: { fact: 'ageYears', max: 17 } }] }); // => ['cd19', 'ageYears']
 * ```
 * @category criteria
 */
export function factsOf(criterion: Criterion): readonly FactId[] {
  return [...new Set(comparisonsOf(criterion).map((comparison) => comparison.fact))];
}

/** The comparisons at the leaves of a criterion, in the order of the tree.
 * @example
 * ```ts
 * comparisonsOf({ any: [{ fact: 'cd19', is: 'positive' }] }); // => [{ fact: 'cd19', is: 'positive' }]
 * ```
 * @category criteria
 */
export function comparisonsOf(criterion: Criterion): readonly Comparison[] {
  if ('all' in criterion) return criterion.all.flatMap(comparisonsOf);
  if ('any' in criterion) return criterion.any.flatMap(comparisonsOf);
  if ('not' in criterion) return comparisonsOf(criterion.not);
  if ('atLeast' in criterion) return criterion.of.flatMap(comparisonsOf);
  return [criterion];
}
