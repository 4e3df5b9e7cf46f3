import { sourcesOf } from '@allr/data';
import type { Dataset, Jurisdiction, Therapy } from '@allr/model/facts';
import { criterionText } from '../criterion-text.js';
import { formatDate, validityText } from '../date-text.js';
import type { Block, Content, Document } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { formatOutcome } from './outcome-text.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { sourceBlocks } from './source-blocks.js';

/**
 * A therapy as a document: what it is, its indications with their criteria in words, its
 * contraindications, warnings and regulatory events, and the published figures of its trials.
 *
 * @param therapy - a therapy of the dataset
 * @param dataset - where its indications, events and trials are found
 * @param options - the language; sentences of records stay in English
 * @example
 * ```ts
 * import { dataset, getTherapy } from '@allr/data';
 * const document = toTherapyDocument(getTherapy('nelarabine'), dataset, { lang: 'cs' });
 * document.blocks[0]; // => { kind: 'paragraph', content: ['druh léčby: nukleosidový analog'] }
 * ```
 * @category documents
 */
export function toTherapyDocument(
  therapy: Therapy,
  dataset: Dataset,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): Document {
  const words = wordsOf(lang);
  const { headings, columns, therapyAbout, eventTypes, ...results } = resultWordsOf(lang);
  const names = new Map(dataset.therapies.map(({ id, name }) => [id, name]));
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  const isOwn = (item: { readonly therapy: string }) => item.therapy === therapy.id;
  const indications = dataset.indications.filter(isOwn);
  const contraindications = dataset.contraindications.filter(isOwn);
  const events = dataset.events.filter(isOwn);
  const trials = dataset.trials.flatMap((trial) =>
    trial.arms.filter(({ therapies }) => therapies.includes(therapy.id)).map((arm) => ({ trial, arm })),
  );
  const about = (label: string, content: Content): readonly Block[] =>
    content.length === 0 ? [] : [{ kind: 'paragraph', content: [`${label}: `, ...content] }];
  const table = (heading: string, head: readonly string[], rows: readonly (readonly Content[])[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, content: [heading] },
          { kind: 'table', caption: `${heading}: ${therapy.name}`, columns: head, rows },
        ];
  const brands = therapy.brands.map((brand) => `${brand.name} (${brand.jurisdictions.join(', ')})`).join(', ');
  const place = (code: Jurisdiction): Content => [code];

  return {
    lang,
    title: therapy.name,
    blocks: [
      { kind: 'paragraph', content: [`${therapyAbout.modality}: ${results.modalities[therapy.modality]}`] },
      ...about(therapyAbout.brands, brands === '' ? [] : [brands]),
      ...about(therapyAbout.targets, therapy.targets.length === 0 ? [] : [therapy.targets.join(', ')]),
      ...about(therapyAbout.mechanism, therapy.mechanism === undefined ? [] : [inEnglish(therapy.mechanism, lang)]),
      ...table(
        headings.indications,
        [columns.place, columns.period, columns.text, columns.criteria, columns.basis],
        indications.map((item) => [
          place(item.jurisdiction),
          [validityText(item, { lang })],
          [inEnglish(item.text, lang)],
          [criterionText(item.criteria, options)],
          [words.bases[item.basis]],
        ]),
      ),
      ...table(
        headings.contraindications,
        [columns.place, columns.period, columns.text, columns.criteria],
        contraindications.map((item) => [
          place(item.jurisdiction),
          [validityText(item, { lang })],
          [inEnglish(item.text, lang)],
          [criterionText(item.criteria, options)],
        ]),
      ),
      ...(therapy.warnings.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, content: [headings.warnings] },
            {
              kind: 'list',
              items: therapy.warnings.map(({ level, text, jurisdiction }) => ({
                isWarning: true,
                content: [
                  `${level === 'boxed' ? therapyAbout.boxed : therapyAbout.warning}${jurisdiction === undefined ? '' : ` (${jurisdiction})`}: `,
                  inEnglish(text, lang),
                ],
              })),
            },
          ] as const)),
      ...table(
        headings.regulatoryEvents,
        [columns.date, columns.place, columns.agency, columns.event, columns.text],
        events.map((event) => [
          [formatDate(event.date, { lang })],
          place(event.jurisdiction),
          [event.agency],
          [eventTypes[event.type]],
          [inEnglish(event.text, lang)],
        ]),
      ),
      ...table(
        headings.figures,
        [columns.trial, columns.arm, columns.endpoint, columns.population, columns.result],
        trials.flatMap(({ trial, arm }) =>
          arm.outcomes.map((outcome) => [
            [trial.name],
            [inEnglish(arm.label, lang)],
            [results.endpoint(outcome.endpoint)],
            [inEnglish([outcome.population, outcome.timePoint].filter((part) => part !== undefined).join('; '), lang)],
            [formatOutcome(outcome, { lang })],
          ]),
        ),
      ),
      ...sourceBlocks(
        sourcesOf([therapy, indications, contraindications, events, trials.map(({ arm }) => arm)], dataset),
        lang,
      ),
    ],
    footer: footerOf({ datasetVersion: dataset.version }, lang),
    records: recordsWithOrigin(
      [
        columns.therapy,
        columns.statement,
        columns.id,
        columns.place,
        columns.period,
        columns.text,
        columns.criteria,
        words.columns.sources,
      ],
      [
        ...[...indications, ...contraindications].map((item) => [
          therapy.id,
          words.statements[item.kind],
          item.id,
          item.jurisdiction,
          validityText(item, { lang }),
          item.text,
          criterionText(item.criteria, options),
          item.cites.map(({ source }) => source).join(' '),
        ]),
        ...events.map((event) => [
          therapy.id,
          eventTypes[event.type],
          event.id,
          event.jurisdiction,
          formatDate(event.date, { lang }),
          event.text,
          '',
          event.cites.map(({ source }) => source).join(' '),
        ]),
      ],
      { lang, datasetVersion: dataset.version },
    ),
    data: {
      datasetVersion: dataset.version,
      disclaimer: words.disclaimer,
      therapy,
      indications: indications.map((item) => ({ ...item, criteriaText: criterionText(item.criteria, options) })),
      contraindications,
      events,
      trials: [...new Set(trials.map(({ trial }) => trial.id))],
    },
  };
}
