import type { approvalBases, Jurisdiction, Truth, UnknownReason } from '@allr/model/facts';
import type { TherapyVerdict, Verdict } from '@allr/selection';

/** The sentences and headings of one language; a missing one does not compile. */
export interface Words {
  /** The locale that numbers, dates and lists are written in. */
  readonly locale: string;
  readonly disclaimer: string;
  /** Said where the output holds sentences of records, which are written in English. */
  readonly recordsAreEnglish: string | undefined;

  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly any: string;
  readonly over: (amount: string) => string;
  readonly orOver: (amount: string) => string;
  readonly under: (amount: string) => string;
  readonly orUnder: (amount: string) => string;
  readonly between: (low: Bound, high: Bound) => string;
  readonly about: (amount: string) => string;
  readonly timesUpperLimit: (amount: string) => string;
  readonly perMinute: (amount: string) => string;
  readonly billionsPerLiter: (amount: string) => string;
  readonly with: (members: string) => string;
  readonly including: (label: string, members: string) => string;
  readonly labeled: (label: string, value: string) => string;
  readonly negated: (phrase: string) => string;
  readonly notKnownInFull: string;
  readonly perhapsOthers: string;
  readonly atLeast: (count: number, parts: string) => string;
  readonly always: string;
  readonly never: string;
  readonly countOf: (n: string, total: string) => string;

  readonly since: (day: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly dayBetween: (earliest: string, latest: string) => string;
  readonly dayOrEarlier: (day: string) => string;
  readonly dayOrLater: (day: string) => string;
  readonly monthOfYear: (year: string, month: number) => string;
  readonly year: (year: string) => string;
  readonly imprecise: (validity: string) => string;

  readonly reason: (label: string, known: string, asked: string) => string;
  readonly reasonAsAsked: (label: string, known: string) => string;
  readonly reasonUnknown: (label: string, aside: string, asked: string) => string;
  readonly notAsked: (asked: string) => string;
  /** Why a fact is not known, or only in part; that it is absent goes without saying. */
  readonly unknownBecause: Readonly<Record<UnknownReason, string | undefined>>;
  readonly truths: Readonly<Record<Truth, string>>;

  readonly inPlace: Readonly<Record<Jurisdiction, string>>;
  readonly matchTitle: (inPlace: string, day: string) => string;
  readonly patient: (facts: string) => string;
  readonly nothingKnown: string;
  readonly groups: Readonly<Record<TherapyVerdict, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly bases: Readonly<Record<(typeof approvalBases)[number], string>>;
  readonly criteria: string;
  readonly contraindicated: string;
  readonly boxedWarning: (isInForce: boolean) => string;
  readonly contraindicationOpen: (facts: string) => string;
  readonly appliesIf: (facts: string) => string;
  readonly nextQuestion: string;
  readonly settles: (therapies: string) => string;
  readonly settlesNothing: string;
  readonly sources: string;
  readonly note: string;
  readonly dataset: (version: string) => string;

  readonly columns: Readonly<
    Record<
      | 'therapy'
      | 'name'
      | 'verdict'
      | 'statement'
      | 'statementId'
      | 'statementVerdict'
      | 'fact'
      | 'truth'
      | 'text'
      | 'sources'
      | 'jurisdiction'
      | 'asOf'
      | 'dataset'
      | 'disclaimer',
      string
    >
  >;
  readonly statements: Readonly<Record<'indication' | 'contraindication' | 'consideration' | 'none', string>>;
}

/** One end of a range: its bare number, the number with its unit, and whether it is itself excluded. */
interface Bound {
  readonly bare: string;
  readonly amount: string;
  readonly isExclusive: boolean;
}
