import {
  knowledgeOf,
  type ChoiceKnowledge,
  type Comparison,
  type FactId,
  type NumberKnowledge,
  type SetKnowledge,
} from '@allr/model/facts';

/** The operators of a comparison on something else than a number; one that is undefined is not there. */
interface Operators {
  readonly is?: unknown;
  readonly in?: readonly unknown[];
  readonly includes?: string;
  readonly includesAny?: readonly string[];
}

/** The values of a choice or boolean that a comparison allows; undefined where it does not ask for values. */
export function askedValues(comparison: Comparison): readonly unknown[] | undefined {
  // A union of comparisons, of which each has some of the operators.
  const { is, in: values } = comparison as Operators;
  return is === undefined ? values : [is];
}

/** The members of a set one of which a comparison wants; undefined where it does not ask for members. */
export function askedMembers(comparison: Comparison): readonly string[] | undefined {
  // A union of comparisons, of which each has some of the operators.
  const { includes, includesAny } = comparison as Operators;
  return includes === undefined ? includesAny : [includes];
}

/** The same, none where it does not ask for values. */
export function valuesOf(comparison: Comparison): readonly unknown[] {
  return askedValues(comparison) ?? [];
}

/** The same of members. */
export function membersOf(comparison: Comparison): readonly string[] {
  return askedMembers(comparison) ?? [];
}

/** What is known of a choice or boolean fact. */
export function choiceOf(fact: FactId, value: unknown): ChoiceKnowledge {
  const known = knowledgeOf(fact, value);
  if (known.kind !== 'choice') throw new TypeError(`${fact} is not a choice`);
  return known;
}

/** What is known of a set fact. */
export function setOf(fact: FactId, value: unknown): SetKnowledge {
  const known = knowledgeOf(fact, value);
  if (known.kind !== 'set') throw new TypeError(`${fact} is not a set`);
  return known;
}

/** What is known of a number fact, or asked of it. */
export function intervalOf(fact: FactId, value: unknown): NumberKnowledge {
  const known = knowledgeOf(fact, value);
  if (known.kind !== 'number') throw new TypeError(`${fact} is not a number`);
  return known;
}
