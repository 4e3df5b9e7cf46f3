import {
  factDefinition,
  knowledgeOf,
  recordedValue,
  type FactId,
  type FactsOf,
  type Patient,
  type Therapy,
} from '@allr/model/facts';
import type { FactChange, FactChangeReason } from '../sequence.js';

/** The facts about the antigens that therapies are directed at. */
const antigens = { CD19: 'cd19', MS4A1: 'cd20', CD22: 'cd22', CD7: 'cd7', CD38: 'cd38' } as const satisfies Readonly<
  Record<string, FactId>
>;

const isAntigen = (target: string): target is keyof typeof antigens => target in antigens;

/** A patient after a therapy, and what changed. */
export interface AfterTherapy {
  readonly patient: Patient;
  readonly changes: readonly FactChange[];
}

/** Whether a therapy is directed at an antigen whose loss the facts can tell. */
export function hasAntigen({ targets }: Therapy): boolean {
  return targets.some(isAntigen);
}

/**
 * The patient when the disease is refractory to a therapy or has relapsed after it. What the therapy
 * or the time that it takes may have changed is no longer known; the model is told in `sequence`.
 *
 * @param patient - a completed record
 * @param therapy - the therapy that was given
 * @param antigen - whether its targets are looked for anew, or known to be gone
 */
export function afterTherapy(patient: Patient, therapy: Therapy, antigen: 'open' | 'lost'): AfterTherapy {
  const { id, modality, targets, components = [] } = therapy;
  const given = [id, ...components];
  const isTransplant = given.includes('allogeneic-hct');
  const isLine = modality !== 'transplant' && modality !== 'donor-lymphocyte-infusion';
  const isTki = modality === 'tyrosine-kinase-inhibitor';
  const own = targets.filter(isAntigen).map((target) => antigens[target]);
  const lookedFor = antigen === 'lost' ? 'antigen-lost' : 'antigen-looked-for-again';
  const always: readonly Rule[] = [
    ['priorTherapies', (value) => withMembers(value, given), 'therapy-given'],
    ['status', () => ({ oneOf: ['refractory', 'relapsed'] }), 'no-response-or-relapse'],
    ['relapses', (value) => atLeast('relapses', value), 'further-relapse'],
    ['highRiskFirstRelapse', notTrue, 'not-the-first-relapse'],
    ['veryHighRiskFirstRelapse', notTrue, 'not-the-first-relapse'],
    ['relapseSites', unknown, 'sites-not-known'],
    ['marrowBlastsPercent', unknown, 'burden-not-known'],
    ['mrd', unknown, 'burden-not-known'],
  ];
  const line: readonly Rule[] = [['priorLines', raised, 'one-more-line']];
  const target = own.map((fact): Rule => [
    fact,
    (value) => (antigen === 'lost' ? 'negative' : value === 'negative' ? value : undefined),
    lookedFor,
  ]);
  const percent: readonly Rule[] = [['cd22Percent', () => (antigen === 'lost' ? 0 : undefined), lookedFor]];
  const transplant: readonly Rule[] = [
    ['priorAlloHct', () => true, 'transplant-done'],
    ['relapseAfterAlloHct', unknown, 'relapse-after-transplant'],
    ['monthsSinceAlloHct', unknown, 'time-since-transplant-not-known'],
    ['activeGvhd', unknown, 'graft-versus-host-disease'],
    ['hctPlanned', unknown, 'planned-transplant-done'],
  ];
  const inhibitor: readonly Rule[] = [
    ['tkiResistance', opened, 'inhibitor-resisted'],
    ['tkiIntolerance', opened, 'inhibitor-not-tolerated'],
    ['tkisFailed', (value) => atLeast('tkisFailed', value), 'inhibitor-failed'],
    ['abl1Mutations', opened, 'further-mutations'],
  ];
  const rules = [
    ...always,
    ...(isLine ? line : []),
    ...target,
    ...(own.includes('cd22') ? percent : []),
    ...(isTransplant ? transplant : []),
    ...(isTki ? inhibitor : []),
  ];
  const changes = rules.flatMap(([fact, next, because]): readonly FactChange[] => {
    const before = patient[fact];
    const after = next(before);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ fact, ...(before !== undefined && { before }), ...(after !== undefined && { after }), because }];
  });
  return { patient: withChanges(patient, changes), changes };
}

/** A record with changes made to it. */
export function withChanges(patient: Patient, changes: readonly FactChange[]): Patient {
  const kept = Object.entries(patient).filter(([fact]) => !changes.some((change) => change.fact === fact));
  const changed = changes.flatMap(({ fact, after }) => (after === undefined ? [] : [[fact, after]]));
  // Each value is one that its fact can have; the type of fromEntries cannot say which goes with which.
  return Object.fromEntries([...kept, ...changed]) as Patient;
}

type Rule = readonly [fact: FactId, next: (value: unknown) => unknown, because: FactChangeReason];

function unknown(): undefined {
  return undefined;
}

/** What was so may no longer be; what was not so is still not. */
function notTrue(value: unknown): unknown {
  return value === true ? undefined : value;
}

function withMembers(value: unknown, members: readonly string[]): unknown {
  const known = knowledgeOf('priorTherapies', value);
  if (known.kind !== 'set') return value;
  return recordedValue({
    ...known,
    includes: [...new Set([...known.includes, ...members])],
    excludes: known.excludes.filter((member) => !members.includes(member)),
  });
}

/** One more than a number of lines, as far as it is known. */
function raised(value: unknown): unknown {
  const known = knowledgeOf('priorLines', value);
  const definition = factDefinition('priorLines');
  if (known.kind !== 'number' || definition.type !== 'number') return value;
  return recordedValue({
    ...known,
    min: Math.min(known.min + 1, definition.max),
    max: Math.min(known.max + 1, definition.max),
  });
}

/** A number that may have grown. */
function atLeast(fact: FactsOf<'number'>, value: unknown): unknown {
  const known = knowledgeOf(fact, value);
  const definition = factDefinition(fact);
  if (known.kind !== 'number' || definition.type !== 'number') return value;
  return known.min <= definition.min
    ? undefined
    : recordedValue({ ...known, max: definition.max, maxExclusive: false });
}

/** A set that may have grown: what it had it has, and it may have more. */
function opened(value: unknown): unknown {
  const includes = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null && 'includes' in value
      ? value.includes
      : [];
  return Array.isArray(includes) && includes.length > 0 ? { includes, complete: false } : undefined;
}
