import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Workload } from '../workload/workload.ts';
import { plainOf, type Plain } from './plain.ts';
import type { Runner } from './subject.ts';

const operators = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
} as const;

/** json-rules-engine: one engine with a rule for each question; a rule that fires says *met*. */
export function jsonRulesRunner({ questions, patients }: Workload): Runner {
  const engine = new Engine(
    questions.map(({ criterion }, index) => ({
      conditions: { all: [toCondition(plainOf(criterion))] } satisfies TopLevelCondition,
      event: { type: String(index) },
    })),
    { allowUndefinedFacts: true },
  );
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: async () => {
      answers.fill(0);
      for (const [row, patient] of patients.entries()) {
        const { events } = await engine.run({ ...patient });
        for (const { type } of events) answers[row * questions.length + Number(type)] = 1;
      }
    },
    answers: () => answers,
  };
}

function toCondition(criterion: Plain): NestedCondition {
  switch (criterion.kind) {
    case 'all':
      return { all: criterion.parts.map(toCondition) };
    case 'any':
      return { any: criterion.parts.map(toCondition) };
    case 'not':
      return { not: toCondition(criterion.part) };
    case 'constant':
      return criterion.value ? { all: [] } : { not: { all: [] } };
    case 'number':
      return {
        all: criterion.bounds.map(({ operator, value }) => ({
          fact: criterion.fact,
          operator: operators[operator],
          value,
        })),
      };
    case 'equals':
      return criterion.values.length === 1
        ? { fact: criterion.fact, operator: 'equal', value: criterion.values[0] }
        : { fact: criterion.fact, operator: 'in', value: criterion.values };
    case 'includes':
      return {
        any: criterion.members.map((member) => ({ fact: criterion.fact, operator: 'contains', value: member })),
      };
  }
}
