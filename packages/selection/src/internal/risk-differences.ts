import { numberNeededToTreat, riskDifference, type Count } from '@allr/evidence';
import type { Arm, Outcome } from '@allr/model/facts';
import type { NotComputed, RiskDifference, RiskReading } from '../compare.js';
import { endpointDirection } from '../endpoint-direction.js';

/** Endpoints that are counted at one time: a percentage of them is a share of patients, no estimate over time. */
const estimatedOverTime = /^(OS|EFS|DFS|RFS|PFS|DoR)-rate$|^(CIR|TRM|NRM|relapse-rate|GVHD)$/u;

/** Risk differences of two randomized arms, and why figures of both have none. */
export function riskDifferences(
  [one, other]: readonly [Arm, Arm],
  endpoint: Outcome['endpoint'],
): { readonly found: readonly RiskDifference[]; readonly notComputed: readonly NotComputed[] } {
  const own = ({ outcomes }: Arm) =>
    outcomes.filter((outcome) => outcome.endpoint === endpoint && isProportion(outcome));
  const alike = own(one).flatMap((first) =>
    own(other)
      .filter((second) => isSame(first, second))
      .map((second) => [first, second] as const),
  );
  const results = alike.map(([first, second]) => differenceOf([one, first], [other, second]));
  return {
    found: results.filter((result) => 'readings' in result),
    notComputed: results.filter((result) => 'kind' in result),
  };
}

function isProportion({ n, percent }: Outcome): boolean {
  return n !== undefined || percent !== undefined;
}

function isSame(first: Outcome, second: Outcome): boolean {
  return (['definition', 'population', 'timePoint'] as const).every((field) => first[field] === second[field]);
}

function differenceOf(
  [one, first]: readonly [Arm, Outcome],
  [other, second]: readonly [Arm, Outcome],
): RiskDifference | NotComputed {
  const { endpoint, population, definition, timePoint } = first;
  const about = { ...(population !== undefined && { population }), ...(timePoint !== undefined && { timePoint }) };
  if (!isEveryone(one, first) || !isEveryone(other, second)) return { kind: 'not-everyone', endpoint, ...about };
  const [counts, otherCounts] = [countsOf(first), countsOf(second)];
  if (!counts || !otherCounts) return { kind: 'no-count', endpoint, ...about };
  const smallest = readingOf(endpoint, counts.fewest, otherCounts.most);
  const largest = readingOf(endpoint, counts.most, otherCounts.fewest);
  const isOne = counts.fewest.n === counts.most.n && otherCounts.fewest.n === otherCounts.most.n;
  return {
    ...about,
    ...(definition !== undefined && { definition }),
    readings: isOne ? [smallest] : [smallest, largest],
    cites: [...first.cites, ...second.cites],
  };
}

/** Whether an outcome counts the whole arm, or everyone who was randomized up to a cut. */
function isEveryone({ n }: Arm, { N, population }: Outcome): boolean {
  if (N === undefined) return false;
  return N === n || (population !== undefined && /^(all|first)( \d+)?( patients)? randomized\b/u.test(population));
}

/** The counts that an outcome prints, or leaves open by rounding. */
function countsOf({ endpoint, n, N, percent }: Outcome): { readonly fewest: Count; readonly most: Count } | undefined {
  if (N === undefined) return undefined;
  if (n !== undefined) return { fewest: { n, N }, most: { n, N } };
  if (percent === undefined || estimatedOverTime.test(endpoint)) return undefined;
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const possible = Array.from({ length: N + 1 }, (_, count) => count).filter(
    (count) => Math.abs((100 * count) / N - percent) <= half,
  );
  const [fewest] = possible;
  const most = possible.at(-1);
  return fewest === undefined || most === undefined ? undefined : { fewest: { n: fewest, N }, most: { n: most, N } };
}

function readingOf(endpoint: Outcome['endpoint'], first: Count, second: Count): RiskReading {
  const difference = riskDifference(first, second);
  const direction = endpointDirection(endpoint);
  const { estimate, low, high } = difference;
  // A number needed at a difference of zero is infinite, which JSON cannot hold.
  const isFinite = estimate !== 0 && low !== 0 && high !== 0;
  return {
    counts: [first, second],
    difference,
    ...(direction !== 'neither' &&
      isFinite && { numberNeeded: numberNeededToTreat(difference, { outcome: direction }) }),
  };
}
