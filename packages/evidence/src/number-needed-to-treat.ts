import type { Estimate } from './estimate.js';
import { estimateProblems, problem, refuse } from './internal/checks.js';

/** So many patients treated for one more with the outcome, or one fewer. @category numbers needed to treat */
export interface NumberNeeded {
  /** `benefit` (NNTB) or `harm` (NNTH). */
  readonly kind: 'benefit' | 'harm';
  /** Patients, not rounded; `Infinity` where the difference is zero. */
  readonly patients: number;
}

/** A number needed to treat with its interval. @category numbers needed to treat */
export interface NumberNeededToTreat {
  readonly estimate: NumberNeeded;
  /** The ends of the interval, the one with more benefit or, between harms, the one with more harm first. */
  readonly ends: readonly [NumberNeeded, NumberNeeded];
  /** Whether the interval goes from benefit through infinity, no difference, to harm. */
  readonly throughInfinity: boolean;
  /** The level of the interval in percent. */
  readonly level: number;
}

/** What a higher rate of the outcome means. @category numbers needed to treat */
export interface OutcomeOption {
  /** `wanted` as remission, or `unwanted` as death. */
  readonly outcome: 'wanted' | 'unwanted';
}

/**
 * The number needed to treat for one more patient to benefit or be harmed, from a risk difference.
 *
 * Altman, BMJ 1998;317:1309, doi:10.1136/bmj.317.7168.1309: where the difference may be zero, the
 * interval is not from one number to the other but goes through infinity. It holds for the time, the
 * comparator and the patients of that trial only.
 *
 * @param difference - the result of {@link riskDifference}, or a printed difference as a fraction
 * @throws {EvidenceError} `impossible-input` for a difference that cannot be
 * @example Altman's example: a risk reduction of 10 % (-5 to 25)
 * ```ts
 * const nnt = numberNeededToTreat({ estimate: 0.1, low: -0.05, high: 0.25, level: 95 }, { outcome: 'wanted' });
 * formatNumberNeededToTreat(nnt); // => 'NNTB 10 (95% CI NNTB 4 to ∞ to NNTH 20)'
 * ```
 * @category numbers needed to treat
 */
export function numberNeededToTreat(difference: Estimate, { outcome }: OutcomeOption): NumberNeededToTreat {
  const inRange = (name: 'estimate' | 'low' | 'high') =>
    problem(!(Math.abs(difference[name]) > 1), {
      path: `difference.${name}`,
      found: String(difference[name]),
      expected: 'a fraction from -1 to 1',
    });
  refuse(
    estimateProblems('difference', difference, 'difference'),
    inRange('estimate'),
    inRange('low'),
    inRange('high'),
    problem(outcome === 'wanted' || outcome === 'unwanted', {
      path: 'options.outcome',
      found: outcome,
      expected: '"wanted" or "unwanted"',
    }),
  );
  const isWanted = outcome === 'wanted';
  const [most, least] = isWanted ? [difference.high, difference.low] : [-difference.low, -difference.high];
  const throughInfinity = most > 0 && least < 0;
  const strongFirst = most > 0 ? ([most, least] as const) : ([least, most] as const);
  const [first, last] = strongFirst;
  return {
    estimate: needed(isWanted ? difference.estimate : -difference.estimate, most > 0),
    ends: [needed(first, most > 0), needed(last, most > 0)],
    throughInfinity,
    level: difference.level,
  };
}

/** Where the gain is zero, the number is infinite, and its kind that of the rest of the interval. */
function needed(gain: number, benefits: boolean): NumberNeeded {
  return { kind: gain > 0 || (gain === 0 && benefits) ? 'benefit' : 'harm', patients: Math.abs(1 / gain) };
}

/**
 * A number needed to treat in the notation of Altman 1998: NNTB for benefit, NNTH for harm.
 *
 * Numbers below 10 keep one decimal, others are rounded to whole patients.
 *
 * @example Barrowman, CMAJ 2002;166:1676: 16.6 % (0.9 to 32.2)
 * ```ts
 * const nnt = numberNeededToTreat({ estimate: 0.166, low: 0.009, high: 0.322, level: 95 }, { outcome: 'wanted' });
 * formatNumberNeededToTreat(nnt); // => 'NNTB 6 (95% CI NNTB 3.1 to NNTB 111)'
 * ```
 * @category numbers needed to treat
 */
export function formatNumberNeededToTreat(nnt: NumberNeededToTreat): string {
  const between = nnt.throughInfinity ? ' to ∞ to ' : ' to ';
  return `${show(nnt.estimate)} (${String(nnt.level)}% CI ${nnt.ends.map(show).join(between)})`;
}

function show({ kind, patients }: NumberNeeded): string {
  const name = kind === 'benefit' ? 'NNTB' : 'NNTH';
  if (patients === Infinity) return `${name} ∞`;
  return `${name} ${String(Number(patients.toFixed(patients < 10 ? 1 : 0)))}`;
}
