import { type Indication, type Therapy, type Truth } from '@allr/model/facts';
import { labelHistories } from './label-histories.js';
import { bestVerdict, verdictOf, type TherapyVerdict } from './verdict.js';

/**
 * The verdict of a therapy that holds in every way in which its label may have stood on a day: the
 * most favorable of its indications' verdicts. Where the ways differ, it is indeterminate.
 *
 * @param therapy - the therapy, its coverage narrowed to the place
 * @param truths - the indications that were, or may have been, in force, each with its truth
 * @param day - a day, `YYYY-MM-DD`
 */
export function therapyVerdict(therapy: Therapy, truths: ReadonlyMap<Indication, Truth>, day: string): TherapyVerdict {
  const absent = therapy.coverage.some(({ until }) => day <= until) ? 'not-approved' : 'no-data';
  const verdicts = labelHistories([...truths.keys()], day).map(
    (inForce) => bestVerdict(inForce.map((indication) => verdictOf(truths.get(indication) ?? 'unknown'))) ?? absent,
  );
  const [first = absent] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : 'indeterminate';
}
