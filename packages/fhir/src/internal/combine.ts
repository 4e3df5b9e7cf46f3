import {
  deduce,
  factIds,
  intersect,
  knowledgeOf,
  recordedValue,
  sameKnowledge,
  type FactId,
  type Knowledge,
  type Patient,
  type UnknownReason,
} from '@allr/model/facts';
import type { LeftReason, LeftResource, ReadFact } from '../reading.js';
import type { Finding } from './finding.js';
import { isAfter } from './time.js';

type Known = Finding & { readonly knowledge: Knowledge };

/** What all findings say together, and which of them do not count. */
export function combine(findings: readonly Finding[]): {
  readonly patient: Patient;
  readonly read: readonly ReadFact[];
  readonly left: readonly LeftResource[];
} {
  const values: [FactId, unknown][] = [];
  const reasons: [FactId, UnknownReason][] = [];
  const read: ReadFact[] = [];
  const left: LeftResource[] = [];
  const leaveAll = (ones: readonly Finding[], why: LeftReason, detailOf: (one: Finding) => string | undefined) => {
    for (const one of ones) {
      const detail = detailOf(one);
      left.push({ from: one.from, what: one.what, why, ...(detail !== undefined && { detail }) });
    }
  };

  for (const fact of factIds) {
    const own = findings.filter((finding) => finding.fact === fact);
    const { newest, older } = byAge(fact, own);
    leaveAll(older, 'older', (one) => newest.find((other) => isAfter(other.time, one.time))?.from);
    const [first, ...others] = newest;
    if (!first) continue;
    const valued = newest.filter((one): one is Known => 'knowledge' in one);
    const value = together(fact, valued);
    if (value === null) {
      reasons.push([fact, 'conflicting']);
      leaveAll(valued, 'conflict', () => fact);
      continue;
    }
    if (valued.length > 0) values.push([fact, value]);
    const because = [first, ...others].find(({ unknownBecause }) => unknownBecause !== undefined)?.unknownBecause;
    if (because !== undefined) reasons.push([fact, because]);
    read.push(...newest.map(asRead));
  }

  // Facts that cannot hold together say that one of them is wrong, not which.
  const patient = withoutContradictions(Object.fromEntries(values), (facts) => {
    for (const fact of facts) {
      reasons.push([fact, 'conflicting']);
      const ones = read.filter((one) => one.fact === fact);
      left.push(
        ...ones.map(({ from }) => ({ from, what: fact, why: 'contradiction' as const, detail: facts.join(', ') })),
      );
    }
  });
  return {
    patient: { ...patient, ...(reasons.length > 0 && { unknownBecause: Object.fromEntries(reasons) }) },
    read: read.filter(({ fact, value }) => value === undefined || patient[fact] !== undefined),
    left,
  };
}

/** Findings that count, and those that a newer one replaces. */
function byAge(fact: FactId, findings: readonly Finding[]) {
  const known = findings.map((one): Finding | Known =>
    'value' in one ? { ...one, knowledge: knowledgeOf(fact, one.value) } : one,
  );
  const valued = known.filter((one): one is Known => 'knowledge' in one);
  // Members of a set are found one after the other: only a newer complete set replaces what was known before.
  const replacing = valued.filter(({ knowledge }) => knowledge.kind !== 'set' || knowledge.complete);
  const candidates = valued.length > 0 ? valued : known;
  const isOlder = (one: Finding) =>
    (valued.length > 0 ? replacing : known).some((other) => isAfter(other.time, one.time));
  return {
    newest: candidates.filter((one) => !isOlder(one)),
    older: known.filter((one) => isOlder(one) || !candidates.includes(one)),
  };
}

/** The value that findings of one time agree on; `null` where they contradict each other. */
function together(fact: FactId, findings: readonly Known[]): unknown {
  const [first, ...others] = reopened(findings);
  if (!first) return undefined;
  let knowledge: Knowledge | undefined = first.knowledge;
  for (const other of others) knowledge = knowledge && intersect(knowledge, other.knowledge);
  if (!knowledge) return null;
  const same = findings.find((one) => knowledge && sameKnowledge(one.knowledge, knowledge));
  return same ? same.value : recordedValue(knowledge);
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

function withoutContradictions(patient: Patient, tell: (facts: readonly FactId[]) => void): Patient {
  let kept = patient;
  for (;;) {
    const { contradictions, deductions } = deduce(kept);
    const [contradiction] = contradictions;
    if (!contradiction) return kept;
    // What was deduced is as wrong as what it was deduced from.
    const involved = new Set([contradiction.fact, ...contradiction.from]);
    for (const fact of involved)
      for (const deduction of deductions)
        if (deduction.fact === fact) deduction.from.forEach((one) => involved.add(one));
    const dropped = [...involved].filter((fact) => kept[fact] !== undefined);
    tell(dropped);
    kept = Object.fromEntries(Object.entries(kept).filter(([fact]) => !dropped.some((one) => one === fact)));
  }
}

function asRead({ fact, value, unknownBecause, from, note }: Finding): ReadFact {
  return {
    fact,
    // Readers give only values that the fact can have; a property holds that `parsePatient` accepts them.
    ...(value !== undefined && { value: value as NonNullable<Patient[FactId]> }),
    ...(unknownBecause !== undefined && { unknownBecause }),
    from,
    ...(note !== undefined && { note }),
  };
}
