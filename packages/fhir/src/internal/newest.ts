import {
  intersect,
  knowledgeOf,
  recordedValue,
  sameKnowledge,
  type Knowledge,
  type SetKnowledge,
} from '@allr/model/facts';
import type { Finding } from './finding.js';
import { isAfter } from './time.js';

/** A finding that has a value, with what that value says. */
export type Known = Finding & { readonly knowledge: Knowledge };

/** The findings that have a value. */
export function withKnowledge(findings: readonly Finding[]): readonly Known[] {
  return findings.flatMap((one) => ('value' in one ? [{ ...one, knowledge: knowledgeOf(one.fact, one.value) }] : []));
}

/**
 * What no later finding replaces. Members of a set are found one after the other: only a complete set replaces all
 * that was known before, another one what was known of its own members.
 */
export function newestOf(findings: readonly Known[]): readonly Known[] {
  const replacing = findings.filter(({ knowledge }) => knowledge.kind !== 'set' || knowledge.complete);
  const newest = findings.filter((one) => !replacing.some((other) => isAfter(other.time, one.time)));
  const sets = newest.map(({ knowledge }) => knowledge).filter((one) => one.kind === 'set');
  const excluded = new Set(sets.flatMap(({ excludes }) => excludes));
  const disputed = new Set(sets.flatMap(({ includes }) => includes.filter((member) => excluded.has(member))));
  return newest.flatMap((one) => withoutReplaced(one, { newest, disputed }));
}

/** Whether a later finding replaces an earlier one, or what that says of a member. */
export function replaces(later: Known, one: Known): boolean {
  if (!isAfter(later.time, one.time)) return false;
  if (later.knowledge.kind !== 'set' || later.knowledge.complete || one.knowledge.kind !== 'set') return true;
  const [after, before] = [later.knowledge, one.knowledge];
  return [...before.includes, ...before.excludes].some((member) => denies(after, before, member));
}

/** Whether of two sets one includes a member that the other excludes. */
function denies(a: SetKnowledge, b: SetKnowledge, member: string): boolean {
  return (
    (a.includes.includes(member) && b.excludes.includes(member)) ||
    (a.excludes.includes(member) && b.includes.includes(member))
  );
}

/** A finding without the members that a later one decides the other way; nothing if it has no others. */
function withoutReplaced(
  one: Known,
  { newest, disputed }: { readonly newest: readonly Known[]; readonly disputed: ReadonlySet<string> },
): readonly Known[] {
  const { knowledge: set } = one;
  if (set.kind !== 'set' || ![...set.includes, ...set.excludes].some((member) => disputed.has(member))) return [one];
  const later = newest.flatMap(({ knowledge, time }) =>
    knowledge.kind === 'set' && isAfter(time, one.time) ? [knowledge] : [],
  );
  const stands = (member: string) => !later.some((other) => denies(other, set, member));
  const [includes, excludes] = [set.includes.filter(stands), set.excludes.filter(stands)];
  if (includes.length + excludes.length === set.includes.length + set.excludes.length) return [one];
  if (includes.length + excludes.length === 0 && !set.complete) return [];
  const knowledge = { ...set, includes, excludes };
  return [{ ...one, knowledge, value: recordedValue(knowledge) }];
}

/** The value that findings on one fact agree on; `null` where they contradict each other. */
export function together(findings: readonly Known[]): unknown {
  const [first, ...others] = reopened(findings);
  if (!first) return undefined;
  let knowledge: Knowledge | undefined = first.knowledge;
  for (const other of others) knowledge = knowledge && intersect(knowledge, other.knowledge);
  if (!knowledge) return null;
  const all = knowledge;
  const same = findings.find((one) => sameKnowledge(one.knowledge, all));
  return same ? same.value : recordedValue(all);
}

/** A complete set to which something was found later is complete no more. */
function reopened(findings: readonly Known[]): readonly Known[] {
  return findings.map((one) => {
    const { knowledge } = one;
    if (knowledge.kind !== 'set' || !knowledge.complete) return one;
    const isAdded = findings.some(
      (other) =>
        isAfter(other.time, one.time) &&
        other.knowledge.kind === 'set' &&
        other.knowledge.includes.some((member) => !knowledge.includes.includes(member)),
    );
    return isAdded ? { ...one, knowledge: { ...knowledge, complete: false } } : one;
  });
}
