import type { Arm, Outcome, Source, Trial } from '@allr/model/facts';
import { englishLabels } from './english-labels.js';
import type { PlotLabels } from './plot-labels.js';
import type { ResponseRow } from './response-bars.js';
import { citationText } from './internal/citation-text.js';
import { endpointName } from './internal/endpoint-name.js';

/** A published result with its trial and arm, as `outcomesOf` of `@allr/data` gives it. @category response bars */
export interface ArmOutcome {
  readonly trial: Trial;
  readonly arm: Arm;
  readonly outcome: Outcome;
}

/** Which results become bars. @category response bars */
export interface ResponseRowsOptions {
  /** Endpoints as the records name them, such as `CR` and `CR/CRh/CRi`; every proportion unless given. */
  readonly endpoints?: readonly string[];
  /** Names the sources in the table; their ids stand there unless given. */
  readonly sources?: readonly Source[];
  readonly labels?: PlotLabels;
}

/**
 * Bars from published results of arms, in the order of the results, under a heading for each trial. The arm is the
 * series. A result that is no proportion, such as a median, is left out.
 *
 * @example
 * ```ts
 * import { outcomesOf } from '@allr/data';
 *
 * const rows = responseRows(outcomesOf('blinatumomab'), { endpoints: ['CR'] });
 * rows.find(({ group }) => group === 'TOWER')?.n; // => 91
 * ```
 * @category response bars
 */
export function responseRows(
  results: readonly ArmOutcome[],
  options: ResponseRowsOptions = {},
): readonly ResponseRow[] {
  const { endpoints, sources = [], labels = englishLabels } = options;
  return results
    .filter(({ outcome }) => endpoints?.includes(outcome.endpoint) ?? true)
    .filter(
      ({ outcome: { value, percent, n, N } }) =>
        value === undefined && (percent !== undefined || (n !== undefined && N !== undefined)),
    )
    .map(({ trial, arm, outcome }) => {
      const { percent, n, N, interval, note, definition, population, timePoint } = outcome;
      // The drawing has room for who was counted, or for what; the table has both.
      const remarks = [population === undefined ? undefined : definition, note].filter((part) => part !== undefined);
      return {
        label: endpointName(outcome.endpoint, labels),
        detail: [arm.label, population ?? definition, timePoint].filter((part) => part !== undefined).join('; '),
        group: trial.name,
        series: arm.label,
        ...(percent === undefined ? {} : { percent }),
        ...(n === undefined ? {} : { n }),
        ...(N === undefined ? {} : { N }),
        ...(interval?.high === undefined ? {} : { low: interval.low, high: interval.high, level: interval.level }),
        ...(remarks.length === 0 ? {} : { note: remarks.join('. ') }),
        source: citationText(outcome.cites, sources),
      };
    });
}
