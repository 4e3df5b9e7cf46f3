import type { ArmComparison, Interval, Source, Trial } from '@allr/model/facts';
import type { ForestRow } from './forest-plot.js';
import { englishLabels } from './english-labels.js';
import type { ForestMeasure, PlotLabels } from './plot-labels.js';
import { citationText } from './internal/citation-text.js';
import { endpointName } from './internal/endpoint-name.js';
import { fillIn } from './internal/fill-in.js';

/** Which comparisons become rows. @category forest plot */
export interface ForestRowsOptions {
  readonly measure: ForestMeasure;
  /** Endpoints with or without `-rate` or `-median`, such as `OS`; all unless given. */
  readonly endpoints?: readonly string[];
  /** Names the sources in the table; their ids stand there unless given. */
  readonly sources?: readonly Source[];
  readonly labels?: PlotLabels;
}

/**
 * Rows of a forest plot from the published comparisons of trials: those of one measure, in the order of the records,
 * under a heading for each endpoint. A comparison without a number is left out.
 *
 * A difference that was published as a fraction is turned into percentage points for drawing; the column of numbers and
 * the table keep what was published. It counts as a fraction where estimate and bounds lie within −1 and 1 and its note
 * does not name percentage points.
 *
 * @example
 * ```ts
 * import { getTrial } from '@allr/data';
 *
 * forestRows([getTrial('tower')], { measure: 'HR', endpoints: ['OS'] })[0]?.estimate; // => 0.71
 * ```
 * @category forest plot
 */
export function forestRows(trials: readonly Trial[], options: ForestRowsOptions): readonly ForestRow[] {
  const { measure, endpoints, labels = englishLabels } = options;
  const rows = trials.flatMap((trial) =>
    trial.comparisons
      .filter(
        (comparison) =>
          comparison.measure === measure &&
          (endpoints === undefined ||
            endpoints.some(
              (endpoint) =>
                comparison.endpoint.replace(/-(rate|median)$/, '') === endpoint.replace(/-(rate|median)$/, ''),
            )),
      )
      .flatMap((comparison) => toRow(trial, comparison, { ...options, labels })),
  );
  // Rows of one endpoint stand together, in the order in which the endpoints are first met.
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) => rows.filter((row) => row.group === group));
}

function toRow(
  trial: Trial,
  comparison: ArmComparison,
  { measure, sources = [], labels }: ForestRowsOptions & { readonly labels: PlotLabels },
): readonly ForestRow[] {
  const { value, interval, arms, endpoint, population, timePoint, p, note } = comparison;
  if (value === undefined) return [];
  const [studied, comparator] = arms.map((id) => trial.arms.find((arm) => arm.id === id)?.label ?? id);
  const numbers = [value, ...(interval === undefined ? [] : [interval.low, interval.high ?? interval.low])];
  const isFraction =
    measure === 'RD' &&
    numbers.every((number) => Math.abs(number) <= 1) &&
    note?.toLowerCase().includes('percentage point') !== true;
  const drawn = (number: number) => (isFraction ? Number((number * 100).toPrecision(12)) : number);
  return [
    {
      label: trial.name,
      group: endpointName(endpoint, labels),
      detail: [
        `${studied ?? ''} ${labels.forest.versus} ${comparator ?? ''}`,
        ...[population, timePoint].filter((part) => part !== undefined),
        ...(p === undefined
          ? []
          : [fillIn(labels.forest.p, { p: p.replace('.', labels.decimalSign) }).replace(/=\u00A0</, '<\u00A0')]),
        ...(isFraction ? [labels.forest.fraction] : []),
      ].join('; '),
      estimate: drawn(value),
      ...(interval === undefined ? {} : { low: drawn(interval.low), level: interval.level }),
      ...(interval?.high === undefined ? {} : { high: drawn(interval.high) }),
      ...(isFraction ? { published: { estimate: value, ...boundsOf(interval) } } : {}),
      ...(note === undefined ? {} : { note }),
      source: citationText(comparison.cites, sources),
    },
  ];
}

function boundsOf(interval: Interval | undefined): { readonly low?: number; readonly high?: number } {
  if (interval === undefined) return {};
  const { low, high } = interval;
  return high === undefined ? { low } : { low, high };
}
