import { proportionInterval } from '@allr/evidence';
import {
  earliestDay,
  latestDay,
  type Arm,
  type Citation,
  type Dataset,
  type Indication,
  type Interval,
  type Outcome,
  type Trial,
} from '@allr/model/facts';
import { endpointDirection } from '../endpoint-direction.js';
import type { TherapyMatch } from '../match.js';
import type { KeyFigure, KeyInterval, KeyValue, NoValueReason, OrderKey } from '../order-key.js';
import { isAbout, isRandomized } from './randomized.js';

/** What a key says of a therapy, by the figures of a dataset. */
export function keyValue(key: OrderKey, option: TherapyMatch, dataset: Dataset): KeyValue {
  switch (key.key) {
    case 'evidence-level':
      return evidenceLevel(key, option, dataset);
    case 'randomized-benefit':
      return randomizedBenefit(key, option, dataset);
    case 'outcome':
      return outcomeValue(key, option, dataset);
    case 'toxicity':
      return toxicity(key, option, dataset);
    case 'approval-basis':
      return approvalBasis(key, option);
    case 'approval-date':
      return approvalDate(key, option);
  }
}

type KeyOf<K extends OrderKey['key']> = Extract<OrderKey, { readonly key: K }>;

const unknown = (key: OrderKey, because: NoValueReason): KeyValue => ({ key, known: false, because });

/** An arm that was given a therapy. */
interface GivenArm {
  readonly trial: Trial;
  readonly arm: Arm;
  readonly isAlone: boolean;
}

function armsOf({ therapy }: TherapyMatch, { trials }: Dataset, only?: readonly string[]): readonly GivenArm[] {
  return trials
    .filter(({ id }) => only?.includes(id) ?? true)
    .flatMap((trial) =>
      trial.arms
        .filter(({ therapies }) => therapies.includes(therapy.id))
        .map((arm) => ({ trial, arm, isAlone: arm.therapies.length === 1 })),
    );
}

/** The arms that a trial randomized against one without the therapy. */
function opponentsOf({ trial, arm }: GivenArm, { therapy }: TherapyMatch): readonly Arm[] {
  return trial.arms.filter((other) => !other.therapies.includes(therapy.id) && isRandomized(trial, [arm.id, other.id]));
}

const levels = ['retrospective-or-pooled-study', 'prospective-study', 'randomized-comparison'] as const;

function evidenceLevel(key: KeyOf<'evidence-level'>, option: TherapyMatch, dataset: Dataset): KeyValue {
  const graded = armsOf(option, dataset).map((given) => ({ ...given, level: levelOf(given, option) }));
  const highest = Math.max(...graded.map(({ level }) => level));
  const found = graded.filter(({ level }) => level === highest);
  const [first] = found;
  if (!first) return unknown(key, { kind: 'no-trial' });
  return {
    key,
    known: true,
    value: first.level,
    figure: { kind: 'level', level: levels[first.level] },
    first: 'higher',
    interval: 'exact',
    origin: originOf(first, [first.arm.id]),
    others: found.length - 1,
    cites: first.trial.cites.length > 0 ? first.trial.cites : first.trial.population.cites,
  };
}

function levelOf(given: GivenArm, option: TherapyMatch): 0 | 1 | 2 {
  if (opponentsOf(given, option).length > 0) return 2;
  const isLookingBack = ['retrospective', 'observational', 'expanded-access', 'meta-analysis', undefined].includes(
    given.trial.phase,
  );
  return isLookingBack ? 0 : 1;
}

function randomizedBenefit(key: KeyOf<'randomized-benefit'>, option: TherapyMatch, dataset: Dataset): KeyValue {
  const { endpoint, measure = 'HR', trials } = key;
  const found = armsOf(option, dataset, trials).flatMap((given) =>
    opponentsOf(given, option).flatMap((other) =>
      given.trial.comparisons
        .filter(
          (comparison) =>
            comparison.measure === measure &&
            comparison.value !== undefined &&
            isAbout(comparison, endpoint) &&
            comparison.arms.includes(given.arm.id) &&
            comparison.arms.includes(other.id),
        )
        .map((comparison) => ({
          ...given,
          other,
          comparison,
          isWhole: comparison.population === undefined,
          N: (given.arm.n ?? 0) + (other.n ?? 0),
        })),
    ),
  );
  const chosen = firstOf(found);
  if (chosen?.comparison.value === undefined) return unknown(key, { kind: 'no-ratio', measure, endpoint });
  const { comparison, other, arm } = chosen;
  const { value = NaN, interval } = comparison;
  const isTurned = comparison.arms[0] !== arm.id;
  const turned = (ratio: number) => (isTurned ? 1 / ratio : ratio);
  const bounds = interval && isTurned ? turnedInterval(interval) : interval;
  // The event of a hazard ratio is the failure of what is wanted.
  const isLess = measure === 'HR' || endpointDirection(endpoint) === 'unwanted';
  return {
    key,
    known: true,
    value: turned(value),
    figure: { kind: 'ratio', measure, value: Number(turned(value).toPrecision(3)) },
    first: isLess ? 'lower' : 'higher',
    ...(bounds && { interval: keyInterval(bounds) }),
    origin: originOf(chosen, [arm.id, other.id], comparison.population),
    others: found.length - 1,
    cites: comparison.cites,
  };
}

function turnedInterval({ low, high, level }: Interval): Interval {
  return { low: high === undefined ? 0 : 1 / high, ...(low > 0 && { high: 1 / low }), level };
}

function outcomeValue(key: KeyOf<'outcome'>, option: TherapyMatch, dataset: Dataset): KeyValue {
  const { endpoint, trials } = key;
  const direction = endpointDirection(endpoint);
  const order = key.first ?? (direction === 'unwanted' ? 'lower' : 'higher');
  const found = armsOf(option, dataset, trials).flatMap((given) =>
    given.arm.outcomes
      .filter((outcome) => outcome.endpoint === endpoint)
      .map((outcome) => ({
        ...given,
        outcome,
        isWhole: outcome.population === undefined,
        N: outcome.N ?? given.arm.n ?? 0,
      })),
  );
  const numbered = found.filter(({ outcome }) => numberOf(outcome) !== undefined);
  const chosen = firstOf(numbered);
  const value = chosen && numberOf(chosen.outcome);
  const figure = chosen && figureOf(chosen.outcome);
  if (value === undefined || !figure) {
    const isNotReached = found.some(({ outcome }) => outcome.notReached);
    return unknown(key, { kind: isNotReached ? 'not-reached' : 'no-outcome', endpoint });
  }
  const interval = intervalOf(chosen.outcome);
  return {
    key,
    known: true,
    value,
    figure,
    first: order,
    ...(interval && { interval }),
    origin: originOf(chosen, [chosen.arm.id], chosen.outcome.population),
    others: numbered.length - 1,
    cites: chosen.outcome.cites,
  };
}

const months = { days: 12 / 365.25, weeks: (7 * 12) / 365.25, months: 1, years: 12, 'U/mL': 1 } as const;

/** The percentage, or the median in months. */
function numberOf({ n, N, percent, value, unit = 'months', notReached }: Outcome): number | undefined {
  if (percent !== undefined) return percent;
  if (n !== undefined && N !== undefined) return (100 * n) / N;
  return value === undefined || notReached ? undefined : value * months[unit];
}

/** What was published, with the percentage where only its counts were. */
function figureOf({
  n,
  N,
  percent,
  value,
  unit = 'months',
}: Pick<Outcome, 'n' | 'N' | 'percent' | 'value' | 'unit'>): KeyFigure | undefined {
  const share = percent ?? (n !== undefined && N !== undefined ? Number(((100 * n) / N).toFixed(1)) : undefined);
  if (share !== undefined)
    return { kind: 'proportion', ...(n !== undefined && { n }), ...(N !== undefined && { N }), percent: share };
  return value === undefined ? undefined : { kind: 'amount', value, unit };
}

function intervalOf(
  outcome: Pick<Outcome, 'n' | 'N' | 'percent' | 'interval' | 'unit'> & { readonly value?: number },
): KeyInterval | undefined {
  const { n, N, interval, value, unit = 'months' } = outcome;
  if (interval) return keyInterval(interval, value === undefined ? 1 : months[unit]);
  if (n === undefined || N === undefined) return undefined;
  const { low, high, level } = proportionInterval({ n, N });
  return { low: 100 * low, high: 100 * high, level, computed: true };
}

function keyInterval({ low, high, level }: Interval, scale = 1): KeyInterval {
  return { low: low * scale, ...(high !== undefined && { high: high * scale }), level };
}

function toxicity(key: KeyOf<'toxicity'>, option: TherapyMatch, dataset: Dataset): KeyValue {
  const { term, grade, trials } = key;
  const found = armsOf(option, dataset, trials).flatMap((given) =>
    given.arm.adverseEvents
      .filter(
        (event) =>
          event.term.toLowerCase() === term.toLowerCase() && event.grade === grade && event.counted === undefined,
      )
      // Those who were treated are the whole of a safety analysis.
      .map((event) => ({ ...given, event, isWhole: true, N: event.N ?? given.arm.n ?? 0 })),
  );
  const chosen = firstOf(found);
  if (!chosen) return unknown(key, { kind: 'no-adverse-event', term, grade });
  const { n, N, percent } = chosen.event;
  const value = percent ?? (n !== undefined && N !== undefined ? (100 * n) / N : undefined);
  const figure = figureOf(chosen.event);
  if (value === undefined || !figure) return unknown(key, { kind: 'no-number', term, grade });
  const interval = intervalOf(chosen.event);
  return {
    key,
    known: true,
    value,
    figure,
    first: 'lower',
    ...(interval && { interval }),
    origin: originOf(chosen, [chosen.arm.id], chosen.event.population),
    others: found.length - 1,
    cites: chosen.event.cites,
  };
}

const bases = { regular: 0, exceptional: 1, conditional: 2, accelerated: 2 } as const;

function approvalBasis(key: KeyOf<'approval-basis'>, option: TherapyMatch): KeyValue {
  const found = givingIndications(option).flatMap((indication) =>
    indication.basis === 'unknown' ? [] : [{ indication, basis: indication.basis, value: bases[indication.basis] }],
  );
  const [first] = found.toSorted((a, b) => a.value - b.value);
  if (!first) return unknown(key, { kind: 'no-legal-form' });
  const { indication, basis, value } = first;
  return {
    key,
    known: true,
    value,
    figure: { kind: 'basis', basis },
    first: 'lower',
    interval: 'exact',
    origin: { kind: 'indication', indication: indication.id },
    others: found.length - 1,
    cites: indication.cites,
  };
}

const millisecondsPerDay = 86_400_000;

function approvalDate(key: KeyOf<'approval-date'>, option: TherapyMatch): KeyValue {
  const day = (text: string) => Date.parse(text) / millisecondsPerDay;
  const found = givingIndications(option).flatMap((indication) => {
    const [low, high] = [earliestDay(indication.validFrom), latestDay(indication.validFrom)];
    return low === undefined || high === undefined ? [] : [{ indication, low: day(low), high: day(high) }];
  });
  const [first] = found.toSorted((a, b) => a.low - b.low);
  if (!first) return unknown(key, { kind: 'no-first-day' });
  const { indication, low, high } = first;
  return {
    key,
    known: true,
    value: low,
    figure: { kind: 'date', date: indication.validFrom },
    first: 'lower',
    interval: low === high ? 'exact' : { low, high },
    origin: { kind: 'indication', indication: indication.id },
    others: found.length - 1,
    cites: indication.cites,
  };
}

function givingIndications({ verdict, indications }: TherapyMatch): readonly Indication[] {
  return indications
    .filter((item) => item.verdict === verdict && item.inForce === 'met')
    .map(({ indication }) => indication);
}

interface Candidate extends GivenArm {
  readonly isWhole: boolean;
  readonly N: number;
}

/** The figure that stands for a therapy, by the rule that `OrderKey` tells. */
function firstOf<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.toSorted(
    (a, b) => Number(b.isAlone) - Number(a.isAlone) || Number(b.isWhole) - Number(a.isWhole) || b.N - a.N,
  )[0];
}

function originOf({ trial }: GivenArm, arms: readonly string[], population = trial.population.text) {
  return { kind: 'trial', trial: trial.id, arms, population } as const;
}

/** The citations of some values. */
export function citesOf(values: readonly KeyValue[]): readonly (readonly Citation[])[] {
  return values.map((value) => (value.known ? value.cites : []));
}
