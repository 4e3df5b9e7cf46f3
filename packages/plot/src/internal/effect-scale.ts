import { scaleLinear, scaleLog } from 'd3-scale';
import type { ForestRow } from '../forest-plot.js';
import type { ForestMeasure } from '../plot-labels.js';

/** The axis of a forest plot. */
export interface EffectScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** The place of a value between two ends. */
  readonly over: (left: number, right: number) => (value: number) => number;
}

const coarse = [1, 2, 5];
const fine = [1, 1.5, 2, 3, 4, 5, 7];

/** Chooses an axis that holds the line of no effect and, within reason, every bound. */
export function effectScale(
  rows: readonly Pick<ForestRow, 'estimate' | 'low' | 'high'>[],
  { measure, domain }: { readonly measure: ForestMeasure; readonly domain?: readonly [number, number] | undefined },
): EffectScale {
  const values = rows.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate]);
  if (measure === 'RD') {
    const ends = domain ?? differenceEnds(values);
    return {
      domain: ends,
      ticks: scaleLinear().domain(ends).ticks(6),
      over: (left, right) => scaleLinear().domain(ends).range([left, right]),
    };
  }
  const ends = domain ?? ratioEnds(values, rows);
  const [least, greatest] = ends;
  const marks = (steps: readonly number[]) => ladder(steps).filter((value) => value >= least && value <= greatest);
  const ticks = marks(coarse);
  return {
    domain: ends,
    ticks: ticks.length >= 4 ? ticks : marks(fine),
    over: (left, right) => scaleLog().domain(ends).range([left, right]),
  };
}

/** An axis spans at least one percentage point: less than that has no round numbers to stand at. */
function differenceEnds(values: readonly number[]): readonly [number, number] {
  const least = Math.min(0, ...values);
  const greatest = Math.max(0, ...values);
  const room = greatest - least < 1 ? 1 : 0;
  const [from = least, to = greatest] = scaleLinear()
    .domain([least - room, greatest + room])
    .nice(6)
    .domain();
  return [from, to];
}

/** Bounds far out would press everything else together: they end in an arrow. Estimates never do. */
function ratioEnds(values: readonly number[], rows: readonly Pick<ForestRow, 'estimate'>[]): readonly [number, number] {
  const estimates = rows.map(({ estimate }) => estimate);
  const least = Math.min(0.8, Math.max(0.05, Math.min(...values)), ...estimates);
  const greatest = Math.max(1.25, Math.min(20, Math.max(...values)), ...estimates);
  const steps = ladder(fine);
  return [steps.findLast((step) => step < least) ?? least, steps.find((step) => step > greatest) ?? greatest];
}

function ladder(steps: readonly number[]): readonly number[] {
  const powers = Array.from({ length: 13 }, (_, index) => index - 6);
  return powers.flatMap((power) => steps.map((step) => Number(`${String(step)}e${String(power)}`)));
}
