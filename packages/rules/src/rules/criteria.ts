import { checkCriterion } from '@allr/eligibility';
import { criteriaIn } from '../criteria-in.js';
import type { Rule } from '../rule.js';

export const criteria: Rule = {
  name: 'criteria',
  description:
    'Every part of a criterion does something: none contradicts, repeats or is cut off by what stands around it.',
  scope: 'record',
  *check({ all }) {
    for (const record of all) {
      for (const { path, criterion } of criteriaIn(record)) {
        for (const { flaw, path: inner, message } of checkCriterion(criterion))
          yield {
            record,
            path: inner === '' ? path : `${path}.${inner}`,
            message: `found ${flaw === 'out-of-range' ? 'a threshold' : `a part that is ${article(flaw)}`}: ${message}, expected one that decides something`,
          };
      }
    }
  },
};

function article(flaw: string): string {
  return flaw === 'contradiction' || flaw === 'tautology' ? `a ${flaw}` : flaw;
}
