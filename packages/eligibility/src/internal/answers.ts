import { intersect, knowledgeOf, type FactId, type Knowledge } from '@allr/model/facts';

/** What is known of a fact whose answer is one of some: an interval for neighbors, an open choice, a member. */
export function joinAnswers(fact: FactId, answers: readonly unknown[]): Knowledge {
  const [first, ...rest] = answers.map((answer) => knowledgeOf(fact, answer));
  if (!first) throw new TypeError(`found no answer to ${fact}`);
  return rest.reduce((joined, part): Knowledge => {
    if (joined.kind === 'number' && part.kind === 'number')
      return { ...joined, max: part.max, maxExclusive: part.maxExclusive };
    if (joined.kind === 'choice' && part.kind === 'choice')
      return { kind: 'choice', possible: [...joined.possible, ...part.possible] };
    return intersect(joined, part) ?? joined;
  }, first);
}

/** Whether some answers can be said in one value: those to a number have to be neighbors. */
export function isOneValue(allowed: readonly boolean[], answers: readonly unknown[]): boolean {
  const isNumber = answers.some((answer) => typeof answer === 'object' && answer !== null && 'min' in answer);
  return !isNumber || allowed.lastIndexOf(true) - allowed.indexOf(true) + 1 === allowed.filter(Boolean).length;
}

/** The answers that lead to the same node, together as far as one value can say them. */
export function groupAnswers(
  branches: readonly number[],
  answers: readonly unknown[],
): readonly { readonly branch: number; readonly answers: readonly unknown[] }[] {
  const groups: { readonly branch: number; readonly indexes: number[] }[] = [];
  for (const [index, branch] of branches.entries()) {
    const same = groups.findLast((group) => group.branch === branch);
    const allowed = branches.map((_, at) => at === index || (same?.indexes.includes(at) ?? false));
    if (same && isOneValue(allowed, answers)) same.indexes.push(index);
    else groups.push({ branch, indexes: [index] });
  }
  return groups.map(({ branch, indexes }) => ({ branch, answers: indexes.map((index) => answers[index]) }));
}
