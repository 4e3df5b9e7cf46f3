import { factDefinition, knowledgeOf, type FactId, type Knowledge } from '@allr/model/facts';
import { intervalOf } from './asked.js';

/** What is known of a fact whose answer is one of some: an interval for neighbors, an open choice, a member. */
export function joinAnswers(fact: FactId, answers: readonly unknown[]): Knowledge {
  switch (factDefinition(fact).type) {
    case 'number': {
      const { max, maxExclusive } = intervalOf(fact, answers.at(-1));
      return { ...intervalOf(fact, answers[0]), max, maxExclusive };
    }
    case 'boolean':
    case 'choice':
      // The answers to a choice or boolean are its values.
      return { kind: 'choice', possible: answers as readonly (string | boolean)[] };
    case 'set':
      return knowledgeOf(fact, answers[0]);
  }
}

/** Whether some answers to a fact can be said in one value: those to a number have to be neighbors. */
export function isOneValue(fact: FactId, allowed: readonly boolean[]): boolean {
  const isNumber = factDefinition(fact).type === 'number';
  return !isNumber || allowed.lastIndexOf(true) - allowed.indexOf(true) + 1 === allowed.filter(Boolean).length;
}

/** The answers to a fact that lead to the same node, together as far as one value can say them. */
export function groupAnswers(
  fact: FactId,
  branches: readonly number[],
  answers: readonly unknown[],
): readonly { readonly branch: number; readonly answers: readonly unknown[] }[] {
  const groups: { readonly branch: number; readonly indexes: readonly number[] }[] = [];
  for (const [index, branch] of branches.entries()) {
    const at = groups.findLastIndex((group) => group.branch === branch);
    const indexes = [...(groups[at]?.indexes ?? []), index];
    const isJoined = isOneValue(
      fact,
      branches.map((_, answer) => indexes.includes(answer)),
    );
    if (isJoined && at !== -1) groups[at] = { branch, indexes };
    else groups.push({ branch, indexes: [index] });
  }
  return groups.map(({ branch, indexes }) => ({ branch, answers: indexes.map((index) => answers[index]) }));
}
