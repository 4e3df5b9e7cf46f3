import { asOf, dataset as publishedDataset, DatasetError, sourcesOf } from '@allr/data';
import { decide, evaluate } from '@allr/eligibility';
import {
  deduce,
  factsOf,
  type Contraindication,
  type Dataset,
  type FactId,
  type Jurisdiction,
  type Patient,
  type Source,
  type Therapy,
  type Truth,
} from '@allr/model/facts';
import { afterTherapy, hasAntigen, withChanges } from './internal/after-therapy.js';
import { completePatient } from './internal/complete-patient.js';
import { matchTherapy } from './internal/match-therapy.js';
import type { ConsiderationMatch, MatchOptions, TherapyMatch } from './match.js';
import { named, type Named } from './named.js';
import { therapyVerdict } from './therapy-verdict.js';
import type { TherapyVerdict } from './verdict.js';

/** The rule of the model by which a fact changes. @category looking ahead */
export type FactChangeReason =
  | 'therapy-given'
  | 'no-response-or-relapse'
  | 'further-relapse'
  | 'not-the-first-relapse'
  | 'sites-not-known'
  | 'burden-not-known'
  | 'one-more-line'
  | 'antigen-looked-for-again'
  | 'antigen-lost'
  | 'transplant-done'
  | 'relapse-after-transplant'
  | 'time-since-transplant-not-known'
  | 'graft-versus-host-disease'
  | 'planned-transplant-done'
  | 'inhibitor-resisted'
  | 'inhibitor-not-tolerated'
  | 'inhibitor-failed'
  | 'further-mutations';

/**
 * What a reader should know of a look ahead. `by-definition`: the model follows what a therapy changes by
 * definition; it tells no likelihood and names no order of treatment.
 * @category looking ahead
 */
export interface SequenceNote {
  readonly kind: 'by-definition';
}

/** A fact that a therapy changes, in the model of what comes after it. @category looking ahead */
export interface FactChange {
  readonly fact: FactId;
  /** What the record holds now; absent where it is unknown. */
  readonly before?: unknown;
  /** What it would hold; absent where it would no longer be known. */
  readonly after?: unknown;
  readonly because: FactChangeReason;
}

/** What becomes of one therapy's verdict. @category looking ahead */
export interface NextVerdict {
  readonly therapy: Named;
  readonly before: TherapyVerdict;
  readonly after: TherapyVerdict;
  /** Ids of the indications behind the verdict before and after. */
  readonly indications: readonly string[];
  /** The facts that would have to be learned, where the verdict after is open. */
  readonly missing: readonly FactId[];
  /** The changed facts that turn the verdict. */
  readonly becauseOf: readonly FactId[];
}

/** The patient after a therapy that did not end the disease, held against every label again. @category looking ahead */
export interface Scenario {
  /** `given`: the target's presence is no longer known; `antigen-lost`: it is known to be gone. */
  readonly kind: 'given' | 'antigen-lost';
  readonly changes: readonly FactChange[];
  /** Eligible or indeterminate before, and no longer so after. */
  readonly closes: readonly NextVerdict[];
  /** Eligible before, indeterminate after. */
  readonly unsettles: readonly NextVerdict[];
  /** Ineligible before, eligible or indeterminate after; or indeterminate before and eligible after. */
  readonly opens: readonly NextVerdict[];
  /** Eligible or indeterminate, before as after. */
  readonly keeps: readonly NextVerdict[];
  /** Considerations of any therapy that apply, or may apply, after, and did so less surely before. */
  readonly newConsiderations: readonly ConsiderationMatch[];
  /** Contraindications of labels that are met after and were not before. */
  readonly newContraindications: readonly Contraindication[];
}

/** An option, and what it would leave. @category looking ahead */
export interface SequenceOption {
  readonly therapy: Named;
  readonly verdict: TherapyVerdict;
  /** The considerations of this therapy that apply now. */
  readonly considerations: readonly ConsiderationMatch[];
  /** `given` always; `antigen-lost` where the therapy has a target that the catalogue of facts knows. */
  readonly scenarios: readonly Scenario[];
}

/** The options of a patient, each with what it would close, keep or open. @category looking ahead */
export interface Sequence {
  readonly datasetVersion: string;
  readonly asOf: string;
  readonly jurisdiction: Jurisdiction;
  readonly patient: Patient;
  /** The record with the facts that follow from it. */
  readonly completed: Patient;
  /** In the order of the dataset: by id, not by merit. */
  readonly options: readonly SequenceOption[];
  readonly notes: readonly SequenceNote[];
  readonly sources: readonly Source[];
}

/** Where and when to look ahead from. @category looking ahead */
export interface SequenceOptions extends MatchOptions {
  /**
   * Ids of the therapies to look beyond, open or not, such as a transplant, which has no label; every
   * therapy that is open unless given.
   */
  readonly therapies?: readonly string[];
}

/**
 * The options that are open to a patient, each with what would be open when it has not ended the
 * disease: which labels it closes, keeps, opens or leaves to be settled, and which considerations
 * then apply. Each follows from the labels, held against the patient before and after, by `decide`: what
 * holds whether the disease is refractory or has relapsed is told, where `match` leaves it open.
 *
 * The model of what a therapy changes, all else being equal, age, fitness, labs and comorbidity too:
 *
 * - it, and its components, are among the prior therapies, and there is one prior line more; a
 *   transplant or lymphocyte infusion is no line
 * - the disease is refractory or relapsed, relapses are no fewer; sites and burden are not known
 * - an antigen that it is directed at is no longer known to be present; in `antigen-lost`, it is gone
 * - after an allogeneic transplant there was one; relapse after it, the months since and
 *   graft-versus-host disease are not known
 * - after a tyrosine kinase inhibitor, resistance, intolerance and mutations may be more than before
 *
 * It does not tell how likely any of this is, nor which option to take.
 *
 * @param patient - a record that passed `parsePatient`
 * @param options - place, day, dataset, therapies
 * @throws {DatasetError} `invalid-date`, `unknown-jurisdiction` or `unknown-id`
 * @throws {PatientError} for facts that cannot hold together, or a value that its fact cannot have
 * @example What tisagenlecleucel leaves, should CD19 be lost
 * ```ts
 * const { options } = sequence(
 *   { ageYears: 20, diagnosis: 'b-all', status: 'relapsed', relapses: 2, philadelphia: 'negative', cd19: 'positive', cd22: 'positive' },
 *   { jurisdiction: 'US', asOf: '2024-12-01', therapies: ['tisagenlecleucel'] },
 * );
 * const lost = options[0]?.scenarios.find(({ kind }) => kind === 'antigen-lost');
 * lost?.closes.map(({ therapy }) => therapy.id); // => ['blinatumomab']
 * lost?.keeps.some(({ therapy }) => therapy.id === 'inotuzumab-ozogamicin'); // => true
 * ```
 * @category looking ahead
 */
export function sequence(patient: Patient, options: SequenceOptions): Sequence {
  const { jurisdiction, asOf: day, dataset = publishedDataset, therapies } = options;
  const narrowed = asOf(day, jurisdiction, dataset);
  const unknown = therapies?.find((id) => !narrowed.therapies.some((therapy) => therapy.id === id));
  if (unknown !== undefined)
    throw new DatasetError('unknown-id', `therapies: found "${unknown}", expected the id of a therapy`);
  const { patient: completed } = completePatient(patient);
  const now = stateOf(completed, narrowed);
  const found = now.results
    .filter(({ verdict, therapy }) => therapies?.includes(therapy.id) ?? isOpen(verdict))
    .map((result): SequenceOption => ({
      therapy: named(result.therapy),
      verdict: result.verdict,
      considerations: result.considerations,
      scenarios: [
        scenario('given', { now, therapy: result.therapy, narrowed }),
        ...(hasAntigen(result.therapy) ? [scenario('antigen-lost', { now, therapy: result.therapy, narrowed })] : []),
      ],
    }));
  return {
    datasetVersion: dataset.version,
    asOf: day,
    jurisdiction,
    patient,
    completed,
    options: found,
    notes: [{ kind: 'by-definition' }],
    sources: sourcesOf(citationsOf(found, narrowed), dataset),
  };
}

/** A patient held against every label and consideration of one place and day. */
interface State {
  readonly patient: Patient;
  readonly results: readonly TherapyMatch[];
  readonly considerations: readonly ConsiderationMatch[];
}

function stateOf(patient: Patient, narrowed: Dataset): State {
  return {
    patient,
    results: narrowed.therapies.map((therapy) => ({
      ...matchTherapy(therapy, patient, narrowed),
      verdict: decidedVerdict(therapy, patient, narrowed),
    })),
    considerations: narrowed.considerations.map((consideration) => ({
      consideration,
      evaluation: evaluate(consideration.appliesWhen, patient),
    })),
  };
}

/** The verdict that holds in every completion of the record: whether the disease is refractory or has relapsed. */
function decidedVerdict(therapy: Therapy, patient: Patient, { date, indications }: Dataset): TherapyVerdict {
  const own = indications.filter((indication) => indication.therapy === therapy.id);
  const truths = new Map(own.map((indication) => [indication, decide(indication.criteria, patient).truth]));
  return therapyVerdict(therapy, truths, date);
}

function scenario(
  kind: Scenario['kind'],
  { now, therapy, narrowed }: { readonly now: State; readonly therapy: Therapy; readonly narrowed: Dataset },
): Scenario {
  const { patient, changes } = afterTherapy(now.patient, therapy, kind === 'given' ? 'open' : 'lost');
  const next = stateOf(completePatient(patient).patient, narrowed);
  const verdicts = now.results.flatMap((before, index): readonly NextVerdict[] => {
    const after = next.results[index];
    return after && (isOpen(before.verdict) || isOpen(after.verdict))
      ? [nextVerdict(before, after, { now: now.patient, changes, narrowed })]
      : [];
  });
  const rank = (verdict: TherapyVerdict) => ['eligible', 'indeterminate'].indexOf(verdict);
  return {
    kind,
    changes,
    closes: verdicts.filter(({ after }) => !isOpen(after)),
    unsettles: verdicts.filter(({ before, after }) => before === 'eligible' && after === 'indeterminate'),
    opens: verdicts.filter(({ before, after }) => isOpen(after) && (!isOpen(before) || rank(after) < rank(before))),
    keeps: verdicts.filter(({ before, after }) => before === after),
    newConsiderations: next.considerations.filter(({ evaluation }, index) =>
      isMore(evaluation.truth, now.considerations[index]?.evaluation.truth),
    ),
    newContraindications: next.results.flatMap(({ contraindications }, index) =>
      contraindications
        .filter(({ evaluation, inForce }, own) => {
          const before = now.results[index]?.contraindications[own]?.evaluation.truth;
          return inForce !== 'not-met' && evaluation.truth === 'met' && before !== 'met';
        })
        .map(({ contraindication }) => contraindication),
    ),
  };
}

function nextVerdict(
  before: TherapyMatch,
  after: TherapyMatch,
  {
    now,
    changes,
    narrowed,
  }: { readonly now: Patient; readonly changes: readonly FactChange[]; readonly narrowed: Dataset },
): NextVerdict {
  const behind = (result: TherapyMatch) =>
    result.indications
      .filter(({ verdict }) => verdict === result.verdict || verdict === 'indeterminate')
      .map(({ indication }) => indication.id);
  // A fact turns the verdict where, with the others changed, it alone would have kept it.
  const turns = (change: FactChange) => {
    const others = changes.filter((other) => other !== change);
    const { patient, contradictions } = deduce(withChanges(now, others));
    return contradictions.length > 0 || decidedVerdict(before.therapy, patient, narrowed) !== after.verdict;
  };
  const isChanged = before.verdict !== after.verdict;
  const asked = new Set(before.indications.flatMap(({ indication }) => factsOf(indication.criteria)));
  const concerned = isChanged ? changes.filter(({ fact }) => asked.has(fact)) : [];
  const alone = concerned.filter(turns);
  return {
    therapy: named(before.therapy),
    before: before.verdict,
    after: after.verdict,
    indications: [...new Set([...behind(before), ...behind(after)])],
    missing:
      after.verdict === 'indeterminate'
        ? [...new Set(after.indications.flatMap(({ evaluation }) => evaluation.missing))]
        : [],
    becauseOf: (alone.length > 0 ? alone : concerned).map(({ fact }) => fact),
  };
}

function isOpen(verdict: TherapyVerdict): boolean {
  return verdict === 'eligible' || verdict === 'indeterminate';
}

/** Whether something holds more surely than it did. */
function isMore(after: Truth, before: Truth | undefined): boolean {
  const order = ['not-met', 'unknown', 'met'];
  return order.indexOf(after) > order.indexOf(before ?? 'not-met');
}

function citationsOf(options: readonly SequenceOption[], { indications }: Dataset): unknown {
  const ids = new Set(
    options.flatMap(({ scenarios }) =>
      scenarios.flatMap(({ closes, unsettles, opens, keeps }) =>
        [...closes, ...unsettles, ...opens, ...keeps].flatMap((verdict) => verdict.indications),
      ),
    ),
  );
  return [
    indications.filter(({ id }) => ids.has(id)).map(({ cites }) => cites),
    options.map(({ considerations, scenarios }) => [
      considerations.map(({ consideration }) => consideration.cites),
      scenarios.map(({ newConsiderations, newContraindications }) => [
        newConsiderations.map(({ consideration }) => consideration.cites),
        newContraindications.map(({ cites }) => cites),
      ]),
    ]),
  ];
}
