import {
  comparisonsOf,
  factDefinition,
  type Comparison,
  type Criterion,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Synthetic patients about the facts that some criteria use, the same on every run. A third of the
 * facts of each patient is missing, as in a record that was filled in by hand.
 */
export function syntheticPatients(criteria: readonly Criterion[], count: number, seed: number): readonly Patient[] {
  const random = xoroshiro128plus(seed);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[uniformInt(random, 0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  const candidates = candidateValues(criteria);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      [...candidates].filter(() => uniformInt(random, 1, 3) > 1).map(([fact, values]) => [fact, pick(values)]),
    ),
  );
}

/** For each fact of the criteria, the values on and around their thresholds. */
function candidateValues(criteria: readonly Criterion[]): ReadonlyMap<FactId, readonly unknown[]> {
  const comparisons = criteria.flatMap(comparisonsOf);
  const facts = [...new Set(comparisons.map(({ fact }) => fact))];
  return new Map(
    facts.map((fact) => [
      fact,
      valuesAround(
        fact,
        comparisons.filter((comparison) => comparison.fact === fact),
      ),
    ]),
  );
}

function valuesAround(fact: FactId, comparisons: readonly Comparison[]): readonly unknown[] {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return Object.keys(definition.values);
    case 'number':
      return comparisons
        .flatMap((comparison) => ('min' in comparison || 'max' in comparison ? [comparison.min, comparison.max] : []))
        .filter((bound) => bound !== undefined)
        .flatMap((bound) => [Math.max(definition.min, bound - 1), bound, Math.min(definition.max, bound + 1)]);
    case 'set':
      return [
        [],
        ...comparisons.flatMap((comparison) =>
          'includes' in comparison && comparison.includes !== undefined ? [[comparison.includes]] : [],
        ),
      ];
  }
}
