import { dataset as publishedDataset, DatasetError, sourcesOf } from '@allr/data';
import type { Count, Estimate, NumberNeededToTreat, TestedEstimate } from '@allr/evidence';
import type { Arm, ArmComparison, Citation, Dataset, Outcome, Source, Trial } from '@allr/model/facts';
import { indirectEffects } from './internal/indirect-effects.js';
import { isAbout, isRandomized } from './internal/randomized.js';
import { riskDifferences } from './internal/risk-differences.js';
import { named, type Named } from './named.js';

/** A published endpoint, such as `CR` or `OS-median`. @category comparing therapies */
export type Endpoint = Outcome['endpoint'];

/** An arm of a trial. @category comparing therapies */
export interface ArmRef {
  /** Id of a trial. */
  readonly trial: string;
  /** Id of an arm of it. */
  readonly arm: string;
}

/**
 * Arms that the caller takes for one treatment. Needed where the dataset has no therapy for what an
 * arm was given, as for the chemotherapy that TOWER compared with. That the arms are alike is the
 * caller's statement; the result repeats it.
 * @category comparing therapies
 */
export interface ArmGroup extends Named {
  readonly arms: readonly ArmRef[];
}

/** One published figure of one arm. @category comparing therapies */
export interface Figure {
  readonly trial: Named;
  readonly arm: { readonly id: string; readonly label: string };
  /** Ids of the therapies that the arm was given beside the one of the column. */
  readonly alongside: readonly string[];
  /** Who was counted: the population of the outcome, else that of the trial. */
  readonly population: string;
  /** Whether the arm belongs to a randomized comparison. */
  readonly randomized: boolean;
  /** The figure as published: n, N, percent or value with unit, interval, citations. */
  readonly outcome: Outcome;
}

/** How two treatments can be compared for one endpoint. @category comparing therapies */
export type ComparisonKind = 'head-to-head' | 'common-comparator' | 'naive' | 'no-figures';

/** Two arms that one trial randomized patients between. @category comparing therapies */
export interface RandomizedContrast {
  readonly trial: Named;
  /** Arm ids: of the first treatment, then of the second. */
  readonly arms: readonly [string, string];
  /** Ids of the therapies that both arms were given beside the compared ones. */
  readonly alongside: readonly string[];
  readonly population: string;
  /**
   * What the trial published of the two arms on this endpoint; its arms may stand in the other order. A
   * hazard ratio is of the whole curve, and stands with the rate as with the median.
   */
  readonly published: readonly ArmComparison[];
  /** Of everyone who was randomized, for the counts that both arms printed. */
  readonly riskDifferences: readonly RiskDifference[];
  /** The figures that both arms printed and of which there is no risk difference. */
  readonly notComputed: readonly NotComputed[];
}

/** Figures of two arms that give no risk difference. @category comparing therapies */
export interface NotComputed {
  /**
   * Why. `not-everyone`: they are not known to count everyone who was randomized; `no-count`: only a
   * rounded percentage is printed, or an estimate over time that is no count.
   */
  readonly kind: 'not-everyone' | 'no-count';
  readonly endpoint: Endpoint;
  /** Who was counted and when, where the publication says. */
  readonly population?: string;
  readonly timePoint?: string;
}

/** The difference of two proportions of one trial, the first treatment less the second, computed here. @category comparing therapies */
export interface RiskDifference {
  /** Who was counted and when, where the publication says. */
  readonly population?: string;
  readonly definition?: string;
  readonly timePoint?: string;
  /**
   * One reading where both counts are printed. Where one is printed only as a rounded percentage,
   * two: the counts that it leaves open with the smallest and with the largest difference.
   */
  readonly readings: readonly RiskReading[];
  readonly cites: readonly Citation[];
}

/** A risk difference for one pair of counts. @category comparing therapies */
export interface RiskReading {
  readonly counts: readonly [Count, Count];
  /** In fractions from -1 to 1, with Newcombe's interval. */
  readonly difference: Estimate;
  /** By Altman; absent where the endpoint is neither wanted nor unwanted, or the difference is zero. */
  readonly numberNeeded?: NumberNeededToTreat;
}

/** A comparison over a shared comparator, by Bucher's method. @category comparing therapies */
export interface IndirectContrast {
  /** Each treatment against the comparator. */
  readonly against: readonly [RandomizedContrast, RandomizedContrast];
  /** What the two comparator arms are taken to have been given. */
  readonly comparator: Named;
  /** The first treatment against the second, for each ratio that both trials published with an interval. */
  readonly effects: readonly IndirectEffect[];
}

/** An indirect effect, computed here from two published ones. @category comparing therapies */
export interface IndirectEffect {
  readonly measure: 'HR' | 'OR' | 'RR';
  readonly effect: TestedEstimate;
  /** The two published effects, each of a treatment against the comparator. */
  readonly from: readonly [ArmComparison, ArmComparison];
}

/** Two treatments on one endpoint. @category comparing therapies */
export interface Pair {
  /** Ids of the columns. */
  readonly treatments: readonly [string, string];
  readonly endpoint: Endpoint;
  /** Why it is of this kind, the trials, comparators or treatments below tell. */
  readonly kind: ComparisonKind;
  /** Empty unless `head-to-head`. */
  readonly headToHead: readonly RandomizedContrast[];
  /** Empty unless `common-comparator`. */
  readonly indirect: readonly IndirectContrast[];
  /** The treatments that have no figure; empty unless `no-figures`. */
  readonly without: readonly Named[];
}

/** The figures of one treatment on one endpoint. @category comparing therapies */
export interface Cell {
  /** Id of the column. */
  readonly treatment: string;
  readonly figures: readonly Figure[];
}

/** One endpoint: a cell for each treatment, and each pair of treatments. @category comparing therapies */
export interface Row {
  readonly endpoint: Endpoint;
  readonly cells: readonly Cell[];
  readonly pairs: readonly Pair[];
}

/**
 * What a reader should know before setting figures against each other.
 *
 * - `naive`: figures of different trials are no comparison of treatments
 * - `common-comparator`: an indirect comparison holds only where the trials are alike, which no formula can tell
 * - `arm-group`: that some arms are one treatment is the statement of the caller
 * - `unnamed-comparators`: arms that a treatment was randomized against and for which the dataset has no therapy
 * @category comparing therapies
 */
export type ComparisonNote =
  | { readonly kind: 'naive' | 'common-comparator' }
  | { readonly kind: 'arm-group'; readonly treatment: Named; readonly arms: readonly ArmRef[] }
  | { readonly kind: 'unnamed-comparators'; readonly arms: readonly ArmRef[] };

/** Published figures side by side. @category comparing therapies */
export interface TherapyComparison {
  readonly datasetVersion: string;
  /** The columns, in the order asked; a group names its arms. */
  readonly treatments: readonly (Named | ArmGroup)[];
  readonly rows: readonly Row[];
  readonly notes: readonly ComparisonNote[];
  readonly sources: readonly Source[];
}

/** What may be chosen about a comparison. @category comparing therapies */
export interface CompareOptions {
  /** Arms of different trials that the caller takes for the same comparator. */
  readonly comparators?: readonly ArmGroup[];
  /** The dataset to ask; the one of `@allr/data` unless given. */
  readonly dataset?: Dataset;
}

/**
 * Published figures side by side, one row an endpoint, and for each pair of treatments how far they can
 * be compared at all:
 *
 * - `head-to-head`: one trial randomized between them and published a comparison of the two arms, which
 *   were given the same beside them. A risk difference is computed from counts of everyone who was
 *   randomized, the number needed to treat from it
 * - `common-comparator`: two trials each randomized against the same therapy, or against arms that the
 *   caller takes for the same (`comparators`). Published ratios are compared by Bucher's method
 * - `naive`: figures of different trials; no difference is computed, since patients, definitions and
 *   times differ
 * - `no-figures`: one of the two has no figure for the endpoint
 *
 * Figures stand as published, in the order of the dataset.
 *
 * @param treatments - ids of therapies, or arms that the caller takes for one treatment
 * @param endpoints - as the dataset names them
 * @param options - common comparators, dataset
 * @throws {DatasetError} `unknown-id` for a therapy, trial or arm that the dataset does not have
 * @example TOWER against its own chemotherapy, which is no therapy of the dataset
 * ```ts
 * const chemotherapy = { id: 'chemotherapy', name: 'chemotherapy', arms: [{ trial: 'tower', arm: 'chemotherapy' }] };
 * const [row] = compare(['blinatumomab', chemotherapy], ['OS-median']).rows;
 * const [pair] = row?.pairs ?? [];
 * pair?.kind; // => 'head-to-head'
 * pair?.headToHead[0]?.published[0]?.value; // => 0.71
 * ```
 * @example Two therapies that no trial compared
 * ```ts
 * compare(['blinatumomab', 'obecabtagene-autoleucel'], ['CR']).rows[0]?.pairs[0]?.kind; // => 'naive'
 * ```
 * @category comparing therapies
 */
export function compare(
  treatments: readonly (string | ArmGroup)[],
  endpoints: readonly Endpoint[],
  { comparators = [], dataset = publishedDataset }: CompareOptions = {},
): TherapyComparison {
  const columns = treatments.map((treatment) => columnOf(treatment, dataset));
  const shared = comparators.map((group) => columnOf(group, dataset));
  const rows = endpoints.map((endpoint): Row => {
    const cells = columns.map((column) => ({
      treatment: column.named.id,
      figures: figuresOf(column, endpoint),
    }));
    const pairs = columns.flatMap((first, index) =>
      columns.slice(index + 1).map((second) => pairOf([first, second], { endpoint, shared, cells, dataset })),
    );
    return { endpoint, cells, pairs };
  });
  const cites = [
    rows.map(({ cells, pairs }) => [
      cells.map(({ figures }) => figures.map(({ outcome }) => outcome.cites)),
      pairs.map(({ headToHead, indirect }) => [headToHead, indirect]),
    ]),
  ];
  return {
    datasetVersion: dataset.version,
    treatments: columns.map(({ named: own, group }) => (group ? { ...own, arms: group.arms } : own)),
    rows,
    notes: notesOn(columns, shared, rows),
    sources: sourcesOf(cites, dataset),
  };
}

/** An arm with its trial. */
interface TrialArm {
  readonly trial: Trial;
  readonly arm: Arm;
  /** What the arm was given beside the treatment, sorted. */
  readonly alongside: readonly string[];
}

/** A treatment and the arms that were given it. */
interface Column {
  readonly named: Named;
  readonly group?: ArmGroup;
  readonly arms: readonly TrialArm[];
}

function columnOf(treatment: string | ArmGroup, dataset: Dataset): Column {
  if (typeof treatment === 'string') {
    const therapy = dataset.therapies.find(({ id }) => id === treatment);
    if (!therapy)
      throw new DatasetError('unknown-id', `treatments: found "${treatment}", expected the id of a therapy`);
    const arms = dataset.trials.flatMap((trial) =>
      trial.arms
        .filter(({ therapies }) => therapies.includes(treatment))
        .map((arm) => ({ trial, arm, alongside: arm.therapies.filter((id) => id !== treatment).sort() })),
    );
    return { named: named(therapy), arms };
  }
  const arms = treatment.arms.map((ref): TrialArm => {
    const trial = dataset.trials.find(({ id }) => id === ref.trial);
    const arm = trial?.arms.find(({ id }) => id === ref.arm);
    if (!trial || !arm)
      throw new DatasetError('unknown-id', `arms: found "${ref.trial}/${ref.arm}", expected an arm of a trial`);
    return { trial, arm, alongside: [] };
  });
  return { named: named(treatment), group: treatment, arms };
}

function figuresOf({ arms }: Column, endpoint: Endpoint): readonly Figure[] {
  return arms.flatMap(({ trial, arm, alongside }) =>
    arm.outcomes
      .filter((outcome) => outcome.endpoint === endpoint)
      .map((outcome) => ({
        trial: named(trial),
        arm: { id: arm.id, label: arm.label },
        alongside,
        population: outcome.population ?? trial.population.text,
        randomized: trial.arms.some((other) => isRandomized(trial, [arm.id, other.id])),
        outcome,
      })),
  );
}

interface PairContext {
  readonly endpoint: Endpoint;
  readonly shared: readonly Column[];
  readonly cells: readonly Cell[];
  readonly dataset: Dataset;
}

function pairOf([first, second]: readonly [Column, Column], { endpoint, shared, cells, dataset }: PairContext): Pair {
  const empty = { headToHead: [], indirect: [], without: [] };
  const pair = { treatments: [first.named.id, second.named.id], endpoint, ...empty } as const;
  const headToHead = contrastsOf(first, second, endpoint);
  if (headToHead.length > 0) return { ...pair, kind: 'head-to-head', headToHead };
  const indirect = indirectContrasts([first, second], endpoint, comparatorsOf([first, second], shared, dataset));
  if (indirect.length > 0) return { ...pair, kind: 'common-comparator', indirect };
  const without = [first, second]
    .map((column) => column.named)
    .filter(({ id }) => !cells.some(({ treatment, figures }) => treatment === id && figures.length > 0));
  return without.length > 0 ? { ...pair, kind: 'no-figures', without } : { ...pair, kind: 'naive' };
}

/** The randomized comparisons of two treatments that published something on an endpoint. */
function contrastsOf(first: Column, second: Column, endpoint: Endpoint): readonly RandomizedContrast[] {
  return first.arms.flatMap((one) =>
    second.arms
      .filter(
        (other) =>
          other.trial === one.trial &&
          other.arm !== one.arm &&
          isRandomized(one.trial, [one.arm.id, other.arm.id]) &&
          isGivenAlike([first, one], [second, other]),
      )
      .flatMap((other) => contrastOf([one, other], endpoint) ?? []),
  );
}

/**
 * Whether two arms were given the same beside the treatments that are compared. Of an arm that the
 * caller groups, its therapies are the treatment, and may hold what the other was given beside.
 */
function isGivenAlike(
  [first, one]: readonly [Column, TrialArm],
  [second, other]: readonly [Column, TrialArm],
): boolean {
  if (first.group && second.group) return true;
  if (second.group) return one.alongside.every((id) => other.arm.therapies.includes(id));
  if (first.group) return other.alongside.every((id) => one.arm.therapies.includes(id));
  return one.alongside.join() === other.alongside.join();
}

function contrastOf([one, other]: readonly [TrialArm, TrialArm], endpoint: Endpoint): RandomizedContrast | undefined {
  const { trial } = one;
  const arms = [one.arm.id, other.arm.id] as const;
  const published = trial.comparisons.filter(
    (comparison) => isAbout(comparison, endpoint) && arms.every((arm) => comparison.arms.includes(arm)),
  );
  const hasBoth = [one, other].every(({ arm }) => arm.outcomes.some((outcome) => outcome.endpoint === endpoint));
  if (published.length === 0 && !hasBoth) return undefined;
  const { found, notComputed } = riskDifferences([one.arm, other.arm], endpoint);
  return {
    trial: named(trial),
    arms,
    alongside: one.alongside,
    population: trial.population.text,
    published,
    riskDifferences: found,
    notComputed,
  };
}

/** What both treatments may have been randomized against: groups of the caller, and therapies. */
function comparatorsOf(
  [first, second]: readonly [Column, Column],
  shared: readonly Column[],
  dataset: Dataset,
): readonly Column[] {
  const opponents = ({ arms }: Column) =>
    new Set(
      arms.flatMap(({ trial, arm }) =>
        trial.arms.filter((other) => isRandomized(trial, [arm.id, other.id])).flatMap(({ therapies }) => therapies),
      ),
    );
  const [ofFirst, ofSecond] = [opponents(first), opponents(second)];
  const therapies = [...ofFirst].filter((id) => ofSecond.has(id) && id !== first.named.id && id !== second.named.id);
  return [...shared, ...therapies.map((id) => columnOf(id, dataset))];
}

function indirectContrasts(
  [first, second]: readonly [Column, Column],
  endpoint: Endpoint,
  comparators: readonly Column[],
): readonly IndirectContrast[] {
  return comparators.flatMap((comparator) =>
    contrastsOf(first, comparator, endpoint).flatMap((one) =>
      contrastsOf(second, comparator, endpoint)
        .filter((other) => other.trial.id !== one.trial.id)
        .map((other) => ({
          against: [one, other] as const,
          comparator: comparator.named,
          effects: indirectEffects(one, other),
        })),
    ),
  );
}

function notesOn(
  columns: readonly Column[],
  shared: readonly Column[],
  rows: readonly Row[],
): readonly ComparisonNote[] {
  const kinds = new Set(rows.flatMap(({ pairs }) => pairs.map(({ kind }) => kind)));
  const groups = [
    ...new Map(
      [...columns, ...shared].filter(({ group }) => group !== undefined).map((one) => [one.named.id, one]),
    ).values(),
  ];
  const isNamed = (trial: string, arm: string) =>
    groups.some(({ arms }) => arms.some((own) => own.trial.id === trial && own.arm.id === arm));
  const unnamed = columns.flatMap(({ arms }) =>
    arms.flatMap(({ trial, arm }) =>
      trial.arms
        .filter(
          (other) =>
            other.therapies.length === 0 && !isNamed(trial.id, other.id) && isRandomized(trial, [arm.id, other.id]),
        )
        .map((other) => ({ trial: trial.id, arm: other.id })),
    ),
  );
  const distinct = [...new Map(unnamed.map((ref) => [`${ref.trial}/${ref.arm}`, ref])).values()];
  return [
    ...(['naive', 'common-comparator'] as const).filter((kind) => kinds.has(kind)).map((kind) => ({ kind })),
    ...groups.map(({ named: treatment, arms }) => ({
      kind: 'arm-group' as const,
      treatment,
      arms: arms.map(({ trial, arm }) => ({ trial: trial.id, arm: arm.id })),
    })),
    ...(kinds.has('naive') && distinct.length > 0 ? [{ kind: 'unnamed-comparators' as const, arms: distinct }] : []),
  ];
}
