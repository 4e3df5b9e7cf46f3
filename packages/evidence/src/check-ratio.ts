import type { Estimate } from './estimate.js';
import { levelProblems, problem, refuse } from './internal/checks.js';
import { reach, twoSidedP } from './internal/normal.js';

/** A hazard, odds or risk ratio as printed, with what stands beside it. @category consistency */
export interface PrintedRatio extends Omit<Estimate, 'estimate'> {
  /** The ratio; left out where only the interval is printed. */
  readonly estimate?: number;
  /** The p-value as printed, such as `0.01` or `<0.001`. */
  readonly p?: string;
  /** How many sides the p-value has; 2 if it is left out. */
  readonly sides?: 1 | 2;
  /** Decimals to which ratio and bounds are printed, at least those of the numbers; 2 if it is left out. */
  readonly decimals?: number;
}

/**
 * What does not fit: the ratio is not in the middle of its interval on the log scale (`off-middle`), the
 * interval excludes 1 and the p-value does not say so, or the other way round (`chance`), or the p-value
 * is another one than the interval has (`p-value`).
 * @category consistency
 */
export type RatioConflict = 'off-middle' | 'chance' | 'p-value';

/** Whether a printed ratio, its interval and its p-value fit each other. @category consistency */
export interface RatioCheck {
  readonly conflicts: readonly RatioConflict[];
  /** The middle of the interval on the log scale. */
  readonly middle: number;
  /** Whether the interval excludes 1. */
  readonly excludesOne: boolean;
  /** The p-values, with the sides of the printed one, that rounding of the printed numbers leaves possible. */
  readonly p: { readonly least: number; readonly most: number };
}

/**
 * Checks that a ratio, its interval and its p-value fit each other, as far as printed digits can tell.
 *
 * The p-value is computed again as in Altman & Bland, BMJ 2011;343:d2304, doi:10.1136/bmj.d2304, for all
 * numbers that round to those printed. `off-middle` leaves a tenth of the width to intervals that are
 * not quite symmetric, and `chance` leaves out close cases, in which another test than the one behind the
 * interval may fall on the other side. `p-value` leaves nothing: stratified tests and adjusted models
 * trip it, so that it is a question to the source and not an error in it.
 *
 * @throws {EvidenceError} `impossible-input` for numbers or a p-value that cannot be
 * @example Overall survival in TOWER, N Engl J Med 2017;376:836: 0.71 (0.55 to 0.93), P = 0.01
 * ```ts
 * const printed = { estimate: 0.71, low: 0.55, high: 0.93, level: 95 };
 * checkRatio({ ...printed, p: '0.01' }).conflicts; // => []
 * checkRatio({ ...printed, p: '0.4' }).conflicts; // => ['chance', 'p-value']
 * ```
 * @category consistency
 */
export function checkRatio(printed: PrintedRatio): RatioCheck {
  const { estimate, low, high, level, p, sides = 2 } = printed;
  const isRatio = (value: number) => value > 0 && value < Infinity;
  refuse(
    problem(estimate === undefined || isRatio(estimate), {
      path: 'printed.estimate',
      found: String(estimate),
      expected: 'a number above 0',
    }),
    problem(isRatio(low), { path: 'printed.low', found: String(low), expected: 'a number above 0' }),
    problem(isRatio(high), { path: 'printed.high', found: String(high), expected: 'a number above 0' }),
    problem(!(low >= high), {
      path: 'printed.low',
      found: String(low),
      expected: `less than the upper bound ${String(high)}`,
    }),
    levelProblems('printed.level', level),
    problem(p === undefined || printedP.test(p), {
      path: 'printed.p',
      found: String(p),
      expected: 'a p-value such as 0.01 or <0.001',
    }),
    problem(sides === 1 || sides === 2, { path: 'printed.sides', found: String(sides), expected: '1 or 2' }),
  );
  const middle = Math.sqrt(low * high);
  const excludesOne = low > 1 || high < 1;
  const range = possibleP(printed);
  const conflicts: readonly (RatioConflict | false)[] = [
    isOffMiddle(printed) && 'off-middle',
    p !== undefined && isAgainstChance(printed, p) && 'chance',
    p !== undefined && !isPossible(p, range) && 'p-value',
  ];
  return { conflicts: conflicts.filter((conflict) => conflict !== false), middle, excludesOne, p: range };
}

const printedP = /^([<>=]?)(0?\.\d+|0|1(?:\.0*)?)$/;

function halfUnit(value: number, { decimals = 2 }: PrintedRatio): number {
  return 0.5 * 10 ** -Math.max(String(value).split('.')[1]?.length ?? 0, decimals);
}

/** A Wald interval on the log scale is symmetric; rounding of the three numbers may hide it, nothing else. */
function isOffMiddle(printed: PrintedRatio): boolean {
  const { estimate, low, high } = printed;
  if (estimate === undefined) return false;
  const half = (value: number) => halfUnit(value, printed);
  const least = Math.sqrt(Math.max(low - half(low), 0) * (high - half(high))) - half(estimate);
  const most = Math.sqrt((low + half(low)) * (high + half(high))) + half(estimate);
  // Profile and permutation intervals are not quite symmetric: a tenth of the width is left to them.
  const slack = (high - low) / 10;
  return estimate < least - slack || estimate > most + slack;
}

/** Where the interval of level 1 - alpha excludes 1, p is below alpha, and the other way round, tests being alike. */
function isAgainstChance({ low, high, level, sides = 2 }: PrintedRatio, p: string): boolean {
  const { sign, value } = readP(p);
  const alpha = ((1 - level / 100) * sides) / 2;
  const distance = (reach(level) * Math.abs(Math.log(low * high))) / Math.log(high / low);
  // Another test than the one behind the interval may fall on the other side where the case is close.
  if (Math.abs(distance - reach(level)) < 0.35) return false;
  const isBelow =
    sign === '<' ? value <= alpha || undefined : sign === '>' ? (value >= alpha ? false : undefined) : value < alpha;
  return isBelow !== undefined && isBelow !== (low > 1 || high < 1);
}

function possibleP(printed: PrintedRatio): RatioCheck['p'] {
  const { low, high, level, sides = 2 } = printed;
  const center = printed.estimate ?? Math.sqrt(low * high);
  const half = (value: number) => halfUnit(value, printed);
  const centers = [center - half(center), center + half(center)].map((value) => Math.log(Math.max(value, 0)));
  const [least = 0, most = 0] = centers.map(Math.abs).sort((a, b) => a - b);
  const holdsOne = (centers[0] ?? 0) <= 0 && (centers[1] ?? 0) >= 0;
  const error = (from: number, to: number) => Math.max(Math.log(to / Math.max(from, 0)), 0) / (2 * reach(level));
  const shortest = error(low + half(low), high - half(high));
  const longest = error(low - half(low), high + half(high));
  const toP = (distance: number) => (twoSidedP(distance) * sides) / 2;
  return {
    least: toP(shortest === 0 ? Infinity : most / shortest),
    most: toP(holdsOne || longest === Infinity ? 0 : least / longest),
  };
}

function isPossible(p: string, { least, most }: RatioCheck['p']): boolean {
  const { sign, value, half } = readP(p);
  if (sign === '<') return least < value;
  if (sign === '>') return most > value;
  return least <= value + half && most >= value - half;
}

function readP(p: string): { readonly sign: string; readonly value: number; readonly half: number } {
  const [, sign = '', digits = ''] = printedP.exec(p) ?? [];
  return { sign, value: Number(digits), half: 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) };
}
