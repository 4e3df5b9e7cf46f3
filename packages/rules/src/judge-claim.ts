import { truthOf } from '@allr/eligibility';
import {
  hasCome,
  isInForce,
  type Citation,
  type Claim,
  type ClaimCheck,
  type ClaimJudgment,
  type Dataset,
  type PartialDate,
  type ResultPointer,
  type Trial,
} from '@allr/model';
import type { Measured } from './measurements.js';

/** What a claim is held against: the records that its checks name. @category claims */
export type ClaimEvidence = Pick<Dataset, 'indications' | 'events' | 'trials' | 'sources'>;

/**
 * Holds a claim against the records as they stood on a day: labels in force, events that had come,
 * results whose source was out. *Supported*: every check for it holds and none against it.
 * *Partly*: some of those for it. *Contested*: some for it and some against it. *Refuted*: none
 * for it and some against it. *Untestable*: nothing holds either way.
 *
 * @param claim - the claim with its checks
 * @param evidence - the records, of any time
 * @param day - `YYYY-MM-DD`
 * @example
 * ```ts
 * const claim = { kind: 'claim', id: 'c', text: 'It works.', asOf: '2019-01-10', checks: [], reason: 'No trial.', cites: [] } as const;
 * judgeClaim(claim, { indications: [], events: [], trials: [], sources: [] }, '2019-01-10').outcome; // => 'untestable'
 * ```
 * @category claims
 */
export function judgeClaim(claim: Claim, evidence: ClaimEvidence, day: string): ClaimJudgment {
  const held = claim.checks.map((check) => holds(check, evidence, day));
  const heldOf = (weighs: 'for' | 'against') => held.filter((_, index) => claim.checks[index]?.weighs === weighs);
  const [pro, contra] = [heldOf('for'), heldOf('against')];
  return { day, outcome: outcomeOf(pro, contra.some(Boolean)), held };
}

function outcomeOf(pro: readonly boolean[], isOpposed: boolean): ClaimJudgment['outcome'] {
  if (pro.some(Boolean)) return isOpposed ? 'contested' : pro.every(Boolean) ? 'supported' : 'partly';
  return isOpposed ? 'refuted' : 'untestable';
}

function holds(check: ClaimCheck, evidence: ClaimEvidence, day: string): boolean {
  switch (check.check) {
    case 'indication': {
      const { therapy, jurisdiction, patient, is } = check;
      const found = evidence.indications.some(
        (indication) =>
          indication.therapy === therapy &&
          indication.jurisdiction === jurisdiction &&
          isInForce(indication, day) === 'met' &&
          (patient === undefined || truthOf(indication.criteria, patient) === 'met'),
      );
      return found === is;
    }
    case 'event':
      return evidence.events.some(
        ({ therapy, type, jurisdiction, date }) =>
          therapy === check.therapy &&
          check.types.includes(type) &&
          (check.jurisdiction === undefined || jurisdiction === check.jurisdiction) &&
          hasCome(date, day) === 'met',
      );
    case 'result':
      return figures(check.result, evidence, day).some((figure) => isWithin(figure, check));
    case 'results': {
      const others = figures(check.exceeds, evidence, day);
      return figures(check.result, evidence, day).some((figure) => others.some((other) => figure > other));
    }
    case 'comparison': {
      const { below, above, pMax } = check;
      return trialsOf(check.trial, evidence).some((trial) =>
        trial.comparisons.some(({ endpoint, measure, arms, value, interval, p, cites }) => {
          const isSame =
            endpoint === check.endpoint &&
            measure === check.measure &&
            (check.arms === undefined || check.arms.every((arm, index) => arms[index] === arm));
          const isBelow =
            below === undefined || (value !== undefined && value < below && (interval?.high ?? value) < below);
          const isAbove =
            above === undefined || (value !== undefined && value > above && (interval?.low ?? value) > above);
          const isRare = pMax === undefined || (p !== undefined && Number(p.replace(/[<=]/, '')) <= pMax);
          return isSame && isBelow && isAbove && isRare && wasOut({ trial, cites }, evidence, day);
        }),
      );
    }
    case 'trials': {
      const { therapy, phases, counted } = check;
      const count = evidence.trials.filter((trial) => {
        const arms = trial.arms.filter(({ therapies }) => therapies.includes(therapy));
        const isOfPhase = phases === undefined || (trial.phase !== undefined && phases.includes(trial.phase));
        if (arms.length === 0 || !isOfPhase) return false;
        return counted === 'started'
          ? trial.started !== undefined && hasCome(trial.started, day) === 'met'
          : arms.some(({ outcomes }) => outcomes.some(({ cites }) => wasOut({ trial, cites }, evidence, day)));
      }).length;
      return isWithin(count, check);
    }
  }
}

function isWithin(figure: number, { min, max }: { readonly min?: number; readonly max?: number }): boolean {
  return (min === undefined || figure >= min) && (max === undefined || figure <= max);
}

/** The figures that a pointer means: percentages, or times. */
export function figures(pointer: ResultPointer, evidence: ClaimEvidence, day: string): readonly number[] {
  return trialsOf(pointer.trial, evidence).flatMap((trial) =>
    trial.arms
      .filter(({ id }) => id === pointer.arm)
      .flatMap(({ outcomes, adverseEvents }): readonly (Measured & { readonly cites: readonly Citation[] })[] =>
        pointer.endpoint === undefined
          ? adverseEvents.filter(
              ({ term, grade }) => term === pointer.term && (pointer.grade === undefined || grade === pointer.grade),
            )
          : outcomes.filter(
              ({ endpoint, timePoint }) =>
                endpoint === pointer.endpoint && (pointer.timePoint === undefined || timePoint === pointer.timePoint),
            ),
      )
      .filter(({ population }) => pointer.population === undefined || population === pointer.population)
      .filter(({ cites }) => wasOut({ trial, cites }, evidence, day))
      .flatMap(({ percent, value, n, N }) => percent ?? value ?? (n !== undefined && N ? (100 * n) / N : [])),
  );
}

function trialsOf(id: string, { trials }: ClaimEvidence): readonly Trial[] {
  return trials.filter((trial) => trial.id === id);
}

/** Whether one of the sources of a result was out; where none is dated, whether the trial's main publication was. */
function wasOut(
  { trial, cites }: { readonly trial: Trial; readonly cites: readonly Citation[] },
  { sources }: ClaimEvidence,
  day: string,
): boolean {
  const cited = new Set(cites.map(({ source }) => source));
  const dates = sources.filter(({ id }) => cited.has(id)).flatMap(({ issued }) => issued ?? []);
  const known: readonly PartialDate[] =
    dates.length > 0 ? dates : trial.published === undefined ? [] : [trial.published];
  return known.some((date) => hasCome(date, day) === 'met');
}
