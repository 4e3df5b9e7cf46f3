import { jurisdictions, type Jurisdiction } from '@allr/model/facts';
import type { Words } from './words.js';

const inPlace = (name: string) => `in ${/^(United|European)/.test(name) ? 'the ' : ''}${name}`;
// Object.fromEntries loses the keys, which are those of `jurisdictions`.
const inPlaces = Object.fromEntries(
  Object.entries(jurisdictions).map(([code, name]) => [code, inPlace(name)]),
) as Readonly<Record<Jurisdiction, string>>;

/** What is written in English. */
export const english: Words = {
  locale: 'en-US',
  disclaimer:
    'Not medical advice and not a medical device. This lists what published labels and trials say, with their sources, ' +
    'for professionals who verify it; it may be incomplete or out of date.',
  recordsAreEnglish: undefined,

  yes: 'yes',
  no: 'no',
  none: 'none',
  any: 'any',
  over: (amount) => `over ${amount}`,
  orOver: (amount) => `${amount} or over`,
  under: (amount) => `under ${amount}`,
  orUnder: (amount) => `${amount} or under`,
  between: (low, high) =>
    low.isExclusive || high.isExclusive
      ? `${low.isExclusive ? 'over' : 'from'} ${low.bare} to ${high.isExclusive ? 'under ' : ''}${high.amount}`
      : `${low.bare} to ${high.amount}`,
  about: (amount) => `about ${amount}`,
  timesUpperLimit: (amount) => `${amount} × ULN`,
  perMinute: (amount) => `${amount} mL/min`,
  billionsPerLiter: (amount) => `${amount} × 10⁹/L`,
  with: (members) => `with ${members}`,
  including: (label, members) => `${label} including ${members}`,
  labeled: (label, value) => `${label} ${value}`,
  negated: (phrase) => `not (${phrase})`,
  notKnownInFull: 'not known in full',
  perhapsOthers: 'perhaps others',
  atLeast: (count, parts) => `at least ${String(count)} of these: ${parts}`,
  always: 'no condition',
  never: 'a condition that nothing meets',
  countOf: (n, total) => `${n} of ${total}`,

  since: (day) => `since ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  dayBetween: (earliest, latest) => `a day from ${earliest} to ${latest}`,
  dayOrEarlier: (day) => `${day} or earlier`,
  dayOrLater: (day) => `${day} or later`,
  monthOfYear: (year, month) =>
    new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(Number(year), month - 1),
    ),
  year: (year) => year,
  imprecise: (validity) =>
    `whether this held on the day is not known: the day of a change is known only in part (${validity})`,

  reason: (label, known, asked) => `${label} is ${known}; asked for: ${asked}`,
  reasonAsAsked: (label, known) => `${label}: ${known}`,
  reasonUnknown: (label, aside, asked) => `${label} is not known${aside}; asked for: ${asked}`,
  notAsked: (asked) => `not ${asked}`,
  unknownBecause: {
    absent: undefined,
    'asked-unknown': 'asked for, and not known',
    conflicting: 'results contradict each other',
    stale: 'the last result is too old',
    imprecise: 'recorded imprecisely',
    'not-applicable': 'does not apply',
  },
  truths: { met: 'met', 'not-met': 'not met', unknown: 'unknown' },

  inPlace: inPlaces,
  matchTitle: (place, day) => `Relapsed or refractory ALL: what labels say ${place} on ${day}`,
  patient: (facts) => `Patient: ${facts}`,
  nothingKnown: 'nothing is known',
  groups: {
    eligible: 'Eligible: an indication is met',
    indeterminate: 'Indeterminate: a fact is missing',
    ineligible: 'Ineligible: no indication is met',
    'not-approved': 'Not approved here on that day',
    'no-data': 'No data: the dataset does not cover this',
  },
  verdicts: { eligible: 'eligible', indeterminate: 'indeterminate', ineligible: 'ineligible' },
  bases: {
    regular: 'regular approval',
    accelerated: 'accelerated approval',
    conditional: 'conditional approval',
    exceptional: 'exceptional approval',
    unknown: 'form of approval not read',
  },
  criteria: 'criteria',
  contraindicated: 'contraindicated by the label',
  boxedWarning: (isInForce) => `Boxed warning${isInForce ? '' : ', not known since when'}`,
  contraindicationOpen: (facts) => `Contraindication not excluded (${facts} not known)`,
  appliesIf: (facts) => `If it applies (${facts} not known)`,
  nextQuestion: 'Next question',
  settles: (therapies) => `Its answer can settle ${therapies}.`,
  settlesNothing: 'It alone settles nothing; it is needed most often.',
  sources: 'Sources',
  note: 'Note',
  dataset: (version) => `Dataset ${version}.`,

  columns: {
    therapy: 'therapy',
    name: 'name',
    verdict: 'verdict',
    statement: 'statement',
    statementId: 'statement id',
    statementVerdict: 'verdict of the statement',
    fact: 'fact',
    truth: 'truth',
    text: 'text',
    sources: 'sources',
    jurisdiction: 'jurisdiction',
    asOf: 'as of',
    dataset: 'dataset',
    disclaimer: 'disclaimer',
  },
  statements: {
    indication: 'indication',
    contraindication: 'contraindication',
    consideration: 'consideration',
    none: 'none',
  },
};
