import { recordTitle, type DatasetRecord, type Jurisdiction, type RecordKind } from '@allr/model/facts';
import { formatDate } from '../date-text.js';
import type { Content, Document } from '../document/document.js';
import { contentText } from '../document/content-text.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { recordWordsOf } from '../locale/record-locale.js';
import { recordsWithOrigin } from './records-with-origin.js';

/** How to write a list of records. @category documents */
export interface RecordListOptions {
  /** English unless given. */
  readonly lang?: Lang;
  readonly datasetVersion: string;
  /** The place and the day that the list is narrowed to; all of the dataset unless given. */
  readonly at?: { readonly jurisdiction: Jurisdiction; readonly asOf: string };
}

/**
 * The records of one kind as a document: the id and the name of each. The data is the list of both.
 *
 * @param kind - what kind of records they are, since the list may be empty
 * @param records - records of that kind
 * @param options - the language, the version of the dataset, and what place and day the list is narrowed to
 * @example
 * ```ts
 * import { dataset, getTherapy } from '@allr/data';
 * const options = { lang: 'cs', datasetVersion: dataset.version } as const;
 * const document = toRecordListDocument('therapy', [getTherapy('nelarabine')], options);
 * document.title; // => 'Léčby'
 * document.data; // => [{ id: 'nelarabine', name: 'nelarabine' }]
 * ```
 * @category documents
 */
export function toRecordListDocument(
  kind: RecordKind,
  records: readonly DatasetRecord[],
  { lang = 'en', datasetVersion, at }: RecordListOptions,
): Document {
  const words = recordWordsOf(lang);
  const { columns, moment } = resultWordsOf(lang);
  const where =
    at === undefined ? '' : ` ${moment(wordsOf(lang).inPlace[at.jurisdiction], formatDate(at.asOf, { lang }))}`;
  const named = records.map((record) => ({ id: record.id, name: nameOf(record, lang) }));
  return {
    lang,
    title: `${words.lists[kind]}${where}`,
    blocks: [
      named.length === 0
        ? { kind: 'paragraph', content: [words.noRecords] }
        : {
            kind: 'list',
            items: named.map(({ id, name }) => ({ content: [{ text: id, tone: 'strong' }, ': ', ...name] })),
          },
    ],
    footer: footerOf({ datasetVersion }, lang),
    records: recordsWithOrigin(
      [columns.id, words.fields.name],
      named.map(({ id, name }) => [id, contentText(name)]),
      { lang, datasetVersion },
    ),
    data: records.map((record) => ({ id: record.id, name: recordTitle(record) })),
  };
}

/** A name or a sentence of a record, which is in English; that a record moved is said here. */
function nameOf(record: DatasetRecord, lang: Lang): Content {
  if (record.kind === 'moved') return [recordWordsOf(lang).movedTo(record.to)];
  // A publication is called what it is called in its own language.
  return [record.kind === 'source' ? record.title : inEnglish(recordTitle(record), lang)];
}
