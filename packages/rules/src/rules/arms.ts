import { measurementsIn } from '../measurements.js';
import type { Rule } from '../rule.js';

export const arms: Rule = {
  name: 'arms',
  description: 'Nobody outside an arm is counted in it, unless the result says who was counted.',
  scope: 'record',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const { path, measured } of measurementsIn(record)) {
        const arm = record.arms[Number(/^arms\[(\d+)\]/.exec(path)?.[1])];
        const { N, population } = measured;
        if (arm?.n === undefined || N === undefined || population !== undefined || N <= arm.n) continue;
        yield {
          record,
          path: `${path}.N`,
          message: `found ${String(N)}, expected at most the ${String(arm.n)} patients of the arm`,
          hint: 'Say in population who was counted.',
        };
      }
    }
  },
};
