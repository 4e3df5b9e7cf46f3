import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * The methods by which a published interval of a proportion is computed again: exact, score, and normal approximation.
 * @example
 * ```ts
 * proportionMethods.length; // => 3
 * ```
 * @category intervals
 */
export const proportionMethods = ['clopper-pearson', 'wilson', 'wald'] as const;

/** One of {@link proportionMethods}. @category intervals */
export type ProportionMethod = (typeof proportionMethods)[number];

/** A count, its total, and the level of an interval in percent. @category intervals */
export interface Proportion {
  readonly n: number;
  readonly N: number;
  readonly level: number;
}

/**
 * The confidence interval of a proportion, in percent.
 *
 * Clopper & Pearson, Biometrika 1934;26:404. Wilson, J Am Stat Assoc 1927;22:209.
 * @example Newcombe, Stat Med 1998;17:857, table I
 * ```ts
 * proportionInterval('clopper-pearson', { n: 15, N: 148, level: 95 }).map((bound) => bound.toFixed(1)); // => ['5.8', '16.2']
 * ```
 * @category intervals
 */
export function proportionInterval(method: ProportionMethod, { n, N, level }: Proportion): readonly [number, number] {
  const alpha = 1 - level / 100;
  const p = n / N;
  const z = normalQuantile(1 - alpha / 2, 0, 1);
  switch (method) {
    case 'clopper-pearson':
      return [
        n === 0 ? 0 : 100 * betaQuantile(alpha / 2, n, N - n + 1),
        n === N ? 100 : 100 * betaQuantile(1 - alpha / 2, n + 1, N - n),
      ];
    case 'wilson': {
      const center = (p + z ** 2 / (2 * N)) / (1 + z ** 2 / N);
      const half = (z / (1 + z ** 2 / N)) * Math.sqrt((p * (1 - p)) / N + z ** 2 / (4 * N ** 2));
      return [100 * (center - half), 100 * (center + half)];
    }
    case 'wald': {
      const half = z * Math.sqrt((p * (1 - p)) / N);
      return [Math.max(0, 100 * (p - half)), Math.min(100, 100 * (p + half))];
    }
  }
}
