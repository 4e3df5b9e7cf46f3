import type { ContraindicationMatch, IndicationMatch, Match, TherapyMatch, TherapyVerdict } from '@allr/selection';
import { criterionText } from './criterion-text.js';
import { formatDate, validityText } from './date-text.js';
import { contentText } from './document/content-text.js';
import type { Block, Document, Item, Records, Span } from './document/document.js';
import { inEnglish, remarksOn } from './document/remarks-on.js';
import { footerOf } from './document/footer-of.js';
import type { Lang, LanguageOptions } from './locale/lang.js';
import { factQuestion, resultWordsOf, wordsOf } from './locale/locale.js';
import { statementReasons, toMatchJson, type ReasonJson } from './match-json.js';
import { patientText } from './patient-text.js';
import { sourceBlocks } from './results/source-blocks.js';

/** The order of the groups: what is met first, what is not known to the dataset last. */
const order: readonly TherapyVerdict[] = ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'];

/**
 * A match as a document: verdicts by group with their reasons, what is missing, what to weigh, what
 * to ask next, the sources, and what the output is not.
 *
 * @param match - the result of `match`
 * @param options - the language; sentences of records stay in English
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }), { lang: 'cs' });
 * document.footer.length; // => 2
 * ```
 * @category documents
 */
export function toMatchDocument(match: Match, { lang = 'en' }: { readonly lang?: Lang } = {}): Document {
  const words = wordsOf(lang);
  const names = new Map(match.results.map(({ therapy }) => [therapy.id, therapy.name]));
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  const shown = order.flatMap((verdict) =>
    match.results.filter((result) => result.verdict === verdict && !isQuiet(result)),
  );
  const sources = [...new Set(shown.flatMap((result) => result.sources))];
  const numberOf = new Map(sources.map((source, index) => [source, index + 1]));

  const group = (verdict: TherapyVerdict): readonly Block[] => {
    const results = match.results.filter((result) => result.verdict === verdict);
    if (results.length === 0) return [];
    const heading: Block = { kind: 'heading', level: 2, content: [words.groups[verdict]] };
    if (results.every(isQuiet))
      return [heading, { kind: 'paragraph', content: [results.map(({ therapy }) => therapy.name).join('; ')] }];
    return [heading, ...results.flatMap((result) => therapyBlocks(result, { match, options, numberOf }))];
  };

  return {
    lang,
    title: words.matchTitle(words.inPlace[match.jurisdiction], formatDate(match.asOf, { lang })),
    blocks: [
      { kind: 'paragraph', content: [words.patient(patientText(match.patient, options))] },
      ...order.flatMap(group),
      ...questionBlocks(match, options),
      ...sourceBlocks(sources, lang),
    ],
    footer: footerOf(match, lang),
    records: recordsOf(match, options),
    data: toMatchJson(match, options),
  };
}

/** What the parts of a document are written with. */
interface Context {
  readonly match: Match;
  readonly options: LanguageOptions & { readonly lang: Lang };
  readonly numberOf: ReadonlyMap<unknown, number>;
}

function therapyBlocks(result: TherapyMatch, { match, options, numberOf }: Context): readonly Block[] {
  const brands = result.therapy.brands
    .filter((brand) => brand.jurisdictions.includes(match.jurisdiction))
    .map(({ name }) => name);
  const numbers = result.sources.map((source) => numberOf.get(source)).filter((number) => number !== undefined);
  const references = numbers.map((number): Span => ({ text: String(number), tone: 'quiet', source: number }));
  const shown =
    result.verdict === 'ineligible'
      ? result.indications
      : result.indications.filter(({ verdict }) => verdict !== 'ineligible');
  const items = [
    ...shown.map((item) => indicationItem(item, match, options)),
    ...result.contraindications
      .filter(({ evaluation }) => evaluation.truth === 'met')
      .map((item) => contraindicationItem(item, match, options)),
    ...(result.verdict === 'ineligible'
      ? []
      : remarksOn(result, options).map(({ content }): Item => ({ isWarning: true, content }))),
  ];
  return [
    {
      kind: 'heading',
      level: 3,
      content: [
        { text: result.therapy.name, tone: 'strong' },
        ...(brands.length > 0 ? [` (${brands.join(', ')})`] : []),
        ...(references.length > 0
          ? [' [', ...references.flatMap((reference, index) => (index === 0 ? [reference] : [', ', reference])), ']']
          : []),
      ],
    },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

function indicationItem(item: IndicationMatch, match: Match, options: Context['options']): Item {
  const words = wordsOf(options.lang);
  const { indication, verdict } = item;
  return {
    content: [
      `${words.verdicts[verdict]}: `,
      inEnglish(indication.text, options.lang),
      { text: ` (${validityText(indication, options)}; ${words.bases[indication.basis]})`, tone: 'quiet' },
    ],
    items: [
      { content: [`${words.criteria}: ${criterionText(indication.criteria, options)}`] },
      ...statementReasons(item, indication, { ...options, patient: match.completed }).map(reasonItem),
    ],
  };
}

function contraindicationItem(item: ContraindicationMatch, match: Match, options: Context['options']): Item {
  const { contraindication } = item;
  return {
    content: [
      { text: wordsOf(options.lang).contraindicated, tone: 'not-met' },
      ': ',
      inEnglish(contraindication.text, options.lang),
    ],
    items: statementReasons(item, contraindication, { ...options, patient: match.completed }).map(reasonItem),
  };
}

function reasonItem({ truth, text }: ReasonJson): Item {
  return { truth, content: [text] };
}

function questionBlocks({ nextQuestion }: Match, { lang, therapyName }: Context['options']): readonly Block[] {
  if (nextQuestion === undefined) return [];
  const words = wordsOf(lang);
  const { fact, settles } = nextQuestion;
  const names = settles.map((id) => therapyName?.(id) ?? id).join('; ');
  const what = settles.length === 0 ? words.settlesNothing : words.settles(names);
  return [
    { kind: 'heading', level: 2, content: [words.nextQuestion] },
    { kind: 'paragraph', content: [`${factQuestion(fact, { lang })} (${fact}) ${what}`] },
  ];
}

/** Results of which there is nothing to say but the name. */
function isQuiet({ verdict }: TherapyMatch): boolean {
  return verdict === 'not-approved' || verdict === 'no-data';
}

/** One row for each reason, for each remark, and for each therapy of which nothing else is said. */
function recordsOf(match: Match, options: Context['options']): Records {
  const words = wordsOf(options.lang);
  const context = { ...options, patient: match.completed };
  return {
    columns: Object.values(words.columns),
    rows: match.results.flatMap((result) => {
      const row = (statement: keyof typeof words.statements, cells: Partial<Record<Cell, string>>) => [
        result.therapy.id,
        result.therapy.name,
        resultWordsOf(options.lang).verdicts[result.verdict],
        words.statements[statement],
        ...cellNames.map((name) => cells[name] ?? ''),
        result.sources.map(({ id }) => id).join(' '),
        match.jurisdiction,
        match.asOf,
        match.datasetVersion,
        words.disclaimer,
      ];
      const reasonRow = ({ fact, truth, text }: ReasonJson) => ({ fact, truth: words.truths[truth], text });
      const rows = [
        ...result.indications.flatMap((item) =>
          statementReasons(item, item.indication, context).map((reason) =>
            row('indication', {
              id: item.indication.id,
              verdict: words.verdicts[item.verdict],
              ...reasonRow(reason),
            }),
          ),
        ),
        ...result.contraindications
          .filter(({ evaluation }) => evaluation.truth === 'met')
          .flatMap((item) =>
            statementReasons(item, item.contraindication, context).map((reason) =>
              row('contraindication', { id: item.contraindication.id, ...reasonRow(reason) }),
            ),
          ),
        ...remarksOn(result, options).map(({ statement, id, content }) =>
          row(statement, { id, text: contentText(content) }),
        ),
      ];
      return rows.length > 0 ? rows : [row('none', {})];
    }),
  };
}

const cellNames = ['id', 'verdict', 'fact', 'truth', 'text'] as const;
type Cell = (typeof cellNames)[number];
