import type { Plain } from './plain.ts';

/** JsonLogic, the way its documentation would have one write it. */
export function toJsonLogic(criterion: Plain): unknown {
  switch (criterion.kind) {
    case 'all':
      return { and: criterion.parts.map(toJsonLogic) };
    case 'any':
      return { or: criterion.parts.map(toJsonLogic) };
    case 'not':
      return { '!': [toJsonLogic(criterion.part)] };
    case 'constant':
      return criterion.value;
    case 'number': {
      const bounds = criterion.bounds.map(({ operator, value }) => ({ [operator]: [{ var: criterion.fact }, value] }));
      return bounds.length === 1 ? bounds[0] : { and: bounds };
    }
    case 'equals':
      return criterion.values.length === 1
        ? { '===': [{ var: criterion.fact }, criterion.values[0]] }
        : { in: [{ var: criterion.fact }, criterion.values] };
    case 'includes': {
      const members = criterion.members.map((member) => ({ in: [member, { var: criterion.fact }] }));
      return members.length === 1 ? members[0] : { or: members };
    }
  }
}
