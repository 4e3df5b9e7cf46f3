import { datasetVersion } from '@allr/data';
import type { ScaleInputs, ScaleResult } from '@allr/selection';
import type { Block, Document, Item } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { wordsOf } from '../locale/locale.js';
import { scaleWordsOf } from '../locale/scale-locale.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { becauseText, givenText, scaleResultText } from './scale-text.js';
import { sourceBlocks } from './source-blocks.js';

/** How to write the results of a scale. @category documents */
export interface ScaleDocumentOptions {
  /** English unless given. */
  readonly lang?: Lang;
  /** What the scale was asked with. */
  readonly given?: Partial<ScaleInputs>;
}

/**
 * Results of a published scale or formula as a document: each with the findings that decide it and the
 * definition that it follows.
 *
 * @param results - what a scale gave; several where published mappings differ, none where none names the value
 * @param options - the language, and what was given
 * @example
 * ```ts
 * import { crsGrade } from '@allr/selection';
 * const given = { temperatureC: 39, hypotension: 'none', hypoxia: 'low-flow' } as const;
 * const document = toScaleDocument([crsGrade(given)], { lang: 'cs', given });
 * document.blocks[0];
 * // => { kind: 'paragraph', content: ['Zadáno: tělesná teplota: 39 °C; hypotenze: žádná; hypoxie: s potřebou kyslíku o nízkém průtoku'] }
 * ```
 * @category documents
 */
export function toScaleDocument(
  results: readonly ScaleResult[],
  { lang = 'en', given = {} }: ScaleDocumentOptions = {},
): Document {
  const words = scaleWordsOf(lang);
  const inputs = givenText(given, lang);
  const cited = [...new Set(results.flatMap(({ definition }) => definition.sources))];
  const answer: Block =
    results.length === 0
      ? { kind: 'paragraph', content: [words.noResult] }
      : { kind: 'list', items: results.map((result) => resultItem(result, lang)) };
  return {
    lang,
    title: words.title,
    blocks: [
      ...(inputs === '' ? [] : [{ kind: 'paragraph', content: [words.given(inputs)] } as const]),
      answer,
      ...sourceBlocks(cited, lang),
    ],
    footer: footerOf({ datasetVersion }, lang),
    records: recordsWithOrigin(
      [
        words.columns.scale,
        words.columns.definedBy,
        words.columns.result,
        words.columns.because,
        words.columns.gradeText,
        words.columns.definition,
        wordsOf(lang).columns.sources,
      ],
      results.map((result) => [
        result.definition.term,
        result.definition.definedBy,
        scaleResultText(result, lang),
        'because' in result ? becauseText(result, lang) : '',
        'grade' in result ? (result.text ?? '') : '',
        result.definition.id,
        result.definition.sources.map(({ id }) => id).join(' '),
      ]),
      { lang, datasetVersion },
    ),
    data: { datasetVersion, disclaimer: wordsOf(lang).disclaimer, given, results },
  };
}

function resultItem(result: ScaleResult, lang: Lang): Item {
  const words = scaleWordsOf(lang);
  const { term, definedBy, text } = result.definition;
  const isGrade = 'grade' in result;
  const findings = isGrade ? becauseText(result, lang) : '';
  return {
    content: [
      { text: scaleResultText(result, lang), tone: 'strong' },
      ': ',
      inEnglish(term, lang),
      ', ',
      inEnglish(definedBy, lang),
    ],
    items: [
      ...(findings === '' ? [] : [{ content: [words.because(findings)] }]),
      ...(isGrade && result.text !== undefined ? [{ content: [inEnglish(result.text, lang)] }] : []),
      ...(isGrade && result.text === undefined && findings === '' ? [{ content: [words.noGrade] }] : []),
      { content: [inEnglish(text, lang)] },
    ],
  };
}
