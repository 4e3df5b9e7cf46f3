import { factsOf } from '@allr/model/facts';
import type { Question } from '../workload/indications.ts';
import { plainOf, type Plain, type PlainComparison } from './plain.ts';

/**
 * The source of a module as an engineer would write it by hand: for each question a predicate of
 * named fields that stops as soon as the answer is known, and `pass`, which asks all of them of
 * every patient. `toRecord` copies a patient to an object that always has every field.
 */
export function straightLineSource(questions: readonly Question[], values: 'two-valued' | 'three-valued'): string {
  const functions = questions.map(({ id, criterion }) =>
    values === 'two-valued' ? twoValued(nameOf(id), plainOf(criterion)) : threeValued(nameOf(id), plainOf(criterion)),
  );
  const asks = questions.map(
    ({ id }) => `    answers[index++] = ${nameOf(id)}(patient)${values === 'two-valued' ? ' ? 1 : 0' : ''};`,
  );
  const fields = [...new Set(questions.flatMap(({ criterion }) => factsOf(criterion)))];
  return [
    ...(values === 'three-valued' ? ['const notMet = 0;\nconst met = 1;\nconst unknown = 2;\n'] : []),
    ...functions,
    `export function pass(patients, answers) {
  let index = 0;
  for (const patient of patients) {
${asks.join('\n')}
  }
}
`,
    `export function toRecord(patient) {
  return {
${fields.map((field) => `    ${field}: patient.${field},`).join('\n')}
  };
}
`,
  ].join('\n');
}

function nameOf(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function twoValued(name: string, criterion: Plain): string {
  return `function ${name}(patient) {\n  return ${predicate(criterion)};\n}\n`;
}

function predicate(criterion: Plain): string {
  switch (criterion.kind) {
    case 'all':
    case 'any':
      return joined(criterion.parts.map(predicate), criterion.kind === 'all' ? '&&' : '||');
    case 'not':
      return `!(${predicate(criterion.part)})`;
    case 'constant':
      return String(criterion.value);
    case 'includes':
      return joined(
        criterion.members.map((member) => `patient.${criterion.fact}?.includes(${quoted(member)}) === true`),
        '||',
      );
    default:
      return test(criterion, `patient.${criterion.fact}`);
  }
}

/** The test of a value that is known. */
function test(comparison: PlainComparison, value: string): string {
  switch (comparison.kind) {
    case 'number':
      return joined(
        comparison.bounds.map((bound) => `${value} ${bound.operator} ${bound.value}`),
        '&&',
      );
    case 'equals':
      return joined(
        comparison.values.map((one) => `${value} === ${quoted(one)}`),
        '||',
      );
    case 'includes':
      return joined(
        comparison.members.map((member) => `${value}.includes(${quoted(member)})`),
        '||',
      );
  }
}

/** One function for each group, nested ones first: it returns once a part decides, and remembers that a part was open. */
function threeValued(name: string, criterion: Plain): string {
  const group: Group = isGroup(criterion) ? criterion : { kind: 'all', parts: [criterion] };
  const nested: string[] = [];
  const declared = new Set<string>();
  const body = group.parts.flatMap((part, index): readonly string[] => {
    const { isNegated, inner } = stripped(part);
    if (inner.kind === 'constant')
      return (inner.value !== isNegated) === (group.kind === 'any') ? [`return ${decisive[group.kind]};`] : [];
    if (isGroup(inner)) {
      const partName = `${name}_${index + 1}`;
      nested.push(threeValued(partName, inner));
      return nestedCheck({ group, isNegated, index, partName });
    }
    const declaration = declared.has(inner.fact) ? [] : [`const ${inner.fact} = patient.${inner.fact};`];
    declared.add(inner.fact);
    const passes = test(inner, inner.fact);
    const decides = isNegated === (group.kind === 'all') ? passes : negated(passes);
    return [
      ...declaration,
      `if (${inner.fact} === undefined) isOpen = true;`,
      `else if (${decides}) return ${decisive[group.kind]};`,
    ];
  });
  const lines = ['let isOpen = false;', ...body, `return isOpen ? unknown : ${otherwise[group.kind]};`];
  return [...nested, `function ${name}(patient) {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`].join('\n');
}

interface Group {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Plain[];
}

/** What a group is as soon as one part is, and what it is where no part is that. */
const decisive = { all: 'notMet', any: 'met' } as const;
const otherwise = { all: 'met', any: 'notMet' } as const;

function isGroup(criterion: Plain): criterion is Plain & Group {
  return criterion.kind === 'all' || criterion.kind === 'any';
}

function nestedCheck({
  group,
  isNegated,
  index,
  partName,
}: {
  readonly group: Group;
  readonly isNegated: boolean;
  readonly index: number;
  readonly partName: string;
}): readonly string[] {
  const part = `part${index + 1}`;
  const stops = (isNegated ? otherwise : decisive)[group.kind];
  return [
    `const ${part} = ${partName}(patient);`,
    `if (${part} === ${stops}) return ${decisive[group.kind]};`,
    `if (${part} === unknown) isOpen = true;`,
  ];
}

function stripped(criterion: Plain): {
  readonly isNegated: boolean;
  readonly inner: Exclude<Plain, { readonly kind: 'not' }>;
} {
  if (criterion.kind !== 'not') return { isNegated: false, inner: criterion };
  const { isNegated, inner } = stripped(criterion.part);
  return { isNegated: !isNegated, inner };
}

function negated(passes: string): string {
  if (passes.startsWith('(')) return `!${passes}`;
  return passes.includes(' === ') ? passes.replace(' === ', ' !== ') : `!(${passes})`;
}

function joined(tests: readonly string[], operator: '&&' | '||'): string {
  if (tests.length === 1) return tests.join('');
  return tests.length === 0 ? String(operator === '&&') : `(${tests.join(` ${operator} `)})`;
}

function quoted(value: string | boolean): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
