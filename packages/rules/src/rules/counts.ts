import type { Rule } from '../rule.js';
import { decimalsOf, measurementsIn } from '../measurements.js';

export const counts: Rule = {
  name: 'counts',
  description: 'No count exceeds its total, and a percentage is its count divided by its total, to the printed digit.',
  scope: 'record',
  *check({ ofKind }) {
    for (const record of ofKind('trial')) {
      for (const { path, measured } of measurementsIn(record)) {
        const { n, N, percent, note } = measured;
        if (n === undefined || N === undefined) continue;
        if (n > N)
          yield {
            record,
            path: `${path}.n`,
            message: `found ${String(n)} of ${String(N)}, expected a count not above its total`,
          };
        else if (N === 0) yield { record, path: `${path}.N`, message: 'found 0, expected a total above 0' };
        else if (percent !== undefined && !note?.includes('as printed')) {
          const exact = (100 * n) / N;
          if (Math.abs(exact - percent) > 0.5 * 10 ** -decimalsOf(percent) + 1e-9)
            yield {
              record,
              path: `${path}.percent`,
              message: `found ${String(percent)}, expected ${exact.toFixed(2)} from ${String(n)}/${String(N)}; if the source prints it so, say "as printed" in note`,
            };
        }
      }
    }
  },
};
