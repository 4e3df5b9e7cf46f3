import type { Criterion } from '@allr/model/facts';
import { expressionsOf, type Atom, type Expression } from './internal/expressions.js';
import { guarded } from './internal/guarded.js';
import { layoutOf } from './internal/layout.js';

/**
 * Prints criteria as straight-line JavaScript: an ES module that can be shipped, as fast as code
 * written by hand and safe under any Content-Security-Policy. It exports `normalize`, which brings a
 * patient into the form that its functions read, and `criteria`, one function for each name from such
 * a record to 0 (not met), 1 (unknown) or 2 (met).
 *
 * @param criteria - any criterion trees, by name
 * @returns the text of the module, which imports `normalizer` from `@allr/eligibility`
 * @throws {CriterionError} for a tree that the catalogue does not allow
 * @example
 * ```ts
 * const source = toSource({ adult: { fact: 'ageYears', min: 18 } });
 * source.includes('n[0] >= 18'); // => true
 * ```
 * @category compiling
 */
export function toSource(criteria: Readonly<Record<string, Criterion>>): string {
  return guarded(() => {
    const names = Object.keys(criteria);
    const trees = Object.values(criteria);
    const layout = layoutOf(trees);
    const functions = expressionsOf(trees, layout).map(
      (expression, index) =>
        `  ${JSON.stringify(names[index])}: ({ numbers: n, bits: b }) => {\n${bodyOf(expression)}\n  },`,
    );
    return [
      '// Written by toSource of @allr/eligibility. Do not edit.',
      "import { normalizer } from '@allr/eligibility';",
      '',
      `export const normalize = /* @__PURE__ */ normalizer(${JSON.stringify(layout)});`,
      '',
      '/** Each gives 0 (not met), 1 (unknown) or 2 (met). */',
      'export const criteria = {',
      ...functions,
      '};',
      '',
    ].join('\n');
  });
}

/** The statements of a function that answers an expression. */
function bodyOf(expression: Expression): string {
  const lines: string[] = [];
  const result = emit(expression, { lines, depth: 2, names: { next: 0 } });
  return [...lines, `    return ${result};`].join('\n');
}

interface Output {
  readonly lines: string[];
  readonly depth: number;
  readonly names: { next: number };
}

/** Writes the statements that answer an expression, and gives what to read the answer from. */
function emit(expression: Expression, output: Output): string {
  switch (expression.kind) {
    case 'atom':
      return atomCode(expression.atom);
    case 'not':
      return `(2 - ${grouped(emit(expression.part, output))})`;
    case 'at-least': {
      const { needed, parts } = expression;
      if (needed <= 0) return '2';
      if (needed > parts.length) return '0';
      if (needed === parts.length) return emitExtreme(parts, { ...output, starts: 2, ends: 0, isBetter: '<' });
      if (needed === 1) return emitExtreme(parts, { ...output, starts: 0, ends: 2, isBetter: '>' });
      return emitCount(needed, parts, output);
    }
  }
}

/** The least or greatest of some parts, the rest being left out once the end is reached. */
function emitExtreme(
  parts: readonly Expression[],
  output: Output & { readonly starts: number; readonly ends: number; readonly isBetter: '<' | '>' },
): string {
  const { lines, depth, names, starts, ends, isBetter } = output;
  const name = `t${String(names.next++)}`;
  const pad = '  '.repeat(depth);
  lines.push(`${pad}let ${name} = ${String(starts)};`, `${pad}${name}_: {`);
  // What is read at once stands before what needs statements of its own.
  const sorted = [...parts.filter(({ kind }) => kind === 'atom'), ...parts.filter(({ kind }) => kind !== 'atom')];
  for (const part of sorted) {
    const inner = { lines, depth: depth + 1, names };
    const value = emit(part, inner);
    const own = `t${String(names.next++)}`;
    lines.push(
      `${pad}  const ${own} = ${value};`,
      `${pad}  if (${own} === ${String(ends)}) {`,
      `${pad}    ${name} = ${String(ends)};`,
      `${pad}    break ${name}_;`,
      `${pad}  }`,
      `${pad}  if (${own} ${isBetter} ${name}) ${name} = ${own};`,
    );
  }
  lines.push(`${pad}}`);
  return name;
}

function emitCount(needed: number, parts: readonly Expression[], output: Output): string {
  const { lines, depth, names } = output;
  const pad = '  '.repeat(depth);
  const [met, open] = [`t${String(names.next++)}`, `t${String(names.next++)}`];
  lines.push(`${pad}let ${met} = 0;`, `${pad}let ${open} = 0;`);
  for (const part of parts) {
    const value = emit(part, output);
    const own = `t${String(names.next++)}`;
    lines.push(
      `${pad}const ${own} = ${value};`,
      `${pad}if (${own} === 2) ${met}++;`,
      `${pad}else if (${own} === 1) ${open}++;`,
    );
  }
  return `(${met} >= ${String(needed)} ? 2 : ${met} + ${open} < ${String(needed)} ? 0 : 1)`;
}

function atomCode(atom: Atom): string {
  const { at } = atom;
  if (atom.kind === 'number') {
    const [least, most] = [`n[${String(at)}]`, `n[${String(at + 1)}]`];
    const low = atom.low === -Infinity ? [] : [atom.low];
    const high = atom.high === Infinity ? [] : [atom.high];
    const inside = [
      ...low.map((bound) => `${least} >= ${String(bound)}`),
      ...high.map((bound) => `${most} <= ${String(bound)}`),
    ];
    const outside = [
      ...low.map((bound) => `${most} < ${String(bound)}`),
      ...high.map((bound) => `${least} > ${String(bound)}`),
    ];
    return inside.length === 0 ? '2' : `${inside.join(' && ')} ? 2 : ${outside.join(' || ')} ? 0 : 1`;
  }
  const word = `b[${String(at)}]`;
  const mask = String(atom.mask);
  if (atom.kind === 'choice') return `(${word} & ${String(~atom.mask)}) === 0 ? 2 : (${word} & ${mask}) === 0 ? 0 : 1`;
  return `(${word} & ${mask}) !== 0 ? 2 : (b[${String(at + 1)}] & ${mask}) === 0 ? 0 : 1`;
}

function grouped(code: string): string {
  return /^[\w.]+$/.test(code) ? code : `(${code})`;
}
