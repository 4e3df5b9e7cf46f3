import { AllrError } from '@allr/model/facts';
import { CriterionError } from '../criterion-error.js';

/** Runs an evaluation so that hostile input ends in a typed error: too deep, in a circle, or with parts that throw. */
export function guarded<T>(evaluation: () => T): T {
  try {
    return evaluation();
  } catch (error) {
    if (error instanceof AllrError) throw error;
    if (error instanceof RangeError)
      throw new CriterionError(
        'too-deep',
        'criteria: found a tree that is nested too deep or in a circle, expected a tree of some thousand levels',
        error,
      );
    throw new CriterionError('malformed', 'criteria: found a value that cannot be read, expected plain data', error);
  }
}
