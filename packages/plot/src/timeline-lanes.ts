import type { Dataset, eventTypes, Jurisdiction } from '@allr/model/facts';
import { englishLabels } from './english-labels.js';
import type { PlotLabels } from './plot-labels.js';
import type { TimelineCategory, TimelineLane } from './timeline-plot.js';
import { citationText } from './internal/citation-text.js';

/** What of a dataset a time line reads. @category time line */
export type TimelineRecords = Pick<Dataset, 'indications' | 'events' | 'sources'>;

/** Which places a time line shows, and in which language. @category time line */
export interface TimelineLanesOptions {
  /** Places in the order of the lanes; all that the therapy has, in the order of `jurisdictions`, unless given. */
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly labels?: PlotLabels;
}

/**
 * The lanes of one therapy: its indications as periods, a track for each setting, and its regulatory events.
 *
 * @param therapy - the id of a therapy; an id without records has no lanes
 * @param records - the dataset to read
 * @example
 * ```ts
 * import { dataset } from '@allr/data';
 *
 * timelineLanes('blinatumomab', dataset)[0]?.label; // => 'United States'
 * ```
 * @category time line
 */
export function timelineLanes(
  therapy: string,
  records: TimelineRecords,
  { jurisdictions, labels = englishLabels }: TimelineLanesOptions = {},
): readonly TimelineLane[] {
  const { timeline } = labels;
  const indications = records.indications.filter((indication) => indication.therapy === therapy);
  const events = records.events.filter((event) => event.therapy === therapy);
  // The labels have a name for each code.
  const places = jurisdictions ?? (Object.keys(timeline.jurisdictions) as Jurisdiction[]);
  return places
    .map((place) => ({
      label: timeline.jurisdictions[place],
      periods: indications
        .filter(({ jurisdiction }) => jurisdiction === place)
        .map(({ setting, validFrom, validTo, basis, text, cites }) => ({
          track: timeline.settings[setting],
          from: validFrom,
          ...(validTo === undefined ? {} : { to: validTo }),
          basis,
          text,
          source: citationText(cites, records.sources),
        })),
      events: events
        .filter(({ jurisdiction }) => jurisdiction === place)
        .map(({ date, type, text, agency, disease, cites }) => ({
          date,
          category: categories[type],
          text: `${agency}${disease === undefined ? '' : ` (${disease})`}: ${text}`,
          source: citationText(cites, records.sources),
        })),
    }))
    .filter(({ periods, events: happened }) => periods.length + happened.length > 0);
}

const categories = {
  'approval-regular': 'authorization',
  'approval-accelerated': 'authorization',
  'approval-conditional': 'authorization',
  'approval-exceptional': 'authorization',
  'authorization-form-unknown': 'authorization',
  'hospital-exemption': 'authorization',
  'conversion-to-regular': 'authorization',
  'marketing-resumption': 'authorization',
  'indication-expansion': 'label',
  'indication-narrowing': 'label',
  'label-restatement': 'label',
  'opinion-positive': 'procedure',
  'opinion-negative': 'procedure',
  'advisory-vote': 'procedure',
  submission: 'procedure',
  'designation-orphan': 'designation',
  'designation-breakthrough': 'designation',
  'designation-rmat': 'designation',
  'designation-prime': 'designation',
  'safety-label': 'safety',
  'safety-communication': 'safety',
  'rems-start': 'safety',
  'rems-change': 'safety',
  'rems-end': 'safety',
  'approval-withdrawal': 'ending',
  'marketing-suspension': 'ending',
  'application-withdrawal': 'ending',
  'clinical-hold': 'ending',
} as const satisfies Record<(typeof eventTypes)[number], TimelineCategory>;
