import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** How many standard errors an interval of this level (in percent) reaches to each side: 1.96 for 95. */
export function reach(level: number): number {
  return normalQuantile(0.5 + level / 200, 0, 1);
}

/** The two-sided p-value of a distance in standard errors. */
export function twoSidedP(distance: number): number {
  return 2 * normalCdf(-Math.abs(distance), 0, 1);
}
