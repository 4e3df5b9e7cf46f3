import { sourcesOf } from '@allr/data';
import { evaluate } from '@allr/eligibility';
import { isInForce, type Citation, type Dataset, type Patient, type Therapy } from '@allr/model/facts';
import type { IndicationMatch, TherapyMatch } from '../match.js';
import { therapyVerdict } from '../therapy-verdict.js';
import { verdictOf, type TherapyVerdict, type Verdict } from '../verdict.js';

/** A therapy held against a completed patient, in a dataset narrowed to one place and day. */
export function matchTherapy(therapy: Therapy, patient: Patient, narrowed: Dataset): TherapyMatch {
  const { date } = narrowed;
  const isOfTherapy = (item: { readonly therapy: string }) => item.therapy === therapy.id;
  const evaluated = narrowed.indications.filter(isOfTherapy).map((indication) => ({
    indication,
    inForce: isInForce(indication, date),
    evaluation: evaluate(indication.criteria, patient),
  }));
  const truths = new Map(evaluated.map(({ indication, evaluation }) => [indication, evaluation.truth]));
  const verdict = therapyVerdict(therapy, truths, date);
  const indications = evaluated.map((item) => ({ ...item, verdict: indicationVerdict(item, verdict) }));
  const contraindications = narrowed.contraindications.filter(isOfTherapy).map((contraindication) => ({
    contraindication,
    inForce: isInForce(contraindication, date),
    evaluation: evaluate(contraindication.criteria, patient),
  }));
  const warnings = (indications.length === 0 ? [] : therapy.warnings).map((warning) => ({
    warning,
    inForce: isInForce({ ...warning, validFrom: warning.validFrom ?? { latest: date } }, date),
  }));
  const considerations = narrowed.considerations
    .filter(({ therapies }) => therapies.includes(therapy.id))
    .map((consideration) => ({ consideration, evaluation: evaluate(consideration.appliesWhen, patient) }))
    .filter(({ evaluation }) => evaluation.truth !== 'not-met');
  const cites: readonly (readonly Citation[])[] = [
    ...indications.map(({ indication }) => indication.cites),
    ...(indications.length === 0 ? therapy.coverage.map((coverage) => coverage.cites) : []),
    ...(indications.length === 0 && therapy.coverage.length === 0 ? [therapy.cites] : []),
    ...warnings.map(({ warning }) => warning.cites),
    ...contraindications
      .filter(({ evaluation }) => evaluation.truth !== 'not-met')
      .map(({ contraindication }) => contraindication.cites),
    ...considerations.map(({ consideration }) => consideration.cites),
  ];
  return {
    therapy,
    verdict,
    indications,
    contraindications,
    warnings,
    considerations,
    sources: sourcesOf(cites, narrowed),
  };
}

/** An indication that may not have been in force makes no one eligible, unless the therapy's labels do either way. */
function indicationVerdict(item: Omit<IndicationMatch, 'verdict'>, therapy: TherapyVerdict): Verdict {
  const verdict = verdictOf(item.evaluation.truth);
  return verdict === 'eligible' && item.inForce === 'unknown' && therapy !== 'eligible' ? 'indeterminate' : verdict;
}
