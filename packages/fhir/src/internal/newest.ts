import { intersect, knowledgeOf, recordedValue, sameKnowledge, type Knowledge } from '@allr/model/facts';
import type { Finding } from './finding.js';
import { isAfter } from './time.js';

/** A finding that has a value, with what that value says. */
type Known = Finding & { readonly knowledge: Knowledge };

/** The findings that have a value. */
export function withKnowledge(findings: readonly Finding[]): readonly Known[] {
  return findings.flatMap((one) => ('value' in one ? [{ ...one, knowledge: knowledgeOf(one.fact, one.value) }] : []));
}

/**
 * The findings that no later one replaces. Members of a set are found one after the other: only a complete set
 * replaces what was known before.
 */
export function newestOf(findings: readonly Known[]): readonly Known[] {
  const replacing = findings.filter(({ knowledge }) => knowledge.kind !== 'set' || knowledge.complete);
  return findings.filter((one) => !replacing.some((other) => isAfter(other.time, one.time)));
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
