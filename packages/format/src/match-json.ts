import { reasonsOf, type Match, type TherapyMatch, type TherapyVerdict, type Verdict } from '@allr/selection';
import type { Evaluation } from '@allr/selection';
import type { FactId, Patient, Truth, Validity } from '@allr/model/facts';
import { imprecisionText } from './date-text.js';
import { disclaimer } from './disclaimer.js';
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
 * The JSON form of a match: verdicts, reasons in words, missing facts, and ids of sources.
 *
 * @param match - the result of `match`
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const json = toMatchJson(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * json.results.find(({ therapy }) => therapy === 'blinatumomab')?.verdict; // => 'ineligible'
 * ```
 * @category json
 */
export function toMatchJson(match: Match): MatchJson {
  return {
    datasetVersion: match.datasetVersion,
    asOf: match.asOf,
    jurisdiction: match.jurisdiction,
    disclaimer: disclaimer(),
    results: match.results.map((result) => ({
      therapy: result.therapy.id,
      verdict: result.verdict,
      indications: result.indications.map((item) => ({
        id: item.indication.id,
        verdict: item.verdict,
        missing: item.evaluation.missing,
        reasons: [...reasonsJson(item.evaluation, match.completed), ...dateReasons(item.inForce, item.indication)],
      })),
      contraindicated: result.contraindications
        .filter(({ evaluation }) => evaluation.truth === 'met')
        .map(({ evaluation, inForce, contraindication }) => ({
          reasons: [...reasonsJson(evaluation, match.completed), ...dateReasons(inForce, contraindication)],
        })),
      considerations: considerationTexts(result),
      sources: result.sources.map(({ id }) => id),
    })),
    nextQuestion: match.nextQuestion ?? null,
  };
}

/** What applies to a patient beside the verdict, as sentences. */
export function considerationTexts({ warnings, contraindications, considerations }: TherapyMatch): readonly string[] {
  return [
    ...warnings
      .filter(({ warning }) => warning.level === 'boxed')
      .map(
        ({ warning, inForce }) => `Boxed warning${inForce === 'met' ? '' : ', not known since when'}: ${warning.text}`,
      ),
    ...contraindications
      .filter(({ evaluation }) => evaluation.truth === 'unknown')
      .map(
        ({ contraindication, evaluation }) =>
          `Contraindication not excluded (${evaluation.missing.join(', ')} not known): ${contraindication.text}`,
      ),
    ...considerations.map(({ consideration, evaluation }) =>
      evaluation.truth === 'met'
        ? consideration.text
        : `If it applies (${evaluation.missing.join(', ')} not known): ${consideration.text}`,
    ),
  ];
}

function reasonsJson(evaluation: Evaluation, patient: Patient): readonly ReasonJson[] {
  const reasons = reasonsOf(evaluation.trace).map((reason) => ({
    fact: reason.comparison.fact,
    truth: reason.truth,
    text: formatReason(reason, patient),
  }));
  return reasons.filter(
    ({ text, truth }, index) => reasons.findIndex((other) => other.text === text && other.truth === truth) === index,
  );
}

function dateReasons(inForce: Truth, statement: Validity): readonly ReasonJson[] {
  return inForce === 'unknown' ? [{ fact: 'asOf', truth: 'unknown', text: imprecisionText(statement) }] : [];
}
