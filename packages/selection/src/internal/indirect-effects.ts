import { indirectComparison, type Estimate } from '@allr/evidence';
import type { ArmComparison } from '@allr/model/facts';
import type { IndirectEffect, RandomizedContrast } from '../compare.js';

const ratios = ['HR', 'OR', 'RR'] as const;

/** The effects of one treatment against another, from what each trial published against their comparator. */
export function indirectEffects(one: RandomizedContrast, other: RandomizedContrast): readonly IndirectEffect[] {
  return ratios.flatMap((measure) =>
    ofWholeTrial(one, measure).flatMap((first) =>
      ofWholeTrial(other, measure).map((second) => ({
        measure,
        effect: indirectComparison(estimateOf(one, first), estimateOf(other, second), { scale: 'ratio' }),
        from: [first, second] as const,
      })),
    ),
  );
}

/** What was published with an interval: of everyone rather than of a part, and, of several analyses, each. */
function ofWholeTrial({ published }: RandomizedContrast, measure: ArmComparison['measure']): readonly ArmComparison[] {
  const usable = published.filter(
    (comparison) =>
      comparison.measure === measure && comparison.value !== undefined && comparison.interval?.high !== undefined,
  );
  const whole = usable.filter(({ population }) => population === undefined);
  return whole.length > 0 ? whole : usable.filter(({ population = '' }) => /\b(analysis|report)\b/u.test(population));
}

/** A published ratio, turned so that the treatment comes first. */
function estimateOf({ arms }: RandomizedContrast, { arms: printed, value, interval }: ArmComparison): Estimate {
  const estimate = { estimate: value ?? NaN, low: interval?.low ?? NaN, high: interval?.high ?? NaN };
  const level = interval?.level ?? NaN;
  if (printed[0] === arms[0]) return { ...estimate, level };
  return { estimate: 1 / estimate.estimate, low: 1 / estimate.high, high: 1 / estimate.low, level };
}
