import type { ArmComparison, Trial } from '@allr/model/facts';

/** Designs that pool or look back: what they compare was not randomized by them. */
const pooled: readonly Trial['phase'][] = ['observational', 'retrospective', 'meta-analysis', 'expanded-access'];

/**
 * Whether a trial randomized patients between two arms: its design is randomized, and it published a
 * comparison of the two. The second condition keeps apart the arms of different randomizations, and
 * cohorts that stand beside a randomized part.
 */
export function isRandomized({ design, phase, comparisons }: Trial, arms: readonly [string, string]): boolean {
  const [one, other] = arms;
  return (
    one !== other &&
    /\brandomi[sz](ed|ations?)\b/iu.test(design) &&
    !/\b(not|non)[- ]?randomi[sz]ed\b/iu.test(design) &&
    !pooled.includes(phase) &&
    comparisons.some((comparison) => comparison.arms.includes(one) && comparison.arms.includes(other))
  );
}

/** Whether a published comparison is about an endpoint: a hazard ratio of survival is about its rate and its median. */
export function isAbout({ endpoint, measure }: ArmComparison, asked: ArmComparison['endpoint']): boolean {
  const curve = (name: string) => name.replace(/-(rate|median)$/u, '');
  return endpoint === asked || (measure === 'HR' && curve(endpoint) === curve(asked));
}
