import { sourcesOf } from '@allr/data';
import type { Dataset, DatasetRecord } from '@allr/model/facts';
import { validityText } from '../date-text.js';
import type { Block, Document, Item } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { recordWordsOf } from '../locale/record-locale.js';
import { sourceContent } from '../source-text.js';
import { fieldItem, fieldRows, recordFields } from './record-fields.js';
import { recordsWithOrigin } from './records-with-origin.js';

/**
 * A record of any kind as a document: each of its fields under its label, criteria in words, and for a
 * therapy its indications and trials; every source that it cites in full. The data is the record itself.
 *
 * @param record - any record
 * @param dataset - where the records that it names are found
 * @param options - the language; sentences of records stay in English
 * @example
 * ```ts
 * import { dataset, getTherapy } from '@allr/data';
 * const document = toRecordDocument(getTherapy('nelarabine'), dataset, { lang: 'cs' });
 * document.title; // => 'nelarabine (léčba)'
 * document.blocks[0]?.kind === 'list' ? document.blocks[0].items[3]?.content : []; // => ['druh léčby: ', 'nukleosidový analog']
 * ```
 * @category documents
 */
export function toRecordDocument(
  record: DatasetRecord,
  dataset: Dataset,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): Document {
  const words = recordWordsOf(lang);
  const { columns } = resultWordsOf(lang);
  const { id, kind, ...rest } = record;
  const sources = sourcesOf(record, dataset);
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  const names = new Map(dataset.therapies.map((therapy) => [therapy.id, therapy.name]));
  const fields = recordFields(rest, {
    lang,
    kind,
    therapyName: (therapy) => names.get(therapy) ?? therapy,
    numberOf: (source) => numbers.get(source),
  });
  return {
    lang,
    title: `${id} (${words.kinds[kind]})`,
    blocks: [
      { kind: 'list', items: fields.map(fieldItem) },
      ...(kind === 'therapy' ? therapyBlocks(id, dataset, lang) : []),
      ...(sources.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, content: [wordsOf(lang).sources] },
            {
              kind: 'sources',
              items: sources.map((source) => [`${source.id}: `, ...sourceContent(source, { lang })]),
            },
          ] as const)),
    ],
    footer: footerOf({ datasetVersion: dataset.version }, lang),
    records: recordsWithOrigin(
      [columns.id, words.fields.kind, words.field, columns.text],
      fields.flatMap((field) => fieldRows(field)).map(([path, text]) => [id, words.kinds[kind], path, text]),
      { lang, datasetVersion: dataset.version },
    ),
    data: record,
  };
}

/** What the dataset holds of a therapy in other records. */
function therapyBlocks(therapy: string, dataset: Dataset, lang: Lang): readonly Block[] {
  const indications = dataset.indications.filter((indication) => indication.therapy === therapy);
  const trials = dataset.trials.filter((trial) => trial.arms.some(({ therapies }) => therapies.includes(therapy)));
  const block = (heading: string, items: readonly Item[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, content: [heading] },
          { kind: 'list', items },
        ];
  return [
    ...block(
      resultWordsOf(lang).headings.indications,
      indications.map((item) => ({
        content: [
          `${item.jurisdiction} ${validityText(item, { lang })}: `,
          inEnglish(item.text, lang),
          ` (${item.id})`,
        ],
      })),
    ),
    ...block(
      recordWordsOf(lang).trials,
      trials.map(({ id, name, population }) => ({
        content: [inEnglish(name, lang), ': ', inEnglish(population.text, lang), ` (${id})`],
      })),
    ),
  ];
}
