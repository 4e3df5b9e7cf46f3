import { deduce, factIds, type FactId, type Patient, type UnknownReason } from '@allr/model/facts';
import type { LeftReason } from '../left-reasons.js';
import type { LeftResource, ReadFact } from '../reading.js';
import type { Finding } from './finding.js';
import { newestOf, replaces, together, withKnowledge, type Known } from './newest.js';
import { isAfter } from './time.js';

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

  for (const fact of factIds) {
    const own = findings.filter((finding) => finding.fact === fact);
    const known = withKnowledge(own);
    const unvalued = own.filter((one) => !('value' in one));
    const newest = newestOf(known);
    const value = together(newest);
    const older = known.filter((one) => !newest.includes(one));
    const candidates = [...newest, ...known];
    const newer = (one: Known) => candidates.find((other) => replaces(other, one))?.from;
    left.push(...older.map((one) => leftOut(one, 'older', newer(one))));
    if (known.length > 0) left.push(...unvalued.map((one) => leftOut(one, 'no-value', one.unknownBecause)));
    if (value === null) {
      reasons.push([fact, 'conflicting']);
      left.push(...newest.map((one) => leftOut(one, 'conflict', fact)));
      continue;
    }
    const counted = known.length > 0 ? newest : latest(unvalued);
    if (known.length === 0)
      left.push(
        ...unvalued.filter((one) => !counted.includes(one)).map((one) => leftOut(one, 'older', counted[0]?.from)),
      );
    const because = counted.find(({ unknownBecause }) => unknownBecause !== undefined)?.unknownBecause;
    if (known.length > 0) values.push([fact, value]);
    if (because !== undefined) reasons.push([fact, because]);
    read.push(...counted.map(asRead));
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

/** Of reasons why a fact is unknown, those that no later one replaces. */
function latest(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((one) => !findings.some((other) => isAfter(other.time, one.time)));
}

function leftOut({ from, what }: Finding, why: LeftReason, detail: string | undefined): LeftResource {
  return { from, what, why, ...(detail !== undefined && { detail }) };
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
        if (deduction.fact === fact) for (const one of deduction.from) involved.add(one);
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
