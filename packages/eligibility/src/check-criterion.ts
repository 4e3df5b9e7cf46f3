import { factDefinition, type Comparison, type Criterion } from '@allr/model/facts';
import { always, never } from './internal/diagrams.js';
import { guarded } from './internal/guarded.js';
import { exactly, spaceOf, type Space } from './internal/space.js';
import { partsOf } from './truth-of.js';

/**
 * What a static check can find: a criterion that nobody meets or everybody does, a clause that follows
 * from its neighbors, a branch that nobody can reach, a threshold that the fact cannot cross.
 * @category checking
 */
export type CriterionFlaw = 'contradiction' | 'tautology' | 'redundant' | 'unreachable' | 'out-of-range';

/** One thing found in a criterion. @category checking */
export interface CriterionFinding {
  readonly flaw: CriterionFlaw;
  /** The place in the tree, such as `all[1].any[0]`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Looks for parts of a criterion that do nothing, or not what they seem to. Decided exactly, over all
 * values that its facts can have.
 *
 * @param criterion - any criterion tree
 * @throws {CriterionError} for a tree that the catalogue does not allow; `too-large` where its facts are too entangled
 * @example
 * ```ts
 * const [finding] = checkCriterion({ all: [{ fact: 'ageYears', min: 18 }, { fact: 'ageYears', min: 1 }] });
 * [finding?.flaw, finding?.path]; // => ['redundant', 'all[1]']
 * checkCriterion({ all: [{ fact: 'ageYears', min: 18 }, { fact: 'ageYears', max: 17 }] })[0]?.flaw; // => 'contradiction'
 * ```
 * @category checking
 */
export function checkCriterion(criterion: Criterion): readonly CriterionFinding[] {
  return guarded(() =>
    exactly(() => {
      const nodes = nodesOf(criterion, '');
      const space = spaceOf(nodes.map((node) => node.criterion));
      const roots = new Map(nodes.map((node, index) => [node.path, space.roots[index] ?? never]));
      const root = roots.get('') ?? never;
      const ranges = nodes.flatMap(({ path, criterion: part }) => ('fact' in part ? outOfRange(path, part) : []));
      if (root === never) return [...ranges, finding('contradiction', '', 'nobody can meet this')];
      if (root === always) return [...ranges, finding('tautology', '', 'everybody meets this')];
      return [...ranges, ...clauses(criterion, { path: '', context: always, space, roots })];
    }),
  );
}

interface Place {
  readonly path: string;
  /** What holds around it, as a diagram: its neighbors in the groups that all have to be met. */
  readonly context: number;
  readonly space: Space;
  readonly roots: ReadonlyMap<string, number>;
}

function clauses(criterion: Criterion, place: Place): readonly CriterionFinding[] {
  const { path, context, space, roots } = place;
  const { diagrams } = space;
  if ('fact' in criterion) return [];
  // What holds around a negation or a count says nothing simple about what is in it.
  if ('not' in criterion) return clauses(criterion.not, { ...place, path: at(path, 'not'), context: always });
  const { parts, needed, kind } = partsOf(criterion);
  const children = parts.map((part, index) => {
    const childPath = pathOf(path, kind, index);
    return { part, path: childPath, root: roots.get(childPath) ?? never };
  });
  if (needed > 1 && needed < parts.length)
    return children.flatMap(({ part, path: inner }) => clauses(part, { ...place, path: inner, context: always }));
  const isAll = needed >= parts.length;
  const dropped = new Set<string>();
  return children
    .toReversed()
    .flatMap(({ part, path: inner, root }): readonly CriterionFinding[] => {
      const others = children
        .filter((child) => child.path !== inner && !dropped.has(child.path))
        .map((child) => child.root);
      const rest = diagrams.and(context, isAll ? diagrams.atLeast(others.length, others) : diagrams.atLeast(1, others));
      const own = diagrams.and(context, root);
      if (!isAll && own === never)
        return [finding('unreachable', inner, 'nobody who meets what stands around this can meet it')];
      const isRedundant = isAll ? diagrams.and(rest, root) === rest : diagrams.or(rest, own) === rest;
      if (isRedundant) {
        dropped.add(inner);
        return [
          finding(
            'redundant',
            inner,
            isAll ? 'whoever meets its neighbors meets this as well' : 'whoever meets this meets a neighbor as well',
          ),
        ];
      }
      return clauses(part, { ...place, path: inner, context: isAll ? rest : context });
    })
    .toReversed();
}

function outOfRange(path: string, comparison: Comparison): readonly CriterionFinding[] {
  const definition = factDefinition(comparison.fact);
  // Stryker disable next-line ConditionalExpression: other facts have no range, and nothing lies outside of it
  if (definition.type !== 'number') return [];
  // A comparison on a number fact: any other was refused before.
  const { min = definition.min, max = definition.max } = comparison as { readonly min?: number; readonly max?: number };
  return (['min', 'max'] as const).flatMap((name) => {
    const value = { min, max }[name];
    const range = `${String(definition.min)} to ${String(definition.max)}, the range of ${comparison.fact}`;
    return value < definition.min || value > definition.max
      ? [finding('out-of-range', at(path, name), `found ${String(value)}, expected ${range}`)]
      : [];
  });
}

interface PathNode {
  readonly path: string;
  readonly criterion: Criterion;
}

function nodesOf(criterion: Criterion, path: string): readonly PathNode[] {
  if ('fact' in criterion) return [{ path, criterion }];
  if ('not' in criterion) return [{ path, criterion }, ...nodesOf(criterion.not, at(path, 'not'))];
  const { parts, kind } = partsOf(criterion);
  return [{ path, criterion }, ...parts.flatMap((part, index) => nodesOf(part, pathOf(path, kind, index)))];
}

function pathOf(path: string, kind: 'all' | 'any' | 'at-least', index: number): string {
  return at(path, `${kind === 'at-least' ? 'of' : kind}[${String(index)}]`);
}

function at(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

function finding(flaw: CriterionFlaw, path: string, message: string): CriterionFinding {
  return { flaw, path, message };
}
