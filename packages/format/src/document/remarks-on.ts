import type { TherapyMatch } from '@allr/selection';
import type { FactId } from '@allr/model/facts';
import type { Lang } from '../locale/lang.js';
import { factLabel, wordsOf } from '../locale/locale.js';
import type { Content } from './document.js';

/** What applies to a patient beside the verdict: each with the record that says it. */
export interface Remark {
  readonly statement: 'contraindication' | 'consideration';
  readonly id: string;
  readonly content: Content;
}

/** What applies to a patient beside the verdict: boxed warnings, contraindications still open, considerations. */
export function remarksOn(
  { therapy, warnings, contraindications, considerations }: TherapyMatch,
  options: { readonly lang?: Lang } = {},
): readonly Remark[] {
  const words = wordsOf(options.lang);
  const labels = (facts: readonly FactId[]) => facts.map((fact) => factLabel(fact, options)).join(', ');
  const quoted = (text: string): Content => [inEnglish(text, options.lang)];
  return [
    ...warnings
      .filter(({ warning }) => warning.level === 'boxed')
      .map(({ warning, inForce }) => ({
        statement: 'consideration' as const,
        id: therapy.id,
        content: [`${words.boxedWarning(inForce === 'met')}: `, ...quoted(warning.text)],
      })),
    ...contraindications
      .filter(({ evaluation }) => evaluation.truth === 'unknown')
      .map(({ contraindication, evaluation }) => ({
        statement: 'contraindication' as const,
        id: contraindication.id,
        content: [`${words.contraindicationOpen(labels(evaluation.missing))}: `, ...quoted(contraindication.text)],
      })),
    ...considerations.map(({ consideration, evaluation }) => ({
      statement: 'consideration' as const,
      id: consideration.id,
      content:
        evaluation.truth === 'met'
          ? quoted(consideration.text)
          : [`${words.appliesIf(labels(evaluation.missing))}: `, ...quoted(consideration.text)],
    })),
  ];
}

/** A sentence of a record, which is written in English. */
export function inEnglish(text: string, lang: Lang = 'en'): Content[number] {
  return lang === 'en' ? text : { text, lang: 'en' };
}
