import { asOf, dataset as publishedDataset } from '@allr/data';
import type { Dataset, Indication, Jurisdiction, Therapy, Trial } from '@allr/model/facts';

/** What to narrow therapies by. Every criterion that is given has to hold; of a list, one member has to. @category narrowing */
export interface TherapyFilter {
  readonly modality?: Therapy['modality'] | readonly Therapy['modality'][];
  /** A molecule by its usual symbol, such as `CD19`; capitals do not matter. */
  readonly target?: string | readonly string[];
  readonly lineage?: Therapy['lineages'][number] | readonly Therapy['lineages'][number][];
  /** A place and a day on which the therapy had, or may have had, an indication: days known in part count as possible. */
  readonly indicated?: { readonly jurisdiction: Jurisdiction; readonly asOf: string };
  /** The setting of an indication: of one that `indicated` finds, or of any indication where it is absent. */
  readonly setting?: Indication['setting'] | readonly Indication['setting'][];
  /** The phase of a trial in which the therapy was given, alone or with others. */
  readonly phase?: NonNullable<Trial['phase']> | readonly NonNullable<Trial['phase']>[];
}

/**
 * The therapies that fulfill every criterion, in the order in which they came.
 *
 * @param from - a dataset, or therapies of one
 * @param criteria - what has to hold; without any, all therapies are kept
 * @param dataset - where labels and trials are looked up; the dataset that was given, else the one of `@allr/data`
 * @throws {DatasetError} `invalid-date` or `unknown-jurisdiction`
 * @example
 * ```ts
 * import { dataset } from '@allr/data';
 * const cells = filter(dataset, { modality: 'car-t', target: 'CD19', indicated: { jurisdiction: 'US', asOf: '2022-06-01' } });
 * cells.map(({ id }) => id); // => ['brexucabtagene-autoleucel', 'tisagenlecleucel']
 * filter(cells, { phase: '3' }); // => []
 * ```
 * @category narrowing
 */
export function filter(
  from: Dataset | readonly Therapy[],
  criteria: TherapyFilter,
  dataset: Dataset = 'therapies' in from ? from : publishedDataset,
): readonly Therapy[] {
  const { modality, target, lineage, indicated, setting, phase } = criteria;
  const therapies = 'therapies' in from ? from.therapies : from;
  const { indications } = indicated ? asOf(indicated.asOf, indicated.jurisdiction, dataset) : dataset;
  const hasIndication = ({ id }: Therapy) =>
    (indicated === undefined && setting === undefined) ||
    indications.some((indication) => indication.therapy === id && isOneOf(setting, indication.setting));
  const hasTrial = ({ id }: Therapy) =>
    phase === undefined ||
    dataset.trials.some(
      (trial) =>
        trial.phase !== undefined &&
        isOneOf(phase, trial.phase) &&
        trial.arms.some((arm) => arm.therapies.includes(id)),
    );
  return therapies.filter(
    (therapy) =>
      isOneOf(modality, therapy.modality) &&
      (target === undefined || therapy.targets.some((own) => isOneOf(lowerCase(target), own.toLowerCase()))) &&
      (lineage === undefined || therapy.lineages.some((own) => isOneOf(lineage, own))) &&
      hasIndication(therapy) &&
      hasTrial(therapy),
  );
}

/** Whether a value is the one that was asked for, or one of several; all are where nothing was. */
function isOneOf<V extends string>(asked: V | readonly V[] | undefined, value: V): boolean {
  return asked === undefined || (typeof asked === 'string' ? asked === value : asked.includes(value));
}

function lowerCase(asked: string | readonly string[]): readonly string[] {
  return [asked].flat().map((text) => text.toLowerCase());
}
