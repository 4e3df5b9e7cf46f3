import type { PatientTimeline, TherapyTimeline } from '@allr/selection';
import { formatDate } from '../date-text.js';
import type { Block, Document } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { patientText } from '../patient-text.js';
import { recordsWithOrigin } from './records-with-origin.js';

/**
 * A timeline as a document: a table for each place, a row for each period.
 *
 * @param timeline - the result of `timelineOf`
 * @param options - the language
 * @example
 * ```ts
 * import { timelineOf } from '@allr/selection';
 * const timeline = timelineOf({ diagnosis: 'aml' }, { from: '2021-01-01', to: '2021-12-31', jurisdictions: ['US'] });
 * toTimelineDocument(timeline).title; // => 'What labels say, January 1, 2021 to December 31, 2021'
 * ```
 * @category documents
 */
export function toTimelineDocument(
  timeline: PatientTimeline,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): Document {
  const words = wordsOf(lang);
  const { columns, verdicts, timelineTitle, withoutLabel } = resultWordsOf(lang);
  const day = (date: string) => formatDate(date, { lang });
  const names = new Map(
    timeline.jurisdictions.flatMap(({ therapies }) => therapies.map(({ therapy }) => [therapy.id, therapy.name])),
  );
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  const head = [columns.therapy, columns.from, columns.to, columns.verdict, columns.indications];
  return {
    lang,
    title: timelineTitle(day(timeline.from), day(timeline.to)),
    blocks: [
      { kind: 'paragraph', content: [words.patient(patientText(timeline.patient, options))] },
      ...timeline.jurisdictions.flatMap(({ jurisdiction, therapies }): readonly Block[] => {
        const place = words.inPlace[jurisdiction];
        const isLabeled = ({ periods }: TherapyTimeline) => periods.some(({ indications }) => indications.length > 0);
        const others = therapies.filter((one) => !isLabeled(one)).map(({ therapy }) => therapy.name);
        return [
          { kind: 'heading', level: 2, content: [`${place.slice(0, 1).toUpperCase()}${place.slice(1)}`] },
          {
            kind: 'table',
            caption: timelineTitle(day(timeline.from), day(timeline.to)),
            columns: head,
            rows: therapies
              .filter(isLabeled)
              .flatMap(({ therapy, periods }) =>
                periods.map(({ from, to, verdict, indications }) => [
                  [therapy.name],
                  [day(from)],
                  [day(to)],
                  [verdicts[verdict]],
                  [indications.map(({ id }) => id).join(', ')],
                ]),
              ),
          },
          ...(others.length === 0 ? [] : [{ kind: 'paragraph', content: [withoutLabel(others.join(', '))] } as const]),
        ];
      }),
    ],
    footer: footerOf(timeline, lang),
    records: recordsWithOrigin(
      [columns.place, ...head],
      timeline.jurisdictions.flatMap(({ jurisdiction, therapies }) =>
        therapies.flatMap(({ therapy, periods }) =>
          periods.map(({ from, to, verdict, indications }) => [
            jurisdiction,
            therapy.id,
            from,
            to,
            verdicts[verdict],
            indications.map(({ id }) => id).join(' '),
          ]),
        ),
      ),
      { lang, datasetVersion: timeline.datasetVersion },
    ),
    data: {
      datasetVersion: timeline.datasetVersion,
      disclaimer: words.disclaimer,
      from: timeline.from,
      to: timeline.to,
      patient: timeline.patient,
      jurisdictions: timeline.jurisdictions.map(({ jurisdiction, therapies }) => ({
        jurisdiction,
        therapies: therapies.map(({ therapy, periods }) => ({
          therapy: therapy.id,
          periods: periods.map(({ indications, ...period }) => ({
            ...period,
            indications: indications.map(({ id }) => id),
          })),
        })),
      })),
    },
  };
}
