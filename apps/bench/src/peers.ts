import type { Comparison, Criterion } from '@allr/model/facts';

/** A criterion as JsonLogic, the way its documentation would have one write it. */
export function toJsonLogic(criterion: Criterion): unknown {
  if ('all' in criterion) return { and: criterion.all.map(toJsonLogic) };
  if ('any' in criterion) return { or: criterion.any.map(toJsonLogic) };
  if ('not' in criterion) return { '!': [toJsonLogic(criterion.not)] };
  if ('atLeast' in criterion) throw new TypeError('JsonLogic has no "at least k of n"');
  const value = { var: criterion.fact };
  if ('is' in criterion && criterion.is !== undefined) return { '==': [value, criterion.is] };
  if ('in' in criterion && criterion.in !== undefined) return { in: [value, criterion.in] };
  const members = membersOf(criterion);
  if (members) return { or: members.map((member) => ({ in: [member, value] })) };
  const { min, max, minExclusive, maxExclusive } = boundsOf(criterion);
  return {
    and: [
      ...(min === undefined ? [] : [{ [minExclusive ? '>' : '>=']: [value, min] }]),
      ...(max === undefined ? [] : [{ [maxExclusive ? '<' : '<=']: [value, max] }]),
    ],
  };
}

/** A criterion as a Mongo query, for mingo. */
export function toMongo(criterion: Criterion): Record<string, unknown> {
  if ('all' in criterion) return { $and: criterion.all.map(toMongo) };
  if ('any' in criterion) return { $or: criterion.any.map(toMongo) };
  if ('not' in criterion) return { $nor: [toMongo(criterion.not)] };
  if ('atLeast' in criterion) throw new TypeError('Mongo queries have no "at least k of n"');
  if ('is' in criterion && criterion.is !== undefined) return { [criterion.fact]: criterion.is };
  if ('in' in criterion && criterion.in !== undefined) return { [criterion.fact]: { $in: criterion.in } };
  const members = membersOf(criterion);
  if (members) return { [criterion.fact]: { $in: members } };
  const { min, max, minExclusive, maxExclusive } = boundsOf(criterion);
  return {
    [criterion.fact]: {
      ...(min !== undefined && { [minExclusive ? '$gt' : '$gte']: min }),
      ...(max !== undefined && { [maxExclusive ? '$lt' : '$lte']: max }),
    },
  };
}

function membersOf(comparison: Comparison): readonly string[] | undefined {
  if ('includes' in comparison && comparison.includes !== undefined) return [comparison.includes];
  return 'includesAny' in comparison ? comparison.includesAny : undefined;
}

function boundsOf(comparison: Comparison) {
  if (!('min' in comparison || 'max' in comparison)) throw new TypeError('a comparison without bounds');
  const { min, max, minExclusive, maxExclusive } = comparison;
  return { min, max, minExclusive, maxExclusive };
}
