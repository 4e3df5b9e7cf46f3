import type { ChangeCause, Difference } from '@allr/selection';
import { formatDate, validityText } from '../date-text.js';
import { contentText } from '../document/content-text.js';
import type { Content, Document } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { patientText } from '../patient-text.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { sourceBlocks } from './source-blocks.js';

/**
 * A difference as a document: each therapy whose verdict changed, with what the change comes from,
 * and the others by verdict.
 *
 * @param difference - the result of `difference`
 * @param options - the language
 * @example
 * ```ts
 * import { difference } from '@allr/selection';
 * const found = difference(
 *   { ageYears: 40, diagnosis: 'b-all', status: 'relapsed' },
 *   { from: { asOf: '2019-01-10', jurisdiction: 'US' }, to: { asOf: '2022-06-01', jurisdiction: 'US' } },
 * );
 * toDifferenceDocument(found).title; // => 'What differs: in the United States on January 10, 2019, and in the United States on June 1, 2022'
 * ```
 * @category documents
 */
export function toDifferenceDocument(difference: Difference, { lang = 'en' }: { readonly lang?: Lang } = {}): Document {
  const words = wordsOf(lang);
  const { columns, headings, verdicts, moment, differenceTitle } = resultWordsOf(lang);
  const { changes, unchanged, from, to, datasetVersion } = difference;
  const names = new Map([...changes, ...unchanged].map(({ therapy }) => [therapy.id, therapy.name]));
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  const [before, after] = [from, to].map(({ asOf, jurisdiction }) =>
    moment(words.inPlace[jurisdiction], formatDate(asOf, { lang })),
  );
  const sources = [...new Set(changes.flatMap((change) => change.sources))];
  const head = [columns.therapy, columns.before, columns.after, columns.causes];
  const remaining = [...new Set(unchanged.map(({ verdict }) => verdict))].map((verdict) => {
    const items = unchanged.filter((item) => item.verdict === verdict);
    return `${verdicts[verdict]}: ${items.map(({ therapy }) => therapy.name).join('; ')}`;
  });
  return {
    lang,
    title: differenceTitle(before ?? '', after ?? ''),
    blocks: [
      { kind: 'paragraph', content: [words.patient(patientText(difference.patient, options))] },
      { kind: 'heading', level: 2, content: [headings.changes] },
      changes.length === 0
        ? { kind: 'paragraph', content: [words.none] }
        : {
            kind: 'table',
            caption: `${columns.before}: ${before ?? ''}; ${columns.after}: ${after ?? ''}`,
            columns: head,
            rows: changes.map((change) => [
              [change.therapy.name],
              [verdicts[change.before]],
              [verdicts[change.after]],
              change.causes.flatMap((cause, index) => [...(index === 0 ? [] : ['; ']), ...causeContent(cause, lang)]),
            ]),
          },
      { kind: 'heading', level: 2, content: [headings.unchanged] },
      {
        kind: 'list',
        items: remaining.map((text) => ({ content: [text] })),
      },
      ...sourceBlocks(sources, lang),
    ],
    footer: footerOf(difference, lang),
    records: recordsWithOrigin(
      [...head, words.columns.sources],
      [
        ...changes.map((change) => [
          change.therapy.id,
          verdicts[change.before],
          verdicts[change.after],
          change.causes.map((cause) => contentText(causeContent(cause, lang))).join('; '),
          change.sources.map(({ id }) => id).join(' '),
        ]),
        ...unchanged.map(({ therapy, verdict }) => [therapy.id, verdicts[verdict], verdicts[verdict], '', '']),
      ],
      { lang, datasetVersion },
    ),
    data: { disclaimer: words.disclaimer, ...difference },
  };
}

function causeContent(cause: ChangeCause, lang: Lang): Content {
  const { began, coverage, noCoverage } = resultWordsOf(lang);
  const day = (date: string | undefined) => (date === undefined ? noCoverage : formatDate(date, { lang }));
  if (cause.kind === 'coverage') return [coverage(day(cause.until.from), day(cause.until.to))];
  const { indication } = cause;
  return [
    inEnglish(indication.text, lang),
    ` (${indication.jurisdiction}, ${began(validityText(indication, { lang }))})`,
  ];
}
