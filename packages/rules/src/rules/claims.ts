import { figures } from '../judge-claim.js';
import type { Rule } from '../rule.js';

/** After everything that could be published. */
const allTime = '9999-12-31';

export const claims: Rule = {
  name: 'claims',
  description: 'Every result and comparison that a claim is held against is in the dataset.',
  scope: 'dataset',
  *check({ ofKind, dataset }) {
    for (const record of ofKind('claim')) {
      for (const [index, check] of record.checks.entries()) {
        const path = `checks[${String(index)}]`;
        const pointers =
          check.check === 'result' ? [check.result] : check.check === 'results' ? [check.result, check.exceeds] : [];
        for (const pointer of pointers) {
          if (figures(pointer, dataset, allTime).length === 0)
            yield {
              record,
              path,
              message: `found ${JSON.stringify(pointer)}, expected a result with a percentage or a time in that arm`,
            };
        }
        if (
          check.check === 'comparison' &&
          !dataset.trials.some(
            ({ id, comparisons }) =>
              id === check.trial &&
              comparisons.some(({ endpoint, measure }) => endpoint === check.endpoint && measure === check.measure),
          )
        )
          yield {
            record,
            path,
            message: `found ${check.measure} of ${check.endpoint} in ${check.trial}, expected a comparison of that trial`,
          };
      }
    }
  },
};
