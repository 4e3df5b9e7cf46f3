import fhirpath from 'fhirpath';
import { codes, type Workload } from '../workload/workload.ts';
import { plainOf, type Plain } from './plain.ts';
import type { Runner } from './subject.ts';

/**
 * FHIRPath on the flat record. A missing choice or number is an empty collection, which counts as
 * unknown; but a set without members is an empty collection too, so that a missing one cannot be told
 * from it.
 */
export function toFhirPath(criterion: Plain): string {
  switch (criterion.kind) {
    case 'all':
      return joined(criterion.parts.map(toFhirPath), 'and');
    case 'any':
      return joined(criterion.parts.map(toFhirPath), 'or');
    case 'not':
      return `${toFhirPath(criterion.part)}.not()`;
    case 'constant':
      return `(${criterion.value})`;
    case 'number':
      return joined(
        criterion.bounds.map(({ operator, value }) => `(${criterion.fact} ${operator} ${value})`),
        'and',
      );
    case 'equals':
      return joined(
        criterion.values.map((value) => `(${criterion.fact} = ${literal(value)})`),
        'or',
      );
    case 'includes':
      return joined(
        criterion.members.map((member) => `(${criterion.fact} contains ${literal(member)})`),
        'or',
      );
  }
}

export function fhirPathRunner({ questions, patients }: Workload): Runner {
  const expressions = questions.map(({ criterion }) =>
    fhirpath.compile(toFhirPath(plainOf(criterion)), undefined, { async: false }),
  );
  const answers = new Uint8Array(questions.length * patients.length);
  return {
    pass: () => {
      let index = 0;
      for (const patient of patients)
        for (const expression of expressions) {
          // Typed as an array of any; a boolean, or nothing where it is unknown.
          const [value] = expression(patient) as readonly unknown[];
          answers[index++] = value === undefined ? codes.unknown : value === true ? codes.met : codes['not-met'];
        }
    },
    answers: () => answers,
  };
}

function joined(parts: readonly string[], operator: 'and' | 'or'): string {
  return parts.length === 0 ? `(${operator === 'and'})` : `(${parts.join(` ${operator} `)})`;
}

function literal(value: string | boolean): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
