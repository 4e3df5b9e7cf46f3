import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Count, Estimate, LevelOption } from './estimate.js';
import { countProblems, levelProblems, problem, refuse } from './internal/checks.js';
import { reach } from './internal/normal.js';

/**
 * The methods that trials name for the interval of a proportion; `-cc` means with continuity correction.
 * @example
 * ```ts
 * proportionMethods; // => ['clopper-pearson', 'wilson', 'wilson-cc', 'wald']
 * ```
 * @category proportions
 */
export const proportionMethods = ['clopper-pearson', 'wilson', 'wilson-cc', 'wald'] as const;

/** One of {@link proportionMethods}. @category proportions */
export type ProportionMethod = (typeof proportionMethods)[number];

/** How the interval of a proportion is computed. @category proportions */
export interface ProportionOptions extends LevelOption {
  /** `clopper-pearson`, the exact interval, if it is left out. */
  readonly method?: ProportionMethod;
}

/**
 * The confidence interval of a proportion, as fractions from 0 to 1.
 *
 * - `clopper-pearson`, exact: Biometrika 1934;26:404, doi:10.1093/biomet/26.4.404. Covers the truth at
 *   least as often as its level says.
 * - `wilson`, the score interval: J Am Stat Assoc 1927;22:209, doi:10.1080/01621459.1927.10502953.
 * - `wilson-cc` and `wald`: methods 4 and 1 of Newcombe, Stat Med 1998;17:857,
 *   doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E. A Wald interval is cut at 0
 *   and 1; for none and for all it has no width and says nothing.
 *
 * @throws {EvidenceError} `impossible-input` for counts or a level that cannot be
 * @example Complete remission in INO-VATE, N Engl J Med 2016;375:740: 80.7 % (72 to 88)
 * ```ts
 * const { estimate, low, high } = proportionInterval({ n: 88, N: 109 });
 * [estimate, low, high].map((fraction) => (100 * fraction).toFixed(1)); // => ['80.7', '72.1', '87.7']
 * ```
 * @category proportions
 */
export function proportionInterval(count: Count, options: ProportionOptions = {}): Estimate {
  const { level = 95, method = 'clopper-pearson' } = options;
  refuse(
    countProblems('count', count),
    levelProblems('options.level', level),
    problem(proportionMethods.includes(method), {
      path: 'options.method',
      found: method,
      expected: `one of ${proportionMethods.join(', ')}`,
    }),
  );
  const [low, high] = bounds[method](count, level);
  return { estimate: count.n / count.N, low, high, level };
}

type Bounds = (count: Count, level: number) => readonly [number, number];

const bounds: Readonly<Record<ProportionMethod, Bounds>> = {
  'clopper-pearson': ({ n, N }, level) => {
    const tail = (1 - level / 100) / 2;
    return [n === 0 ? 0 : betaQuantile(tail, n, N - n + 1), n === N ? 1 : betaQuantile(1 - tail, n + 1, N - n)];
  },
  wilson: ({ n, N }, level) => {
    const z = reach(level);
    const half = z * Math.sqrt((n * (N - n)) / N + z ** 2 / 4);
    const center = n + z ** 2 / 2;
    const size = N + z ** 2;
    // For none and for all the bound is the end itself, which rounding would miss.
    return [n === 0 ? 0 : (center - half) / size, n === N ? 1 : (center + half) / size];
  },
  'wilson-cc': ({ n, N }, level) => {
    const z = reach(level);
    const p = n / N;
    const half = (sign: 1 | -1) => z * Math.sqrt(z ** 2 - sign * 2 - 1 / N + 4 * p * (N * (1 - p) + sign));
    const size = 2 * (N + z ** 2);
    return [
      n === 0 ? 0 : Math.max(0, (2 * n + z ** 2 - 1 - half(1)) / size),
      n === N ? 1 : Math.min(1, (2 * n + z ** 2 + 1 + half(-1)) / size),
    ];
  },
  wald: ({ n, N }, level) => {
    const p = n / N;
    const half = reach(level) * Math.sqrt((p * (1 - p)) / N);
    return [Math.max(0, p - half), Math.min(1, p + half)];
  },
};
