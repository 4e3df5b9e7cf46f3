import type { Plain } from './plain.ts';

const operators = { '>=': '$gte', '>': '$gt', '<=': '$lte', '<': '$lt' } as const;

/** A Mongo query, which sift, mingo, ucast and CASL read. */
export function toMongo(criterion: Plain): Record<string, unknown> {
  switch (criterion.kind) {
    case 'all':
      return { $and: criterion.parts.map(toMongo) };
    case 'any':
      return { $or: criterion.parts.map(toMongo) };
    case 'not':
      return { $nor: [toMongo(criterion.part)] };
    case 'constant':
      throw new TypeError('a Mongo query has no constant');
    case 'number':
      return {
        [criterion.fact]: Object.fromEntries(
          criterion.bounds.map(({ operator, value }) => [operators[operator], value]),
        ),
      };
    case 'equals':
      return {
        [criterion.fact]: criterion.values.length === 1 ? { $eq: criterion.values[0] } : { $in: criterion.values },
      };
    case 'includes':
      return { [criterion.fact]: { $in: criterion.members } };
  }
}
