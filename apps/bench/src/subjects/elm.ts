import type { Plain, PlainComparison } from './plain.ts';

/** A node of ELM, the JSON form of CQL's syntax tree. */
export interface ElmNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const operators = { '>=': 'GreaterOrEqual', '>': 'Greater', '<=': 'LessOrEqual', '<': 'Less' } as const;
const types = 'urn:hl7-org:elm-types:r1';

/**
 * ELM whose answer is `true`, `false` or `null` as the criterion is met, not met or unknown. CQL's
 * `and`, `or` and `not` are Kleene's and its comparisons give `null` where the fact is `null`; but
 * `in` and `contains` give `false` on a `null` list, so that a choice is a disjunction of equals and a set
 * is asked for `null` first.
 */
export function toElm(criterion: Plain): ElmNode {
  switch (criterion.kind) {
    case 'all':
      return joined('And', criterion.parts.map(toElm));
    case 'any':
      return joined('Or', criterion.parts.map(toElm));
    case 'not':
      return { type: 'Not', operand: toElm(criterion.part) };
    case 'constant':
      return literal(criterion.value);
    case 'number':
      return joined(
        'And',
        criterion.bounds.map(({ operator, value }) => ({
          type: operators[operator],
          operand: [factOf(criterion), literal(value)],
        })),
      );
    case 'equals':
      return joined(
        'Or',
        criterion.values.map((value) => ({ type: 'Equal', operand: [factOf(criterion), literal(value)] })),
      );
    case 'includes':
      return {
        type: 'If',
        condition: { type: 'IsNull', operand: factOf(criterion) },
        then: { type: 'As', operand: { type: 'Null' }, asType: `{${types}}Boolean` },
        else: joined(
          'Or',
          criterion.members.map((member) => ({ type: 'Contains', operand: [factOf(criterion), literal(member)] })),
        ),
      };
  }
}

/** An ELM library that defines one expression for each criterion, in the context of a patient. */
export function elmLibrary(criteria: Readonly<Record<string, Plain>>): ElmNode {
  const define = (name: string, expression: ElmNode) => ({
    name,
    context: 'Patient',
    accessLevel: 'Public',
    expression,
  });
  return {
    type: 'Library',
    library: {
      identifier: { id: 'Criteria', version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: types }] },
      statements: {
        def: [
          define('Patient', { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: 'Patient' } }),
          ...Object.entries(criteria).map(([name, criterion]) => define(name, toElm(criterion))),
        ],
      },
    },
  };
}

function joined(type: 'And' | 'Or', parts: readonly ElmNode[]): ElmNode {
  const [first, ...more] = parts;
  if (first === undefined) return literal(type === 'And');
  return more.reduce<ElmNode>((left, right) => ({ type, operand: [left, right] }), first);
}

function factOf({ fact }: PlainComparison): ElmNode {
  return { type: 'Property', path: fact, source: { type: 'ExpressionRef', name: 'Patient' } };
}

function literal(value: string | number | boolean): ElmNode {
  const type = typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Decimal' : 'Boolean';
  return { type: 'Literal', valueType: `{${types}}${type}`, value: String(value) };
}
