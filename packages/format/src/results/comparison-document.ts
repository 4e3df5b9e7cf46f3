import type { Computed, Figure, Pair, RiskDifference, TherapyComparison } from '@allr/selection';
import type { ArmComparison } from '@allr/model/facts';
import { formatNumber } from '../amount-text.js';
import type { Content, Document, Item } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { formatInterval, formatOutcome } from './outcome-text.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { sourceBlocks } from './source-blocks.js';

/**
 * A comparison as a document: the published figures side by side, and for each pair how far they can
 * be compared, with what was published or computed of it.
 *
 * @param comparison - the result of `compare`
 * @param options - the language
 * @example
 * ```ts
 * const nothing = { datasetVersion: '1.0.0', treatments: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], rows: [], notes: [], sources: [] };
 * toComparisonDocument(nothing).title; // => 'Published figures side by side: A, B'
 * ```
 * @category documents
 */
export function toComparisonDocument(
  comparison: TherapyComparison,
  { lang = 'en' }: { readonly lang?: Lang } = {},
): Document {
  const words = wordsOf(lang);
  const { columns, headings, kinds, endpoint: endpointName, comparisonTitle, none } = resultWordsOf(lang);
  const { treatments, rows, sources, datasetVersion } = comparison;
  const nameOf = (id: string) => treatments.find((treatment) => treatment.id === id)?.name ?? id;
  const names = treatments.map(({ name }) => name).join(', ');
  return {
    lang,
    title: comparisonTitle(names),
    blocks: [
      { kind: 'heading', level: 2, content: [headings.figures] },
      {
        kind: 'table',
        caption: comparisonTitle(names),
        columns: [columns.endpoint, ...treatments.map(({ name }) => name)],
        rows: rows.map(({ endpoint, cells }) => [
          [endpointName(endpoint)],
          ...treatments.map(({ id }): Content => {
            const figures = cells.find(({ treatment }) => treatment === id)?.figures ?? [];
            return figures.length === 0
              ? [none]
              : figures.flatMap((figure, index) => [...(index === 0 ? [] : ['; ']), ...figureContent(figure, lang)]);
          }),
        ]),
      },
      { kind: 'heading', level: 2, content: [headings.pairs] },
      {
        kind: 'list',
        items: rows.flatMap(({ endpoint, pairs }) =>
          pairs.map((pair): Item => ({
            content: [
              { text: `${endpointName(endpoint)}: ${pair.treatments.map(nameOf).join(' / ')}`, tone: 'strong' },
              `: ${kinds[pair.kind]}. `,
              inEnglish(pair.because, lang),
            ],
            items: pairItems(pair, lang),
          })),
        ),
      },
      ...sourceBlocks(sources, lang),
    ],
    footer: footerOf(comparison, lang),
    records: recordsWithOrigin(
      [
        columns.endpoint,
        columns.treatment,
        columns.trial,
        columns.arm,
        columns.population,
        columns.result,
        words.columns.sources,
      ],
      rows.flatMap(({ endpoint, cells }) =>
        cells.flatMap(({ treatment, figures }) =>
          figures.map(({ trial, arm, population, outcome }) => [
            endpoint,
            treatment,
            trial.id,
            arm.id,
            population,
            formatOutcome(outcome, { lang }),
            outcome.cites.map(({ source }) => source).join(' '),
          ]),
        ),
      ),
      { lang, datasetVersion },
    ),
    data: { disclaimer: words.disclaimer, ...comparison },
  };
}

function figureContent({ trial, arm, population, outcome }: Figure, lang: Lang): Content {
  const about = [population, outcome.timePoint].filter((part) => part !== undefined && part !== '').join('; ');
  return [
    { text: formatOutcome(outcome, { lang }), tone: 'strong' },
    ` (${trial.name}, `,
    inEnglish(arm.label, lang),
    ...(about === '' ? [] : ['; ', inEnglish(about, lang)]),
    ')',
  ];
}

function pairItems({ headToHead, indirect }: Pair, lang: Lang): readonly Item[] {
  return [
    ...headToHead.flatMap(({ trial, published, riskDifferences }) => [
      ...published.map((effect) => ({ content: [`${trial.name}: ${effectText(effect, lang)}`] })),
      ...riskDifferences.map((difference) => ({
        content: [`${trial.name}: `, ...differenceContent(difference, lang)],
      })),
    ]),
    ...indirect.flatMap(({ comparator, effects }) =>
      effects.map((effect) => ({
        content: [`${comparator}: ${effect.measure} ${computedText(effect, lang)}; `, inEnglish(effect.method, lang)],
      })),
    ),
  ];
}

function effectText({ arms, measure, value, interval, p }: ArmComparison, lang: Lang): string {
  const parts = [
    value === undefined ? measure : `${measure} ${formatNumber(value, { lang })}`,
    ...(interval === undefined ? [] : [formatInterval(interval, { lang })]),
    ...(p === undefined ? [] : [pText(p, lang)]),
  ];
  return `${parts.join(', ')} (${arms.join(' / ')})`;
}

/** A p-value as printed, with the decimal mark of the language. */
function pText(p: string, lang: Lang): string {
  const printed = /^[<>=]/.test(p) ? `p ${p}` : `p = ${p}`;
  return lang === 'cs' ? printed.replace(/(?<=\d)\.(?=\d)/, ',') : printed;
}

function differenceContent(
  { counts, method, population, timePoint, ...difference }: RiskDifference,
  lang: Lang,
): Content {
  const words = wordsOf(lang);
  const range = ({ min, max }: { readonly min: number; readonly max: number }) => {
    const [low, high] = [min, max].map((value) => formatNumber(Number(value.toPrecision(3)), { lang }));
    return min === max ? (low ?? '') : `${low ?? ''}–${high ?? ''}`;
  };
  const both = counts.map((count) => words.countOf(range(count), formatNumber(count.N, { lang }))).join(' / ');
  const about = [population, timePoint].filter((part) => part !== undefined).join('; ');
  return [
    `${both}: RD ${computedText(difference, lang)}; `,
    ...(about === '' ? [] : [inEnglish(about, lang), '; ']),
    inEnglish(method, lang),
  ];
}

function computedText({ estimate, interval }: Pick<Computed, 'estimate' | 'interval'>, lang: Lang): string {
  const rounded = (value: number) => Number(value.toPrecision(3));
  const [min, max] = [estimate.min, estimate.max].map((value) => formatNumber(rounded(value), { lang }));
  const { low, high, level } = interval;
  const shown = min === max ? (min ?? '') : `${min ?? ''}–${max ?? ''}`;
  const bounds = { low: rounded(low), level, ...(high !== undefined && { high: rounded(high) }) };
  return `${shown}, ${formatInterval(bounds, { lang })}`;
}
