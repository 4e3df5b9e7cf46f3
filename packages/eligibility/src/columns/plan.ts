import { factDefinition, isFactId, type Comparison, type Criterion, type FactId } from '@allr/model/facts';
import { isEmpty } from '../compare.js';
import { CriterionError } from '../criterion-error.js';
import { partsOf } from '../truth-of.js';
import { valuesOf, type ChoiceLayout, type ColumnLayout, type NumberLayout, type SetLayout } from './layout.js';
import { askedMembers, askedValues, intervalOf } from '../internal/asked.js';
import { above } from '../internal/doubles.js';
import { every, PlaneBuilder, type Operation, type Plane } from './plane-builder.js';

/** Where a truth is known: the patients for whom it is met, and those for whom it is not. */
interface TruthPlanes {
  readonly met: Plane;
  readonly notMet: Plane;
}

/** Where the columns of a fact go: numbers to sides, the bit-sets of choices and sets to planes. */
type Source =
  | (NumberLayout & { readonly low: number; readonly high: number })
  | (ChoiceLayout & { readonly planes: readonly Plane[] })
  | (SetLayout & { readonly has: readonly Plane[]; readonly may: readonly Plane[] });

/** Criteria as a list of operations on planes, in an order in which they can be computed. */
export interface Plan {
  readonly criteria: readonly TruthPlanes[];
  readonly operations: readonly Operation[];
  readonly planes: number;
  readonly sources: readonly Source[];
  readonly layout: readonly ColumnLayout[];
}

/**
 * Makes the plan of some criteria.
 * @throws {CriterionError} for a tree that the catalogue does not allow
 */
export function planOf(criteria: readonly Criterion[]): Plan {
  const planner = new Planner();
  const truths = criteria.map((criterion) => planner.truth(criterion));
  const { builder, sources } = planner;
  const { operations, count } = builder;
  return { criteria: truths, operations, planes: count, sources, layout: sources.map(layoutOf) };
}

function layoutOf(source: Source): ColumnLayout {
  const { kind, fact } = source;
  switch (kind) {
    case 'number':
      return { kind, fact };
    case 'choice':
      return { kind, fact, values: source.values };
    case 'set':
      return { kind, fact, members: source.members };
  }
}

class Planner {
  readonly builder = new PlaneBuilder();
  readonly #numbers = new Map<FactId, { readonly low: number; readonly high: number }>();
  readonly #choices = new Map<FactId, ReadonlyMap<unknown, Plane>>();
  readonly #sets = new Map<FactId, Map<string, { readonly has: Plane; readonly may: Plane }>>();

  get sources(): readonly Source[] {
    return [
      ...[...this.#numbers].map(([fact, sides]) => ({ kind: 'number' as const, fact, ...sides })),
      ...[...this.#choices].map(([fact, planes]) => ({
        kind: 'choice' as const,
        fact,
        values: valuesOf(fact),
        planes: [...planes.values()],
      })),
      ...[...this.#sets].map(([fact, members]) => ({
        kind: 'set' as const,
        fact,
        members: [...members.keys()],
        has: [...members.values()].map(({ has }) => has),
        may: [...members.values()].map(({ may }) => may),
      })),
    ];
  }

  truth(criterion: Criterion): TruthPlanes {
    if (typeof criterion !== 'object' || criterion === null) throw malformed(criterion, 'a criterion');
    if ('fact' in criterion) return this.#comparison(criterion);
    if ('not' in criterion) {
      const { met, notMet } = this.truth(criterion.not);
      return { met: notMet, notMet: met };
    }
    const { parts, needed } = partsOf(criterion);
    if (!Array.isArray(parts)) throw malformed(criterion, 'a list of parts');
    const truths = parts.map((part: Criterion) => this.truth(part));
    return {
      met: this.builder.atLeast(
        needed,
        truths.map(({ met }) => met),
      ),
      // Fewer than `needed` parts can still be met once more than the others are known not to be.
      notMet: this.builder.atLeast(
        parts.length - needed + 1,
        truths.map(({ notMet }) => notMet),
      ),
    };
  }

  #comparison(comparison: Comparison): TruthPlanes {
    const { fact } = comparison;
    if (typeof fact !== 'string' || !isFactId(fact))
      throw new CriterionError('unknown-fact', `criteria: found "${String(fact)}", expected the name of a fact`);
    const { type } = factDefinition(fact);
    return type === 'number'
      ? this.#number(comparison)
      : type === 'set'
        ? this.#set(comparison)
        : this.#choice(comparison);
  }

  #number(comparison: Comparison): TruthPlanes {
    const { fact } = comparison;
    if (askedValues(comparison) ?? askedMembers(comparison)) throw notAllowed(comparison);
    // A comparison that asks for neither values nor members.
    const { min, max } = comparison as { readonly min?: unknown; readonly max?: unknown };
    if (![min, max].every((bound) => bound === undefined || (typeof bound === 'number' && !Number.isNaN(bound))))
      throw malformed(comparison, 'bounds that are numbers');
    const asked = intervalOf(fact, comparison);
    if (isEmpty(asked)) return { met: this.builder.not(every), notMet: every };
    const sides = this.#numbers.get(fact) ?? { low: 2 * this.#numbers.size, high: 2 * this.#numbers.size + 1 };
    this.#numbers.set(fact, sides);
    const { builder } = this;
    // Both are "less than": so `min: 18` and `max: 18, maxExclusive: true` share their planes.
    const belowMin = (side: number) =>
      asked.minExclusive ? this.#atMost(side, asked.min) : builder.less(side, asked.min);
    const withinMax = (side: number) =>
      asked.maxExclusive ? builder.less(side, asked.max) : this.#atMost(side, asked.max);
    const met = builder.and([builder.not(belowMin(sides.low)), withinMax(sides.high)]);
    const outside = builder.or([belowMin(sides.high), builder.not(withinMax(sides.low))]);
    return { met, notMet: builder.and([outside, builder.not(met)]) };
  }

  #atMost(side: number, bound: number): Plane {
    return bound === Infinity ? every : this.builder.less(side, above(bound));
  }

  #choice(comparison: Comparison): TruthPlanes {
    const { fact } = comparison;
    const allowed: unknown = askedValues(comparison);
    if (allowed === undefined) throw notAllowed(comparison);
    const planes = this.#choices.get(fact) ?? new Map(valuesOf(fact).map((value) => [value, this.builder.input()]));
    if (!Array.isArray(allowed) || !allowed.every((value) => planes.has(value)))
      throw malformed(comparison, `values that ${fact} has`);
    this.#choices.set(fact, planes);
    const { builder } = this;
    const may = (isAllowed: boolean) =>
      builder.or([...planes].filter(([value]) => allowed.includes(value) === isAllowed).map(([, plane]) => plane));
    const met = builder.not(may(false));
    return { met, notMet: builder.and([builder.not(may(true)), builder.not(met)]) };
  }

  #set(comparison: Comparison): TruthPlanes {
    const { fact } = comparison;
    const wanted: unknown = askedMembers(comparison);
    if (wanted === undefined) throw notAllowed(comparison);
    if (!Array.isArray(wanted) || !wanted.every((member) => isMember(fact, member)))
      throw malformed(comparison, `members that ${fact} has`);
    const members = this.#sets.get(fact) ?? new Map<string, { readonly has: Plane; readonly may: Plane }>();
    this.#sets.set(fact, members);
    const planes = wanted.map((member: string) => {
      const known = members.get(member) ?? { has: this.builder.input(), may: this.builder.input() };
      members.set(member, known);
      return known;
    });
    return {
      met: this.builder.or(planes.map(({ has }) => has)),
      notMet: this.builder.not(this.builder.or(planes.map(({ may }) => may))),
    };
  }
}

/** Whether a set fact may have a member: one of its list, or any string where the list is open. */
export function isMember(fact: FactId, member: unknown): member is string {
  const definition = factDefinition(fact);
  return typeof member === 'string' && (!('values' in definition) || Object.hasOwn(definition.values, member));
}

function notAllowed(comparison: Comparison): CriterionError {
  return new CriterionError(
    'operator-not-allowed',
    `criteria: found ${JSON.stringify(comparison)}, expected an operator that ${comparison.fact} has`,
  );
}

function malformed(found: unknown, expected: string): CriterionError {
  return new CriterionError('malformed', `criteria: found ${JSON.stringify(found)}, expected ${expected}`);
}
