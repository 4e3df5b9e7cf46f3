import { earliestDay, latestDay, type Citation, type Dataset, type Interval, type PartialDate } from '@allr/model';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | undefined;

/** A column of a table: its name, its Table Schema type, and what it holds. */
interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
}

/** A tidy table: one row an observation, one column a variable. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly key?: string;
  /** Columns that hold the key of another table. */
  readonly references?: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly Cell[])[];
}

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });
const integer = (name: string, description: string): Column => ({ name, type: 'integer', description });
const day = (name: string, description: string): Column => ({ name, type: 'date', description });

/** The earliest and the latest day that a date known in part can be. */
const days = (date: PartialDate | undefined): readonly [Cell, Cell] =>
  date === undefined ? [undefined, undefined] : [earliestDay(date), latestDay(date)];
const dayColumns = (name: string, what: string) => [
  day(`${name}_earliest`, `${what}: the first day that it can be; empty where nothing bounds it`),
  day(`${name}_latest`, `${what}: the last day that it can be; equal to the first where the day is known`),
];
const list = (items: readonly string[]) => items.join('; ');
const sourcesOf = (cites: readonly Citation[]) => list(cites.map(({ source, at }) => `${source} (${at})`));
const sources = text('sources', 'ids of the sources, each with the place in it');
const intervalOf = (interval: Interval | undefined): readonly Cell[] => [
  interval?.low,
  interval?.high,
  interval?.level,
  interval?.method,
];
const intervalColumns = [
  number('interval_low', 'lower bound as published, in the unit of the estimate'),
  number('interval_high', 'upper bound; empty where it was not reached'),
  number('interval_level', 'level of the interval in percent'),
  text('interval_method', 'method of the interval, where the record names one'),
];

/** The tables of a dataset. `count` and `total` stand for n and N, which some readers cannot tell apart. */
export function tablesOf(dataset: Dataset): readonly Table[] {
  const { therapies, indications, events, trials } = dataset;
  return [
    {
      name: 'therapies',
      title: 'Drugs, cell products, regimens and procedures',
      key: 'id',
      columns: [
        text('id', 'id of the therapy'),
        text('name', 'international nonproprietary name, or the name in common use'),
        text('modality', 'kind of treatment'),
        text('brands', 'brand names with their jurisdictions'),
        text('synonyms', 'other names'),
        text('targets', 'molecules that it acts on'),
        text('lineages', 'cell lineages that it is used against'),
        text('ncit', 'NCI Thesaurus code'),
        text('rxnorm', 'RxNorm identifier'),
        text('unii', 'FDA unique ingredient identifier'),
      ],
      rows: therapies.map((item) => {
        const code = (system: string) => item.codes.find((candidate) => candidate.system === system)?.code;
        return [
          item.id,
          item.name,
          item.modality,
          list(item.brands.map(({ name, jurisdictions }) => `${name} (${jurisdictions.join(', ')})`)),
          list(item.synonyms),
          list(item.targets),
          list(item.lineages),
          code('ncit'),
          code('rxnorm'),
          code('unii'),
        ];
      }),
    },
    {
      name: 'indications',
      title: 'Uses that regulators approved, by place and time',
      key: 'id',
      references: { therapy: 'therapies' },
      columns: [
        text('id', 'id of the indication'),
        text('therapy', 'id of the therapy'),
        text('jurisdiction', 'code of the place'),
        ...dayColumns('valid_from', 'the day on which the wording came into force'),
        ...dayColumns('valid_to', 'the day on which it ceased to be in force'),
        text('basis', 'legal form of the approval'),
        text('setting', 'situation that it is for'),
        text('text', 'what the label says, in our own words'),
        text('criteria', 'the same as a criterion over facts, JSON'),
        sources,
      ],
      rows: indications.map((item) => [
        item.id,
        item.therapy,
        item.jurisdiction,
        ...days(item.validFrom),
        ...days(item.validTo),
        item.basis,
        item.setting,
        item.text,
        JSON.stringify(item.criteria),
        sourcesOf(item.cites),
      ]),
    },
    {
      name: 'events',
      title: 'Regulatory time line',
      key: 'id',
      references: { therapy: 'therapies' },
      columns: [
        text('id', 'id of the event'),
        text('therapy', 'id of the therapy'),
        text('jurisdiction', 'code of the place'),
        text('agency', 'who decided or said it'),
        text('type', 'kind of event'),
        ...dayColumns('date', 'the day of the event'),
        text('disease', 'disease that it is about, where that is not ALL'),
        text('text', 'what happened'),
        sources,
      ],
      rows: events.map((item) => [
        item.id,
        item.therapy,
        item.jurisdiction,
        item.agency,
        item.type,
        ...days(item.date),
        item.disease,
        item.text,
        sourcesOf(item.cites),
      ]),
    },
    {
      name: 'trials',
      title: 'Clinical trials and cohorts',
      key: 'id',
      columns: [
        text('id', 'id of the trial'),
        text('name', 'name or acronym'),
        text('registrations', 'registry numbers'),
        text('phase', 'phase, or the kind of study where it has none'),
        text('design', 'design'),
        text('population', 'who was studied'),
        ...dayColumns('published', 'the day of the main publication'),
        sources,
      ],
      rows: trials.map((item) => [
        item.id,
        item.name,
        list(item.registrations.map(({ registry, id }) => `${registry} ${id}`)),
        item.phase,
        item.design,
        item.population.text,
        ...days(item.published),
        sourcesOf(item.cites),
      ]),
    },
    {
      name: 'outcomes',
      title: 'Published results of the arms of trials',
      references: { trial: 'trials' },
      columns: [
        text('trial', 'id of the trial'),
        text('arm', 'id of the arm, unique in its trial'),
        text('therapies', 'ids of the therapies given'),
        text('endpoint', 'endpoint, in the abbreviation that trials print'),
        text('definition', 'what it means here, where the name leaves room'),
        text('population', 'who was counted, where it is not the whole arm'),
        integer('count', 'patients with the result (n), as published'),
        integer('total', 'patients counted (N), as published'),
        number('percent', 'percentage as published'),
        number('value', 'a time or an amount, in the unit of the next column'),
        text('unit', 'unit of the value'),
        { name: 'not_reached', type: 'boolean', description: 'true where a median was not reached' },
        ...intervalColumns,
        text('time_point', 'time point or window'),
        sources,
        text('note', 'what a reader should know'),
      ],
      rows: trials.flatMap((trial) =>
        trial.arms.flatMap((arm) =>
          arm.outcomes.map((item) => [
            trial.id,
            arm.id,
            list(arm.therapies),
            item.endpoint,
            item.definition,
            item.population,
            item.n,
            item.N,
            item.percent,
            item.value,
            item.unit,
            item.notReached,
            ...intervalOf(item.interval),
            item.timePoint,
            sourcesOf(item.cites),
            item.note,
          ]),
        ),
      ),
    },
    {
      name: 'adverse_events',
      title: 'Adverse events of the arms of trials',
      references: { trial: 'trials' },
      columns: [
        text('trial', 'id of the trial'),
        text('arm', 'id of the arm, unique in its trial'),
        text('therapies', 'ids of the therapies given'),
        text('term', 'the event, in the words of the publication'),
        text('grade', 'grades counted: any, >=3, 3-4, 5'),
        text('counted', 'serious or dose-limiting, where only those were counted'),
        text('population', 'who was counted, where it is not the whole arm'),
        integer('count', 'patients with the event (n), as published'),
        integer('total', 'patients counted (N), as published'),
        number('percent', 'percentage as published'),
        ...intervalColumns,
        sources,
        text('note', 'what a reader should know'),
      ],
      rows: trials.flatMap((trial) =>
        trial.arms.flatMap((arm) =>
          arm.adverseEvents.map((item) => [
            trial.id,
            arm.id,
            list(arm.therapies),
            item.term,
            item.grade,
            item.counted,
            item.population,
            item.n,
            item.N,
            item.percent,
            ...intervalOf(item.interval),
            sourcesOf(item.cites),
            item.note,
          ]),
        ),
      ),
    },
    {
      name: 'comparisons',
      title: 'Published comparisons between arms',
      references: { trial: 'trials' },
      columns: [
        text('trial', 'id of the trial'),
        text('arm', 'id of the studied arm'),
        text('comparator', 'id of the arm that it is compared with'),
        text('endpoint', 'endpoint, in the abbreviation that trials print'),
        text('measure', 'effect measure'),
        number('value', 'estimate as published'),
        ...intervalColumns,
        text('p', 'p-value as printed'),
        text('population', 'who was counted, where it is not both arms'),
        text('time_point', 'time point or window'),
        sources,
        text('note', 'what a reader should know'),
      ],
      rows: trials.flatMap((trial) =>
        trial.comparisons.map((item) => [
          trial.id,
          ...item.arms,
          item.endpoint,
          item.measure,
          item.value,
          ...intervalOf(item.interval),
          item.p,
          item.population,
          item.timePoint,
          sourcesOf(item.cites),
          item.note,
        ]),
      ),
    },
    {
      name: 'sources',
      title: 'The publications that every statement rests on',
      key: 'id',
      columns: [
        text('id', 'id of the source'),
        text('category', 'kind of publication'),
        text('title', 'title as published'),
        text('container_title', 'journal or site'),
        text('publisher', 'agency, company or publisher'),
        ...dayColumns('issued', 'the day of publication or revision'),
        text('doi', 'digital object identifier'),
        text('pmid', 'PubMed identifier'),
        text('nct', 'ClinicalTrials.gov number'),
        text('url', 'address'),
        text('read', 'how it was read, where that was not the whole original'),
      ],
      rows: dataset.sources.map((item) => [
        item.id,
        item.category,
        item.title,
        item.containerTitle,
        item.publisher,
        ...days(item.issued),
        item.DOI,
        item.PMID,
        item.NCT,
        item.URL,
        item.read,
      ]),
    },
  ];
}

/** A table as CSV: RFC 4180, with a header, dates as `YYYY-MM-DD`. */
export function toCsv({ columns, rows }: Table): string {
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

/** The descriptor of the tables: a Data Package, version 2. */
export function dataPackage({ version, date }: Dataset, tables: readonly Table[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'allr-data',
    title: 'Therapy of relapsed or refractory acute lymphoblastic leukemia: labels, trials, sources',
    description:
      'Published facts with their sources, for developers, researchers and professionals. Not medical advice and not a medical device.',
    version,
    created: `${date}T00:00:00Z`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    keywords: ['acute lymphoblastic leukemia', 'relapsed or refractory', 'clinical trials', 'drug labels'],
    resources: tables.map(({ name, title, key, references, columns }) => ({
      name,
      title,
      type: 'table',
      path: `csv/${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns,
        missingValues: [''],
        ...(key !== undefined && { primaryKey: [key] }),
        ...(references && {
          foreignKeys: Object.entries(references).map(([field, resource]) => ({
            fields: [field],
            reference: { resource, fields: ['id'] },
          })),
        }),
      },
    })),
  };
}
