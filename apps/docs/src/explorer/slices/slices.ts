import type { Citation, Dataset, Source, Therapy } from '@allr/model/facts';

/** The parts of the dataset that the explorer loads one after the other. */
export interface Slices {
  /** What verdicts and their words need: loaded with the page. */
  readonly verdicts: Dataset;
  /** The titles of the sources of those records. */
  readonly sources: readonly Source[];
  /** What comparisons and time lines need beside them. */
  readonly details: Pick<Dataset, 'trials' | 'events' | 'sources'>;
}

/** Cuts a dataset into what the explorer needs first and what can follow. Ids, dates, criteria and texts stay as they are. */
export function slicesOf(dataset: Dataset): Slices {
  const therapies = dataset.therapies
    .filter(
      ({ id, coverage }) => coverage.length > 0 || dataset.indications.some((indication) => indication.therapy === id),
    )
    .map(slimTherapy);
  const isKept = (id: string) => therapies.some((therapy) => therapy.id === id);
  const verdicts: Dataset = {
    version: dataset.version,
    date: dataset.date,
    therapies,
    indications: dataset.indications.map(slim),
    contraindications: dataset.contraindications.filter(({ therapy }) => isKept(therapy)).map(slim),
    considerations: dataset.considerations.filter((item) => item.therapies.some(isKept)).map(slim),
    events: [],
    trials: [],
    recommendations: [],
    diseases: [],
    definitions: [],
    claims: [],
    sources: [],
    moved: [],
  };
  const cited = new Set(citedIn(verdicts));
  const trials = dataset.trials
    .filter(({ arms }) => arms.some((arm) => arm.therapies.some(isKept)))
    .map((trial) => ({ ...trial, arms: trial.arms.map((arm) => ({ ...arm, adverseEvents: [] })) }));
  const events = dataset.events.filter(({ therapy }) => isKept(therapy));
  const needed = new Set([...cited, ...citedIn([trials, events])]);
  return {
    verdicts,
    sources: dataset.sources.filter(({ id }) => cited.has(id)).map(slimSource),
    details: { trials, events, sources: dataset.sources.filter(({ id }) => needed.has(id)) },
  };
}

/** What the page of a record tells, and the explorer does not. */
const leftOut = ['note', 'gaps', 'readings'];

/** A record without its notes and gaps, how its wording was read, and the quotes of its sources. */
function slim<R extends { readonly cites: readonly Citation[] }>(record: R): R {
  const kept = Object.entries(record).filter(([key]) => !leftOut.includes(key));
  // What is left out is optional in every kind of record.
  return { ...Object.fromEntries(kept), cites: record.cites.map(slimCitation) } as unknown as R;
}

function slimCitation({ source, at }: Citation): Citation {
  return { source, at };
}

function slimTherapy(therapy: Therapy): Therapy {
  const { id, kind, name, brands, modality, coverage, warnings, cites } = therapy;
  return {
    id,
    kind,
    name,
    brands,
    modality,
    synonyms: [],
    targets: [],
    lineages: [],
    codes: [],
    dosing: [],
    monitoring: [],
    cites: cites.map(slimCitation),
    coverage: coverage.map(({ jurisdiction, until, cites: own }) => ({
      jurisdiction,
      until,
      cites: own.map(slimCitation),
    })),
    warnings: warnings.filter(({ level }) => level === 'boxed').map(slim),
  };
}

function slimSource({ kind, id, type, category, title, containerTitle, publisher, issued }: Source): Source {
  return {
    kind,
    id,
    type,
    category,
    title,
    ...(containerTitle === undefined ? {} : { containerTitle }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued === undefined ? {} : { issued }),
  };
}

function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && typeof value.source === 'string' && 'at' in value ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}
