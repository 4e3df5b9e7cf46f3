import type { Criterion } from '@allr/model/facts';
import { expressionsOf, type Expression } from './internal/expressions.js';
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
 * source.includes('"adult": (w) => ((w[0] & 1) !== 0 ? ((w[1] & 1) !== 0 ? 2 : 1) : 0)'); // => true
 * ```
 * @category compiling
 */
export function toSource(criteria: Readonly<Record<string, Criterion>>): string {
  return guarded(() => {
    const names = Object.keys(criteria);
    const trees = Object.values(criteria);
    const { layout, placeOf } = layoutOf(trees);
    const functions = expressionsOf(trees, placeOf).map(
      (expression, index) =>
        `  ${keyOf(names[index] ?? '')}: (w) => (${emit(expression, may)} ? (${emit(expression, is)} ? 2 : 1) : 0),`,
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

/** `__proto__` written plainly would name the prototype. */
function keyOf(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : JSON.stringify(name);
}

/** The word of what may be met, and the word behind it of what is. */
const may = 0;
const is = 1;

/** An expression of JavaScript: whether an expression may be met, or whether it is, given the words `w` of a record. */
function emit(expression: Expression, plane: typeof may | typeof is): string {
  if (expression.kind === 'at-least') {
    const { needed, parts } = expression;
    if (needed <= 0) return 'true';
    if (needed > parts.length) return 'false';
    const emitted = parts.map((part) => emit(part, plane));
    if (needed === 1) return `(${emitted.join(' || ')})`;
    if (needed === parts.length) return `(${emitted.join(' && ')})`;
    return `(${emitted.map((part) => `(${part})`).join(' + ')} >= ${String(needed)})`;
  }
  const { kind, at, mask } = expression;
  // Where some of the bits may be, it is not so that none is.
  return kind === 'some'
    ? `(w[${String(at + plane)}] & ${String(mask)}) !== 0`
    : `(w[${String(at + 1 - plane)}] & ${String(mask)}) === 0`;
}
