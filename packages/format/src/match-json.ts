import { reasonsOf, type Match, type TherapyVerdict, type Verdict } from '@allr/selection';
import type { Evaluation } from '@allr/selection';
import type { FactId, Patient, Truth, Validity } from '@allr/model/facts';
import { imprecisionText } from './date-text.js';
import { disclaimer } from './disclaimer.js';
import { remarksOn } from './document/remarks-on.js';
import { contentText } from './document/content-text.js';
import type { LanguageOptions } from './locale/lang.js';
import { factQuestion } from './locale/locale.js';
import { formatReason } from './reason-text.js';

/** One reason in the JSON form of a match. @category json */
export interface ReasonJson {
  /** A fact of the catalogue, or `asOf` where the day of a label's change is known only in part. */
  readonly fact: FactId | 'asOf';
  readonly truth: Truth;
  readonly text: string;
}

/** The JSON form of a match, as `allr match --format json` prints it. @category json */
export interface MatchJson {
  readonly datasetVersion: string;
  readonly asOf: string;
  readonly jurisdiction: string;
  readonly disclaimer: string;
  readonly results: readonly {
    readonly therapy: string;
    readonly verdict: TherapyVerdict;
    readonly indications: readonly {
      readonly id: string;
      readonly verdict: Verdict;
      readonly missing: readonly FactId[];
      readonly reasons: readonly ReasonJson[];
    }[];
    /** The contraindications that are present. */
    readonly contraindicated: readonly { readonly reasons: readonly ReasonJson[] }[];
    /** What applies beside the label: warnings of the label, considerations, and contraindications that cannot be excluded yet. */
    readonly considerations: readonly string[];
    /** Ids of source records. */
    readonly sources: readonly string[];
  }[];
  readonly nextQuestion: {
    readonly fact: FactId;
    readonly question: string;
    readonly settles: readonly string[];
  } | null;
}

/**
 * The JSON form of a match: verdicts, reasons in words, missing facts, and ids of sources. Ids and
 * verdicts are the same in each language. Strings are not escaped for a page.
 *
 * @param match - the result of `match`
 * @param options - the language of the words
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const json = toMatchJson(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * json.results.find(({ therapy }) => therapy === 'blinatumomab')?.verdict; // => 'ineligible'
 * ```
 * @category json
 */
export function toMatchJson(match: Match, options: LanguageOptions = {}): MatchJson {
  const { nextQuestion } = match;
  return {
    datasetVersion: match.datasetVersion,
    asOf: match.asOf,
    jurisdiction: match.jurisdiction,
    disclaimer: disclaimer(options.lang),
    results: match.results.map((result) => ({
      therapy: result.therapy.id,
      verdict: result.verdict,
      indications: result.indications.map((item) => ({
        id: item.indication.id,
        verdict: item.verdict,
        missing: item.evaluation.missing,
        reasons: statementReasons(item, item.indication, { ...options, patient: match.completed }),
      })),
      contraindicated: result.contraindications
        .filter(({ evaluation }) => evaluation.truth === 'met')
        .map((item) => ({
          reasons: statementReasons(item, item.contraindication, { ...options, patient: match.completed }),
        })),
      considerations: remarksOn(result, options).map(({ content }) => contentText(content)),
      sources: result.sources.map(({ id }) => id),
    })),
    nextQuestion:
      nextQuestion === undefined ? null : { ...nextQuestion, question: factQuestion(nextQuestion.fact, options) },
  };
}

/** Why a statement of a label holds for a patient or does not, each reason once. */
export function statementReasons(
  { evaluation, inForce }: { readonly evaluation: Evaluation; readonly inForce: Truth },
  validity: Validity,
  { patient, ...options }: LanguageOptions & { readonly patient: Patient },
): readonly ReasonJson[] {
  const reasons = reasonsOf(evaluation.trace).map((reason) => ({
    fact: reason.comparison.fact,
    truth: reason.truth,
    text: formatReason(reason, patient, options),
  }));
  const date: readonly ReasonJson[] =
    inForce === 'unknown' ? [{ fact: 'asOf', truth: 'unknown', text: imprecisionText(validity, options) }] : [];
  return [
    ...reasons.filter(
      ({ text, truth }, index) => reasons.findIndex((other) => other.text === text && other.truth === truth) === index,
    ),
    ...date,
  ];
}
