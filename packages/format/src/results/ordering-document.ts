import type { KeyValue, Ordering, ParetoFront } from '@allr/selection';
import { contentText } from '../document/content-text.js';
import type { Content, Document } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { noteContent } from '../sentence-text.js';
import { behindContent, keyText, valueContent } from './key-text.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { sourceBlocks } from './source-blocks.js';
import { withText } from './with-text.js';

/** The language, and the version of the dataset that the result was made from, which it does not name itself. @category documents */
export interface OrderDocumentOptions {
  /** English unless given. */
  readonly lang?: Lang;
  readonly datasetVersion: string;
}

/**
 * An order as a document: each therapy with what every key says of it, and what set it behind the
 * one before it.
 *
 * @param ordering - the result of `order`
 * @param options - the language and the version of the dataset
 * @example
 * ```ts
 * const ordering = { by: [{ key: 'approval-date' }], positions: [], notes: [], sources: [] } as const;
 * toOrderingDocument(ordering, { datasetVersion: '1.0.0' }).title; // => 'In the order of: date of approval'
 * ```
 * @category documents
 */
export function toOrderingDocument(
  ordering: Ordering,
  { lang = 'en', datasetVersion }: OrderDocumentOptions,
): Document {
  const { columns, headings, orderTitle } = resultWordsOf(lang);
  const keys = ordering.by.map((key) => keyText(key, lang));
  return keyedDocument(
    {
      title: orderTitle(keys.join(', ')),
      caption: headings.order,
      result: ordering,
      json: {
        ...ordering,
        positions: ordering.positions.map((position, index) => ({
          ...position,
          values: valuesJson(position.values, lang),
          ...(position.behind && {
            behind: withText(position.behind, behindContent(position, ordering.positions[index - 1], lang)),
          }),
        })),
        notes: ordering.notes.map((note) => withText(note, noteContent(note, lang))),
      },
    },
    [
      [columns.therapy, columns.rank, ...keys, columns.behind],
      ordering.positions.map((position, index) => [
        [position.therapy.name],
        [String(position.rank)],
        ...position.values.map((value) => valueContent(value, lang)),
        behindContent(position, ordering.positions[index - 1], lang),
      ]),
    ],
    { lang, datasetVersion },
  );
}

/**
 * A Pareto front as a document: each therapy with what every key says of it, and by which others it
 * is behind on which keys.
 *
 * @param front - the result of `pareto`
 * @param options - the language and the version of the dataset
 * @example
 * ```ts
 * const front = { by: [{ key: 'approval-date' }], front: [], positions: [], sources: [] } as const;
 * toParetoDocument(front, { datasetVersion: '1.0.0' }).title; // => 'Which none is ahead of on: date of approval'
 * ```
 * @category documents
 */
export function toParetoDocument(front: ParetoFront, { lang = 'en', datasetVersion }: OrderDocumentOptions): Document {
  const { columns, headings, paretoTitle, dominatedOn, none } = resultWordsOf(lang);
  const keys = front.by.map((key) => keyText(key, lang));
  const names = new Map(front.positions.map(({ therapy }) => [therapy.id, therapy.name]));
  const onFront = front.front.map((id) => names.get(id) ?? id).join(', ');
  return keyedDocument(
    {
      title: paretoTitle(keys.join(', ')),
      caption: headings.figures,
      lead: `${headings.front}: ${onFront || none}`,
      result: front,
      json: {
        ...front,
        positions: front.positions.map((position) => ({ ...position, values: valuesJson(position.values, lang) })),
      },
    },
    [
      [columns.therapy, ...keys, columns.dominatedBy],
      front.positions.map(({ therapy, values, dominatedBy }) => [
        [therapy.name],
        ...values.map((value) => valueContent(value, lang)),
        [
          dominatedBy
            .map((other) =>
              dominatedOn(
                names.get(other.therapy) ?? other.therapy,
                other.keys.map((key) => keys[key] ?? '').join(', '),
              ),
            )
            .join('; '),
        ],
      ]),
    ],
    { lang, datasetVersion },
  );
}

/** Values for programs, each with what a reader is shown of it. */
function valuesJson(values: readonly KeyValue[], lang: Lang) {
  return values.map((value) => withText(value, valueContent(value, lang)));
}

interface Keyed {
  readonly title: string;
  readonly caption: string;
  readonly lead?: string;
  readonly result: Ordering | ParetoFront;
  /** The result for programs. */
  readonly json: object;
}

function keyedDocument(
  { title, caption, lead, result, json }: Keyed,
  [columns, rows]: readonly [readonly string[], readonly (readonly Content[])[]],
  origin: { readonly lang: Lang; readonly datasetVersion: string },
): Document {
  const { lang, datasetVersion } = origin;
  const notes = 'notes' in result ? result.notes : [];
  return {
    lang,
    title,
    blocks: [
      { kind: 'paragraph', content: [resultWordsOf(lang).noRanking] },
      ...(lead === undefined ? [] : [{ kind: 'paragraph', content: [lead] } as const]),
      { kind: 'table', caption, columns, rows },
      ...sourceBlocks(result.sources, lang),
    ],
    footer: footerOf({ notes, datasetVersion }, lang),
    records: recordsWithOrigin(
      columns,
      rows.map((cells) => cells.map(contentText)),
      origin,
    ),
    data: { datasetVersion, disclaimer: wordsOf(lang).disclaimer, ...json },
  };
}
