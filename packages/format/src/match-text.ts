import {
  reasonsOf,
  type ContraindicationMatch,
  type IndicationMatch,
  type Match,
  type TherapyMatch,
  type TherapyVerdict,
} from '@allr/selection';
import { factDefinition, jurisdictions, knownFacts, type Patient, type Truth } from '@allr/model/facts';
import { createColors } from 'picocolors';
import { formatKnown } from './comparison-text.js';
import { imprecisionText, validityText } from './date-text.js';
import { disclaimer } from './disclaimer.js';
import { hang } from './hang.js';
import { considerationTexts } from './match-json.js';
import { formatReason } from './reason-text.js';
import { formatSource } from './source-text.js';

/** How text is laid out. @category text */
export interface TextOptions {
  /** Whether to color, with ANSI escape sequences. */
  readonly color?: boolean;
  /** Columns; 80 unless given. */
  readonly width?: number;
}

const headings: Readonly<Record<TherapyVerdict, string>> = {
  eligible: 'Eligible: an indication is met',
  indeterminate: 'Indeterminate: a fact is missing',
  ineligible: 'Ineligible: no indication is met',
  'not-approved': 'Not approved here on that day',
  'no-data': 'No data: the dataset does not cover this',
};

/** The order of the groups: what is met first, what is not known to the dataset last. */
const order: readonly TherapyVerdict[] = ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'];

const marks: Readonly<Record<Truth, string>> = { met: '+', 'not-met': '-', unknown: '?' };

/**
 * A match as text for a terminal: verdicts by group with their reasons, what is missing, what to
 * weigh, what to ask next, the sources, and what the output is not.
 *
 * @param match - the result of `match`
 * @param options - color and width
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const text = formatMatchText(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * text.split('\n')[0]; // => 'Relapsed or refractory ALL: what labels say in the United States on 2022-06-01'
 * ```
 * @category text
 */
export function formatMatchText(match: Match, { color = false, width = 80 }: TextOptions = {}): string {
  const { bold, dim, green, red, yellow } = createColors(color);
  const paint = { met: green, 'not-met': red, unknown: yellow } as const;
  const shownResults = order.flatMap((verdict) =>
    match.results.filter((result) => result.verdict === verdict && !isQuiet(result)),
  );
  const sources = [...new Set(shownResults.flatMap((result) => result.sources))];
  const numberOf = new Map(sources.map((source, index) => [source, index + 1]));
  const line = (indent: number, text: string, hanging = 0) => hang(text, { indent, hanging, width });

  const reasonLines = (item: { readonly evaluation: IndicationMatch['evaluation'] }, indent: number) =>
    unique(
      reasonsOf(item.evaluation.trace).map(
        (reason) => `${paint[reason.truth](marks[reason.truth])} ${formatReason(reason, match.completed)}`,
      ),
    ).map((text) => line(indent, text, 2));

  const indicationLines = (item: IndicationMatch) => [
    line(
      4,
      `${item.verdict}: ${item.indication.text} ${dim(`(${validityText(item.indication)}; ${item.indication.basis === 'unknown' ? 'form of approval not read' : `${item.indication.basis} approval`})`)}`,
      2,
    ),
    ...(item.inForce === 'unknown' ? [line(6, `${yellow('?')} ${imprecisionText(item.indication)}`, 2)] : []),
    ...reasonLines(item, 6),
  ];

  const contraindicationLines = (item: ContraindicationMatch) => [
    line(4, `${red('contraindicated')} by the label: ${item.contraindication.text}`, 2),
    ...(item.inForce === 'unknown' ? [line(6, `${yellow('?')} ${imprecisionText(item.contraindication)}`, 2)] : []),
    ...reasonLines(item, 6),
  ];

  const therapyLines = (result: TherapyMatch): readonly string[] => {
    const brands = result.therapy.brands
      .filter((brand) => brand.jurisdictions.includes(match.jurisdiction))
      .map(({ name }) => name);
    const name = `${bold(result.therapy.name)}${brands.length > 0 ? ` (${brands.join(', ')})` : ''}`;
    const refs = result.sources.map((source) => numberOf.get(source)).filter((number) => number !== undefined);
    const shown =
      result.verdict === 'ineligible'
        ? result.indications
        : result.indications.filter(({ verdict }) => verdict !== 'ineligible');
    return [
      line(2, `${name}${refs.length > 0 ? ` ${dim(`[${refs.join(', ')}]`)}` : ''}`, 2),
      ...shown.flatMap(indicationLines),
      ...result.contraindications.filter(({ evaluation }) => evaluation.truth === 'met').flatMap(contraindicationLines),
      ...(result.verdict === 'ineligible' ? [] : considerationTexts(result).map((text) => line(4, `! ${text}`, 2))),
    ];
  };

  const group = (verdict: TherapyVerdict): readonly string[] => {
    const results = match.results.filter((result) => result.verdict === verdict);
    if (results.length === 0) return [];
    const body = results.every(isQuiet)
      ? [line(2, results.map(({ therapy }) => therapy.name).join(', '))]
      : results.flatMap(therapyLines);
    return ['', bold(headings[verdict]), ...body];
  };

  return [
    bold(line(0, `Relapsed or refractory ALL: what labels say in ${placeName(match)} on ${match.asOf}`)),
    line(0, `Patient: ${patientText(match.patient)}`, 2),
    ...order.flatMap(group),
    ...(match.nextQuestion ? ['', bold('Next question'), line(2, questionText(match.nextQuestion), 2)] : []),
    ...(sources.length > 0 ? ['', bold('Sources')] : []),
    ...sources.map((source, index) => line(2, `[${String(index + 1)}] ${formatSource(source)}`, 4)),
    '',
    ...match.notes.map((note) => line(0, `Note: ${note}`)),
    dim(line(0, `Dataset ${match.datasetVersion}. ${disclaimer()}`)),
    '',
  ].join('\n');
}

/** Results of which there is nothing to say but the name. */
function isQuiet({ verdict }: TherapyMatch): boolean {
  return verdict === 'not-approved' || verdict === 'no-data';
}

function placeName({ jurisdiction }: Match): string {
  const name = jurisdictions[jurisdiction];
  return /^(United|European)/.test(name) ? `the ${name}` : name;
}

function patientText(patient: Patient): string {
  return (
    knownFacts(patient)
      .map((fact) => `${factDefinition(fact).label} ${formatKnown(fact, patient) ?? ''}`)
      .join('; ') || 'nothing is known'
  );
}

function questionText({ fact, question, settles }: NonNullable<Match['nextQuestion']>): string {
  const what =
    settles.length === 0
      ? 'It alone settles nothing; it is needed most often.'
      : `Its answer can settle ${settles.join(', ')}.`;
  return `${question} (${fact}) ${what}`;
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
