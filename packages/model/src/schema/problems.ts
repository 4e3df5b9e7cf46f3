import type * as z from 'zod';
import type { Problem } from '../errors.js';
import { nearest } from './nearest.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Where more keys are unknown, they are not misspelt. */
const mostHints = 100;

/** What problems need to know of the thing that was parsed. */
export interface ProblemContext {
  readonly input: unknown;
  /** How the input is called in paths, such as `patient`; empty for none. */
  readonly root: string;
  /** The keys that the input itself may have, to suggest one for a misspelt key, and what they are called. */
  readonly keys?: { readonly names: readonly string[]; readonly called: string };
  /** What is expected at a path, where words say it better than the schema; with a hint. */
  readonly expectedAt?: (
    path: Path,
    found: unknown,
  ) => { readonly expected: string; readonly hint?: string } | undefined;
}

/**
 * Turns the issues of a schema into problems for the person who wrote the input: one a mistake, in
 * the order of the input, with what was found, what was expected and what may have been meant.
 */
export function problemsOf(issues: readonly Issue[], context: ProblemContext): readonly Problem[] {
  const placed = issues.flatMap((issue) => fromIssue(issue, [], context));
  const positionOf = positionsIn(context.input);
  placed.sort((a, b) => comparePaths(a.at, b.at, positionOf));
  const problems = placed.map(({ at, ...problem }) => ({ path: printPath(at, context.root), ...problem }));
  const said = new Set<string>();
  return problems.filter(({ path, expected }) => {
    const isFirst = !said.has(`${path}: ${expected}`);
    said.add(`${path}: ${expected}`);
    return isFirst;
  });
}

/** Where a key stands among those of the value at a path; behind all where it is missing. */
function positionsIn(input: unknown): (path: Path, key: PropertyKey) => number {
  const positions = new Map<unknown, ReadonlyMap<string, number>>();
  return (path, key) => {
    const parent = valueAt(input, path);
    const known = positions.get(parent) ?? numbered(parent);
    positions.set(parent, known);
    return known.get(String(key)) ?? known.size;
  };
}

function numbered(parent: unknown): ReadonlyMap<string, number> {
  const keys = typeof parent === 'object' && parent !== null ? Object.keys(parent) : [];
  return new Map(keys.map((own, index) => [own, index]));
}

/** A problem whose place is still a path. */
type PlacedProblem = Omit<Problem, 'path'> & { readonly at: Path };

/** Orders two places as they stand in the input; what is missing comes last. */
function comparePaths(a: Path, b: Path, positionOf: ReturnType<typeof positionsIn>): number {
  const step = a.findIndex((key, index) => key !== b[index]);
  if (step < 0) return a.length - b.length;
  const above = a.slice(0, step);
  const position = (path: Path) => {
    const key = path[step];
    return key === undefined ? -1 : positionOf(above, key);
  };
  return position(a) - position(b);
}

/**
 * A problem as one line.
 * @example
 * ```ts
 * formatProblem({ path: 'patient.ageYears', found: '"34 years"', expected: 'a number of years (0-130)' }); // => 'patient.ageYears: found "34 years", expected a number of years (0-130)'
 * ```
 * @category errors
 */
export function formatProblem({ path, found, expected, hint }: Problem): string {
  return `${path}: found ${found}, expected ${expected}${hint === undefined ? '' : `. ${hint}`}`;
}

/** A value as JSON, shortened to fit a line; `nothing` where there is none. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const json =
    typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol'
      ? String(value)
      : toJson(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}...`;
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'a value that is not JSON';
  }
}

function fromIssue(issue: Issue, above: Path, context: ProblemContext): readonly PlacedProblem[] {
  const path = [...above, ...issue.path];
  const found = valueAt(context.input, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key, index) => unknownKey({ key, path, isHinted: index < mostHints }, context));
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors, found);
    if (branch) return branch.flatMap((inner) => fromIssue(inner, path, context));
  }
  const named = issue.code === 'custom' ? undefined : context.expectedAt?.(path, found);
  const { expected, hint } = named ?? expectedBy(issue, found);
  return [{ at: path, found: show(found), expected, ...(hint !== undefined && { hint }) }];
}

/** The alternative that an object most looks like: the fewest foreign keys, then the fewest issues. */
function likeliestBranch(branches: readonly (readonly Issue[])[], found: unknown): readonly Issue[] | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const distanceOf = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
      if (issue.path.length === 0) return sum + (issue.code === 'custom' ? 1 : 1000);
      return sum + (issue.path.length === 1 && valueAt(found, issue.path) === undefined ? 10 : 1);
    }, 0);
  const [nearestBranch] = branches
    .map((issues) => ({ issues, distance: distanceOf(issues) }))
    .sort((a, b) => a.distance - b.distance);
  return nearestBranch && nearestBranch.distance < 1000 ? nearestBranch.issues : undefined;
}

function unknownKey(
  { key, path, isHinted }: { readonly key: string; readonly path: Path; readonly isHinted: boolean },
  context: ProblemContext,
): PlacedProblem {
  const keys = path.length === 0 ? context.keys : undefined;
  const meant = isHinted && keys ? nearest(key, keys.names) : undefined;
  return {
    at: [...path, key],
    found: show(valueAt(context.input, [...path, key])),
    expected: keys?.called ?? 'no field of this name',
    ...(meant !== undefined && { hint: `Did you mean "${meant}"?` }),
  };
}

function expectedBy(issue: Issue, found: unknown): { readonly expected: string; readonly hint?: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected === 'int' ? 'a whole number' : article(issue.expected) };
    case 'invalid_value':
      return oneOf(issue.values.map(String), found);
    case 'too_small':
      return {
        expected:
          issue.origin === 'array'
            ? `at least ${issue.minimum} in the list`
            : issue.origin === 'string'
              ? 'text that is not empty'
              : `at least ${issue.minimum}`,
      };
    case 'too_big':
      return { expected: `at most ${issue.maximum}` };
    case 'invalid_union':
      return { expected: issue.discriminator === undefined ? issue.message : `a known ${issue.discriminator}` };
    default:
      return { expected: issue.message };
  }
}

/** One of some values, all named where they are few, and the nearest as a hint. */
export function oneOf(
  values: readonly string[],
  found: unknown,
): { readonly expected: string; readonly hint?: string } {
  const shown = values.slice(0, 12).join(', ');
  const expected = values.length === 1 ? shown : `one of ${shown}${values.length > 12 ? ', …' : ''}`;
  const meant = typeof found === 'string' ? nearest(found, values) : undefined;
  return { expected, ...(meant !== undefined && { hint: `Did you mean "${meant}"?` }) };
}

function article(type: string): string {
  return (
    { array: 'a list', object: 'an object', string: 'text', number: 'a number', boolean: 'true or false' }[type] ?? type
  );
}

/** The value at a path; own properties only, so that `__proto__` is just a name. */
function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    input,
  );
}

function printPath(path: Path, root: string): string {
  const steps = path.map((step) =>
    typeof step === 'number'
      ? `[${String(step)}]`
      : /^[\w$-]+$/.test(String(step))
        ? `.${String(step)}`
        : `[${JSON.stringify(String(step))}]`,
  );
  return `${root}${steps.join('')}`.replace(/^\./, '') || 'input';
}
