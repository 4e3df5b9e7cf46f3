import type { NextVerdict, Scenario, Sequence } from '@allr/selection';
import { formatKnown } from '../comparison-text.js';
import { formatDate } from '../date-text.js';
import type { Block, Document, Item } from '../document/document.js';
import { footerOf } from '../document/footer-of.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang, LanguageOptions } from '../locale/lang.js';
import { factLabel, resultWordsOf, wordsOf } from '../locale/locale.js';
import { sentenceWordsOf } from '../locale/sentence-locale.js';
import { patientText } from '../patient-text.js';
import { noteContent } from '../sentence-text.js';
import { recordsWithOrigin } from './records-with-origin.js';
import { sourceBlocks } from './source-blocks.js';
import { withText } from './with-text.js';

const effects = ['closes', 'unsettles', 'opens', 'keeps'] as const;

/**
 * A look ahead as a document: each option, with what it would close, leave open, open or keep.
 *
 * @param sequence - the result of `sequence`
 * @param options - the language
 * @example
 * ```ts
 * import { sequence } from '@allr/selection';
 * const ahead = sequence({ diagnosis: 'b-all', status: 'relapsed' }, { jurisdiction: 'US', asOf: '2024-12-01', therapies: ['tisagenlecleucel'] });
 * toSequenceDocument(ahead).title; // => 'What each open therapy would leave, in the United States on December 1, 2024'
 * ```
 * @category documents
 */
export function toSequenceDocument(sequence: Sequence, { lang = 'en' }: { readonly lang?: Lang } = {}): Document {
  const words = wordsOf(lang);
  const { columns, verdicts, scenarios, headings, sequenceTitle } = resultWordsOf(lang);
  const named = sequence.options.flatMap(({ therapy, scenarios: after }) => [
    therapy,
    ...after.flatMap((scenario) => effects.flatMap((effect) => scenario[effect].map((next) => next.therapy))),
  ]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const options = { lang, therapyName: (id: string) => names.get(id) ?? id };
  return {
    lang,
    title: sequenceTitle(words.inPlace[sequence.jurisdiction], formatDate(sequence.asOf, { lang })),
    blocks: [
      { kind: 'paragraph', content: [words.patient(patientText(sequence.patient, options))] },
      ...sequence.options.flatMap(({ therapy, verdict, scenarios: after }): readonly Block[] => [
        { kind: 'heading', level: 2, content: [`${therapy.name}: ${verdicts[verdict]}`] },
        ...after.flatMap((scenario): readonly Block[] => [
          { kind: 'heading', level: 3, content: [scenarios[scenario.kind]] },
          { kind: 'list', items: scenarioItems(scenario, options) },
        ]),
      ]),
      ...sourceBlocks(sequence.sources, lang),
    ],
    footer: footerOf(sequence, lang),
    records: recordsWithOrigin(
      [columns.therapy, columns.verdict, columns.scenario, columns.effect, columns.id, columns.before, columns.after],
      sequence.options.flatMap(({ therapy, verdict, scenarios: after }) =>
        after.flatMap((scenario) =>
          effects.flatMap((effect) =>
            scenario[effect].map((next) => [
              therapy.id,
              verdicts[verdict],
              scenarios[scenario.kind],
              headings[effect],
              next.therapy.id,
              verdicts[next.before],
              verdicts[next.after],
            ]),
          ),
        ),
      ),
      { lang, datasetVersion: sequence.datasetVersion },
    ),
    data: { disclaimer: words.disclaimer, ...sequenceJson(sequence, lang) },
  };
}

/** A look ahead for programs: each note, and the rule of each change, with its sentence under `text`. */
function sequenceJson(sequence: Sequence, lang: Lang) {
  const { changes: rules } = sentenceWordsOf(lang);
  const scenarioJson = ({ changes, ...rest }: Scenario) => ({
    ...rest,
    changes: changes.map((change) => withText(change, [rules[change.because]])),
  });
  return {
    ...sequence,
    options: sequence.options.map((option) => ({ ...option, scenarios: option.scenarios.map(scenarioJson) })),
    notes: sequence.notes.map((note) => withText(note, noteContent(note, lang))),
  };
}

function scenarioItems(scenario: Scenario, options: LanguageOptions & { readonly lang: Lang }): readonly Item[] {
  const { headings, verdicts, unknown } = resultWordsOf(options.lang);
  const words = wordsOf(options.lang);
  const { changes } = sentenceWordsOf(options.lang);
  const group = (heading: string, items: readonly Item[]): readonly Item[] =>
    items.length === 0 ? [] : [{ content: [{ text: heading, tone: 'strong' }], items }];
  const nextItem = ({ therapy, before, after, missing, becauseOf }: NextVerdict): Item => {
    const facts = [...new Set([...missing, ...becauseOf])].map((fact) => factLabel(fact, options)).join(', ');
    return {
      content: [`${therapy.name}: ${verdicts[before]} → ${verdicts[after]}${facts === '' ? '' : ` (${facts})`}`],
    };
  };
  return [
    ...group(
      headings.factChanges,
      scenario.changes.map(({ fact, after, because }) => ({
        content: [
          `${words.labeled(factLabel(fact, options), after === undefined ? unknown : (formatKnown(fact, { [fact]: after }, options) ?? unknown))}: ${changes[because]}`,
        ],
      })),
    ),
    ...effects.flatMap((effect) => group(headings[effect], scenario[effect].map(nextItem))),
    ...group(
      headings.considerations,
      scenario.newConsiderations.map(({ consideration }) => ({
        isWarning: true,
        content: [inEnglish(consideration.text, options.lang)],
      })),
    ),
    ...group(
      headings.contraindications,
      scenario.newContraindications.map(({ text }) => ({
        isWarning: true,
        content: [inEnglish(text, options.lang)],
      })),
    ),
  ];
}
