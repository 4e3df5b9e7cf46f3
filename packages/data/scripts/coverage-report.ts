import {
  earliestDay,
  recordKinds,
  type Citation,
  type Dataset,
  type DatasetRecord,
  type Jurisdiction,
  type Therapy,
} from '@allr/model';
import { reproductionMethods, reproductionsOf } from '@allr/rules';

/**
 * What the dataset holds and what it is known to lack, as Markdown: totals, then each therapy by
 * place, then every gap that a record names.
 */
export function coverageReport(dataset: Dataset): string {
  const records = Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] => dataset[list]);
  const intervals = dataset.trials.flatMap(reproductionsOf);
  const methods = [...reproductionMethods, undefined].map((method) => [
    method ?? 'not reproduced; the record says why',
    intervals.filter((interval) => interval.method === method).length,
  ]);
  const sections = [
    '# Coverage',
    'Written by the build from the records. What no record holds may exist: a gap is something that was looked for and not found.',
    '## Records',
    table(
      ['kind', 'records', 'statements with a source', 'sources'],
      Object.values(recordKinds)
        .filter((list) => list !== 'sources' && list !== 'moved')
        .map((list) => {
          const cites = dataset[list].flatMap(citationsIn);
          return [
            list,
            dataset[list].length,
            dataset[list].reduce((sum, record) => sum + statementsIn(record), 0),
            distinct(cites),
          ];
        }),
    ),
    `${String(dataset.sources.length)} sources; ${String(count(dataset, 'outcomes'))} outcomes, ${String(count(dataset, 'adverseEvents'))} rows of adverse events and ${String(dataset.trials.flatMap(({ comparisons }) => comparisons).length)} comparisons in ${String(dataset.trials.length)} trials.`,
    '## Intervals of proportions computed again',
    table(['method', 'intervals'], methods),
    '## Claims of the 2019 review',
    table(
      ['claim', 'as of its day', `as of ${dataset.date}`],
      dataset.claims.map(({ text, judgments: [then, now] }) => [text, then.outcome, now.outcome]),
    ),
    '## Therapies by place',
    'Approvals are known up to the day named; where no day stands, a missing approval means nothing.',
    table(
      [
        'therapy',
        'place',
        'indications',
        'contraindications',
        'warnings',
        'events',
        'approvals known to',
        'newest source',
      ],
      dataset.therapies.flatMap((therapy) =>
        placesOf(therapy, dataset).map((place) => placeRow(therapy, place, dataset)),
      ),
    ),
    '## Trials by therapy',
    table(
      ['therapy', 'trials', 'outcomes', 'adverse events', 'considerations', 'guideline and assessment statements'],
      dataset.therapies.map((therapy) => trialRow(therapy, dataset)),
    ),
    '## Known gaps',
    ...records.flatMap((record) =>
      'gaps' in record && record.gaps ? [`- \`${record.id}\`: ${record.gaps.join(' ')}`] : [],
    ),
  ];
  return `${sections
    .join('\n\n')
    .replaceAll(/\n\n(?=- `)/g, '\n')
    .replace('## Known gaps\n', '## Known gaps\n\n')}\n`;
}

function placesOf({ id, coverage }: Therapy, { indications, events }: Dataset): readonly Jurisdiction[] {
  const places = [
    ...coverage.map(({ jurisdiction }) => jurisdiction),
    ...[...indications, ...events].filter(({ therapy }) => therapy === id).map(({ jurisdiction }) => jurisdiction),
  ];
  return [...new Set(places)].sort();
}

function placeRow(therapy: Therapy, place: Jurisdiction, dataset: Dataset): readonly Cell[] {
  const here = <T extends { readonly therapy: string; readonly jurisdiction: Jurisdiction }>(items: readonly T[]) =>
    items.filter((item) => item.therapy === therapy.id && item.jurisdiction === place);
  const indications = here(dataset.indications);
  const contraindications = here(dataset.contraindications);
  const events = here(dataset.events);
  const coverage = therapy.coverage.find(({ jurisdiction }) => jurisdiction === place);
  const warnings = therapy.warnings.filter(({ jurisdiction }) => jurisdiction === place);
  const cites = [indications, contraindications, events, warnings, coverage?.cites ?? []].flatMap(citationsIn);
  return [
    therapy.id,
    place,
    indications.length,
    contraindications.length,
    warnings.length,
    events.length,
    coverage?.until ?? '',
    newest(cites, dataset),
  ];
}

function trialRow({ id }: Therapy, dataset: Dataset): readonly Cell[] {
  const arms = dataset.trials.map((trial) => trial.arms.filter(({ therapies }) => therapies.includes(id)));
  return [
    id,
    arms.filter((found) => found.length > 0).length,
    arms.flat().flatMap(({ outcomes }) => outcomes).length,
    arms.flat().flatMap(({ adverseEvents }) => adverseEvents).length,
    dataset.considerations.filter(({ therapies }) => therapies.includes(id)).length,
    dataset.recommendations.filter(({ therapies }) => therapies.includes(id)).length,
  ];
}

function count({ trials }: Dataset, list: 'outcomes' | 'adverseEvents'): number {
  return trials.flatMap(({ arms }) => arms).reduce((sum, arm) => sum + arm[list].length, 0);
}

/** Everything that names its sources: the record itself and each part of it that does. */
function statementsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'cites' in value && Array.isArray(value.cites) && value.cites.length > 0 ? 1 : 0;
  return own + Object.values(value).reduce((sum: number, item: unknown) => sum + statementsIn(item), 0);
}

function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && 'at' in value && typeof value.source === 'string' && typeof value.at === 'string')
    return [{ source: value.source, at: value.at }];
  return Object.values(value).flatMap(citationsIn);
}

function distinct(cites: readonly Citation[]): number {
  return new Set(cites.map(({ source }) => source)).size;
}

function newest(cites: readonly Citation[], { sources }: Dataset): string {
  const cited = new Set(cites.map(({ source }) => source));
  const days = sources
    .filter(({ id }) => cited.has(id))
    .flatMap(({ issued }) => (issued ? (earliestDay(issued) ?? []) : []));
  return days.sort().at(-1) ?? '';
}

type Cell = string | number;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
