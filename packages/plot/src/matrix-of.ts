import { settings, type Jurisdiction } from '@allr/model/facts';
import { englishLabels } from './english-labels.js';
import type { PlotLabels } from './plot-labels.js';
import type { Matrix, MatrixCell, MatrixVerdict } from './verdict-matrix.js';
import { fillIn } from './internal/fill-in.js';
import { verdictOrder } from './internal/verdict-marks.js';

/** What of the answer of `match` of `@allr/selection` a matrix shows. @category verdict matrix */
export interface MatchLike {
  readonly datasetVersion: string;
  readonly asOf: string;
  readonly jurisdiction: Jurisdiction;
  readonly results: readonly {
    readonly therapy: { readonly id: string; readonly name: string };
    readonly verdict: MatrixVerdict;
    readonly indications: readonly {
      readonly indication: { readonly setting: (typeof settings)[number]; readonly text: string };
      readonly verdict: MatrixVerdict;
    }[];
  }[];
}

/** Which therapies a matrix shows, and in which language. @category verdict matrix */
export interface MatrixOptions {
  /** Ids of therapies, in the order of the rows; all of the first match unless given. */
  readonly therapies?: readonly string[];
  readonly labels?: PlotLabels;
}

/**
 * A matrix of therapies by patients, from one match for each patient. The heading of a column is the name given to the patient.
 *
 * @param patients - a name for each patient with the match, such as `{ name: 'Patient A', match: match(patient, …) }`
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 *
 * const patients = [{ name: 'Age 40', match: match({ ageYears: 40, diagnosis: 'b-all' }, { jurisdiction: 'US', asOf: '2019-01-10' }) }];
 * patientMatrix(patients, { therapies: ['tisagenlecleucel'] }).rows; // => [{ label: 'tisagenlecleucel', cells: [{ verdict: 'ineligible' }] }]
 * ```
 * @category verdict matrix
 */
export function patientMatrix(
  patients: readonly { readonly name: string; readonly match: MatchLike }[],
  { therapies, labels = englishLabels }: MatrixOptions = {},
): Matrix {
  const known = new Map(
    patients.flatMap(({ match }) => match.results.map(({ therapy: { id, name } }) => [id, name] as const)),
  );
  return {
    corner: labels.table.therapy,
    columns: patients.map(({ name }) => name),
    rows: (therapies ?? [...known.keys()]).map((id) => ({
      label: known.get(id) ?? id,
      cells: patients.map(({ match }) => {
        const verdict = match.results.find(({ therapy }) => therapy.id === id)?.verdict;
        return verdict === undefined ? {} : { verdict };
      }),
    })),
    notes: [...new Set(patients.map(({ match }) => where(match, labels)))],
  };
}

/**
 * A matrix of therapies by settings for one patient: what the indications of each setting say, the most favorable first
 * and alone in the drawing, as in the verdict of a therapy. The table lists each of them.
 *
 * @param match - the answer of `match` of `@allr/selection`
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 *
 * const found = match({ ageYears: 40, diagnosis: 'b-all' }, { jurisdiction: 'US', asOf: '2019-01-10' });
 * settingMatrix(found, { therapies: ['tisagenlecleucel'] }).columns; // => ['relapsed or refractory']
 * ```
 * @category verdict matrix
 */
export function settingMatrix(match: MatchLike, { therapies, labels = englishLabels }: MatrixOptions = {}): Matrix {
  const results =
    therapies === undefined
      ? match.results
      : therapies.flatMap((id) => match.results.find(({ therapy }) => therapy.id === id) ?? []);
  const columns = settings.filter((setting) =>
    results.some(({ indications }) => indications.some(({ indication }) => indication.setting === setting)),
  );
  return {
    corner: labels.table.therapy,
    columns: columns.map((setting) => labels.timeline.settings[setting]),
    rows: results.map(({ therapy, verdict, indications }) => ({
      label: therapy.name,
      cells: columns.map((setting) =>
        // Without any indication the reason counts: no record is not the same as no approval.
        indications.length === 0
          ? { verdict }
          : cellOf(
              indications.filter(({ indication }) => indication.setting === setting),
              labels,
            ),
      ),
    })),
    notes: [where(match, labels)],
  };
}

function cellOf(indications: MatchLike['results'][number]['indications'], { matrix }: PlotLabels): MatrixCell {
  const verdict = verdictOrder.find((candidate) => indications.some((item) => item.verdict === candidate));
  if (verdict === undefined) return {};
  const [only] = indications;
  return {
    verdict,
    note:
      indications.length === 1 && only !== undefined
        ? only.indication.text
        : indications.map((item) => `${item.indication.text} (${matrix.verdicts[item.verdict]})`).join(' '),
  };
}

function where({ jurisdiction, asOf, datasetVersion }: MatchLike, { matrix, timeline }: PlotLabels): string {
  return fillIn(matrix.where, {
    place: timeline.jurisdictions[jurisdiction],
    day: asOf,
    version: datasetVersion,
  });
}
