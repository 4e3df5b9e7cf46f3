import {
  comparisonsOf,
  factDefinition,
  type Comparison,
  type Criterion,
  type FactDefinition,
  type FactId,
  type Patient,
} from '@allr/model/facts';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * What the records hold: `complete` has every fact, `plain` lacks some and has the others in full,
 * `partial` has some of them only in part (intervals, open choices, open sets).
 */
export type RecordShape = 'complete' | 'plain' | 'partial';

export interface PatientOptions {
  readonly count: number;
  readonly shape: RecordShape;
  readonly seed?: number;
}

const defaultSeed = 20261124;
const blurredPercent = 25;

interface Dice {
  /** A whole number from `low` to `high`, both included. */
  readonly number: (low: number, high: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
}

/**
 * Synthetic patients about the facts that some criteria use, the same on every run. Each fact is
 * missing with a probability of its own, from 1 to 60 %. What the criteria name comes up more often
 * than what they do not, so that each of the three answers occurs; the patients have no other likeness
 * to real ones.
 */
export function syntheticPatients(
  criteria: readonly Criterion[],
  { count, shape, seed = defaultSeed }: PatientOptions,
): readonly Patient[] {
  const dice = diceOf(seed);
  const comparisons = criteria.flatMap(comparisonsOf);
  const facts = [...new Set(comparisons.map(({ fact }) => fact))].map((fact) => ({
    fact,
    absentPercent: dice.number(1, 60),
    draw: drawing(
      fact,
      comparisons.filter((comparison) => comparison.fact === fact),
    ),
  }));
  return Array.from({ length: count }, () => {
    // All is drawn even if it is then left out, so that the three shapes tell of the same patients.
    const drawn = coherent(Object.fromEntries(facts.map(({ fact, draw }) => [fact, draw(dice)])));
    const patient: Record<string, unknown> = {};
    for (const { fact, absentPercent } of facts) {
      const isAbsent = dice.chance(absentPercent);
      const isBlurred = dice.chance(blurredPercent);
      if (shape !== 'complete' && isAbsent) continue;
      patient[fact] = shape === 'partial' && isBlurred ? blurred(fact, drawn[fact]) : drawn[fact];
    }
    return patient;
  });
}

/** A patient changed where the facts drawn could not hold together. Facts that were not drawn are not added. */
function coherent(drawn: Patient): Patient {
  const has = (fact: FactId) => drawn[fact] !== undefined;
  const isFirst = drawn.highRiskFirstRelapse === true || drawn.veryHighRiskFirstRelapse === true;
  const isNew = drawn.status === 'newly-diagnosed';
  const relapses = Number(drawn.relapses);
  const failed = [drawn.tkiResistance, drawn.tkiIntolerance].flatMap((set): readonly unknown[] =>
    Array.isArray(set) ? set : [],
  );
  return {
    ...drawn,
    ...(has('ageAtDiagnosisYears') &&
      has('ageYears') && { ageAtDiagnosisYears: Math.min(Number(drawn.ageAtDiagnosisYears), Number(drawn.ageYears)) }),
    ...(has('relapses') && {
      relapses: isNew ? 0 : isFirst ? 1 : drawn.status === 'relapsed' ? Math.max(1, relapses) : relapses,
    }),
    ...(isNew && has('highRiskFirstRelapse') && { highRiskFirstRelapse: false }),
    ...(isNew && has('veryHighRiskFirstRelapse') && { veryHighRiskFirstRelapse: false }),
    ...(has('tkiResistance') && has('tkiIntolerance') && has('tkisFailed') && { tkisFailed: new Set(failed).size }),
  };
}

function diceOf(seed: number): Dice {
  const random = xoroshiro128plus(seed);
  const number = (low: number, high: number) => uniformInt(random, low, high);
  return {
    number,
    chance: (percent) => number(1, 100) <= percent,
    pick: (values) => {
      const value = values[number(0, values.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
}

function drawing(fact: FactId, comparisons: readonly Comparison[]): (dice: Dice) => unknown {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'boolean':
      return ({ pick }) => pick([true, false]);
    case 'choice': {
      const values = [...Object.keys(definition.values), ...comparisons.flatMap(namedBy)];
      return ({ pick }) => pick(values);
    }
    case 'number': {
      const bounds = comparisons.flatMap(boundsOf);
      const round = (value: number) => within(definition, value);
      const near = bounds.flatMap((bound) => [bound / 2, bound, bound * 2, bound - 1, bound + 1]).map(round);
      const top = Math.max(...bounds) * 2;
      return ({ chance, pick, number }) => (chance(50) ? pick(near) : round((top * number(0, 1000)) / 1000));
    }
    case 'set': {
      const named = [...new Set(comparisons.flatMap(namedBy))];
      const others = 'values' in definition ? Object.keys(definition.values).filter((v) => !named.includes(v)) : [];
      return ({ chance, pick }) => [
        ...named.filter(() => chance(30)),
        ...(others.length > 0 && chance(30) ? [pick(others)] : []),
      ];
    }
  }
}

function within(definition: Extract<FactDefinition, { readonly type: 'number' }>, value: number): number {
  const inRange = Math.min(definition.max, Math.max(definition.min, value));
  return definition.integer ? Math.round(inRange) : inRange;
}

function namedBy(comparison: Comparison): readonly string[] {
  if ('is' in comparison && typeof comparison.is === 'string') return [comparison.is];
  if ('in' in comparison && comparison.in !== undefined) return comparison.in;
  if ('includes' in comparison && comparison.includes !== undefined) return [comparison.includes];
  return 'includesAny' in comparison && comparison.includesAny !== undefined ? comparison.includesAny : [];
}

function boundsOf(comparison: Comparison): readonly number[] {
  if (!('min' in comparison || 'max' in comparison)) return [];
  return [comparison.min, comparison.max].filter((bound) => bound !== undefined);
}

/** The same value, known only in part. A boolean has no such form. */
function blurred(fact: FactId, value: unknown): unknown {
  const definition = factDefinition(fact);
  if (typeof value === 'number' && definition.type === 'number')
    return { min: within(definition, value * 0.8 - 1), max: within(definition, value * 1.2 + 1) };
  if (typeof value === 'string' && definition.type === 'choice')
    return { oneOf: [...new Set([value, ...Object.keys(definition.values).slice(0, 2)])] };
  if (Array.isArray(value)) return { includes: value, complete: false };
  return value;
}
