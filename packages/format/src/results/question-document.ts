import type { Dataset, FactId } from '@allr/model/facts';
import type { Question } from '@allr/selection';
import { formatKnown } from '../comparison-text.js';
import type { Document } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import type { Lang, LanguageOptions } from '../locale/lang.js';
import { factQuestion, resultWordsOf, wordsOf } from '../locale/locale.js';
import { recordsWithOrigin } from './records-with-origin.js';

/** How to write a question. @category documents */
export interface QuestionDocumentOptions {
  /** English unless given. */
  readonly lang?: Lang;
  /** What stands before an answer, by its index: a number to pick it by, such as `1) `. Nothing unless given. */
  readonly mark?: (index: number) => string;
}

/**
 * A question of `ask` as a document: the question, and each answer that the labels can tell apart, with
 * its unit and how many of the open verdicts it settles. The data and the rows name the therapies.
 *
 * @param question - what `ask` yields
 * @param dataset - where the names of therapies are found
 * @param options - the language, and what stands before an answer
 * @example
 * ```ts
 * import { dataset } from '@allr/data';
 * import { ask } from '@allr/selection';
 * const { value } = ask({ diagnosis: 'b-all' }, { jurisdiction: 'US', asOf: '2024-12-01' }).next();
 * 'question' in value ? toQuestionDocument(value, dataset, { lang: 'cs' }).title : ''; // => 'Kolik je pacientovi let?'
 * ```
 * @category documents
 */
export function toQuestionDocument(
  { fact, answers, open }: Question,
  dataset: Dataset,
  { lang = 'en', mark = () => '' }: QuestionDocumentOptions = {},
): Document {
  const { columns, settlesOf } = resultWordsOf(lang);
  const names = new Map(dataset.therapies.map(({ id, name }) => [id, name]));
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  const question = factQuestion(fact, { lang });
  const told = answers.map((one) => ({ ...one, text: answerText(fact, one.answer, options) }));
  return {
    lang,
    title: question,
    blocks:
      told.length === 0
        ? []
        : [
            {
              kind: 'list',
              items: told.map(({ text, settles }, index) => ({
                content: [
                  `${mark(index)}${text}`,
                  ...(settles.length === 0
                    ? []
                    : [{ text: `; ${settlesOf(settles.length, open.length)}`, tone: 'quiet' } as const]),
                ],
              })),
            },
          ],
    footer: footerOf({ datasetVersion: dataset.version }, lang),
    records: recordsWithOrigin(
      [wordsOf(lang).columns.fact, columns.question, columns.answer, columns.settles],
      told.map(({ text, settles }) => [fact, question, text, settles.map(({ therapy }) => therapy).join(' ')]),
      { lang, datasetVersion: dataset.version },
    ),
    data: {
      datasetVersion: dataset.version,
      disclaimer: wordsOf(lang).disclaimer,
      fact,
      question,
      answers: told,
      open,
    },
  };
}

/** An answer as a reader sees it, with its unit. */
function answerText(fact: FactId, answer: unknown, options: LanguageOptions): string {
  // An answer is a value that its fact can have.
  const patient = { [fact]: answer } as Parameters<typeof formatKnown>[1];
  return formatKnown(fact, patient, options) ?? String(answer);
}
