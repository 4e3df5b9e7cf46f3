import type { Figure, Pair, RiskDifference, RiskReading, TherapyComparison } from '@allr/selection';
import type { ArmComparison } from '@allr/model/facts';
import { formatNumber } from '../amount-text.js';
import type { Content, Document, Item } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { notComputedContent, pairContent } from '../sentence-text.js';
import { comparisonJson } from './comparison-json.js';
import { formatInterval, formatOutcome } from './outcome-text.js';
import { printedP } from './printed-p.js';
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
  const { columns, headings, kinds, endpoint: endpointName, comparisonTitle, noFigure } = resultWordsOf(lang);
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
              ? [noFigure]
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
              ...pairContent(pair, lang),
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
    data: { disclaimer: words.disclaimer, ...comparisonJson(comparison, lang) },
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
    ...headToHead.flatMap(({ trial, published, riskDifferences, notComputed }) => [
      ...published.map((effect) => ({ content: [`${trial.name}: ${effectText(effect, lang)}`] })),
      ...riskDifferences.flatMap((difference) =>
        difference.readings.map((reading) => ({
          content: [`${trial.name}: `, ...readingContent(reading, difference, lang)],
        })),
      ),
      ...notComputed.map((figures) => ({ content: [`${trial.name}: `, ...notComputedContent(figures, lang)] })),
    ]),
    ...indirect.flatMap(({ comparator, effects }) =>
      effects.map((effect) => ({
        content: [
          inEnglish(comparator.name, lang),
          `: ${effect.measure} ${estimateText(effect.effect, lang)} (${resultWordsOf(lang).computed('Bucher')})`,
        ],
      })),
    ),
  ];
}

function effectText({ arms, measure, value, interval, p }: ArmComparison, lang: Lang): string {
  const parts = [
    ...(measure === 'p-only' ? [] : [value === undefined ? measure : `${measure} ${formatNumber(value, { lang })}`]),
    ...(interval === undefined ? [] : [formatInterval(interval, { lang })]),
    ...(p === undefined ? [] : [/^[<>=]/.test(p) ? `p ${printedP(p, lang)}` : `p = ${printedP(p, lang)}`]),
  ];
  return `${parts.join(', ')} (${arms.join(' / ')})`;
}

function readingContent(
  { counts, difference, numberNeeded }: RiskReading,
  { population, timePoint }: RiskDifference,
  lang: Lang,
): Content {
  const words = resultWordsOf(lang);
  const number = (value: number) => formatNumber(value, { lang });
  const both = counts.map(({ n, N }) => wordsOf(lang).countOf(number(n), number(N))).join(' / ');
  const about = [population, timePoint].filter((part) => part !== undefined).join('; ');
  const needed = ({ kind, patients }: { readonly kind: 'benefit' | 'harm'; readonly patients: number }) =>
    `${words.numberNeeded[kind]} ${Number.isFinite(patients) ? number(rounded(patients)) : '∞'}`;
  return [
    `${both}: RD ${estimateText(difference, lang)} (${words.computed('Newcombe')})`,
    ...(numberNeeded === undefined
      ? []
      : [
          `; ${needed(numberNeeded.estimate)} (${numberNeeded.ends.map(needed).join(numberNeeded.throughInfinity ? ' – ∞ – ' : ' – ')}; ${words.computed('Altman')})`,
        ]),
    ...(about === '' ? [] : ['; ', inEnglish(about, lang)]),
  ];
}

/** A computed number with its interval, to three digits. */
function estimateText(
  computed: { readonly estimate: number; readonly low: number; readonly high: number; readonly level: number },
  lang: Lang,
): string {
  const { estimate, low, high, level } = computed;
  const interval = formatInterval(
    { low: rounded(low), level, ...(Number.isFinite(high) && { high: rounded(high) }) },
    { lang },
  );
  return `${formatNumber(rounded(estimate), { lang })}, ${interval}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
