/** A reason in each language in which it can be told. */
type InEachLanguage = Readonly<Record<'en' | 'cs', string>>;

/**
 * Why a resource, or a part of one, was not used, with a sentence for people in English and Czech.
 * @example
 * ```ts
 * leftReasons['free-text'].en; // => 'its value is free text, which is not taken as known'
 * leftReasons['free-text'].cs; // => 'hodnota je volný text, který se nepovažuje za známý údaj'
 * ```
 * @category import
 */
export const leftReasons = {
  'type-not-read': {
    en: 'no fact is read from resources of this type',
    cs: 'ze zdrojů tohoto typu se žádný údaj nečte',
  },
  'no-code': { en: 'it has no code of a named code system', cs: 'nemá kód z uvedeného kódového systému' },
  'no-known-code': { en: 'none of its codes names a fact', cs: 'žádný z kódů neoznačuje některý údaj' },
  'no-gene': { en: 'it names no gene by an HGNC number', cs: 'neuvádí žádný gen pod číslem HGNC' },
  'several-facts': { en: 'its codes name different facts', cs: 'kódy označují různé údaje' },
  'display-differs': { en: 'code and display do not fit together', cs: 'kód a jeho popis si odporují' },
  'other-subject': { en: 'it is about someone else than the Patient', cs: 'týká se někoho jiného než pacienta' },
  'no-subject': { en: 'it does not say whom it is about', cs: 'neuvádí, koho se týká' },
  'not-final': { en: 'its status is not final', cs: 'stav neříká, že je výsledek konečný' },
  'no-date': { en: 'it has no date', cs: 'nemá datum' },
  'invalid-date': { en: 'its date cannot be read', cs: 'datum nelze přečíst' },
  'after-as-of': { en: 'it is later than the day that is asked about', cs: 'je pozdější než den, na který se ptáme' },
  'date-imprecise': {
    en: 'it may be later than the day that is asked about',
    cs: 'může být pozdější než den, na který se ptáme',
  },
  'another-note': {
    en: 'a record has one note, and an earlier entry gave it',
    cs: 'záznam má jednu poznámku, a tu již uvedla dřívější položka',
  },
  older: { en: 'there is a newer result', cs: 'existuje novější výsledek' },
  'no-value': { en: 'it has no value', cs: 'nemá hodnotu' },
  'free-text': {
    en: 'its value is free text, which is not taken as known',
    cs: 'hodnota je volný text, který se nepovažuje za známý údaj',
  },
  'no-unit': { en: 'it has no unit', cs: 'nemá jednotku' },
  unit: { en: 'its unit cannot be converted to that of the fact', cs: 'jednotku nelze převést na jednotku údaje' },
  'out-of-range': { en: 'its value is outside of the range of the fact', cs: 'hodnota je mimo rozsah údaje' },
  'no-upper-limit': {
    en: 'it has no single upper limit of normal in the unit of its value',
    cs: 'nemá jedinou horní mez normy v jednotce hodnoty',
  },
  'value-not-read': {
    en: 'its value is of a kind or code that is not read',
    cs: 'hodnota tohoto druhu nebo s tímto kódem se nečte',
  },
  'not-confirmed': { en: 'its verification status is not confirmed', cs: 'diagnóza není potvrzena' },
  'not-present': { en: 'the condition is over', cs: 'onemocnění již netrvá' },
  'order-only': { en: 'an order is not an administration', cs: 'předpis není podání' },
  'not-given': {
    en: 'its status does not say that the medication was given in the past',
    cs: 'stav neříká, že byl lék v minulosti podán',
  },
  'no-therapy-code': {
    en: 'its code is not that of a therapy that was looked for',
    cs: 'kód nepatří žádné z hledaných terapií',
  },
  'variant-unclear': { en: 'it does not say which change the genes have', cs: 'neuvádí, jakou změnu geny nesou' },
  germline: { en: 'it is not a change of the leukemia', cs: 'nejde o změnu leukemie' },
  conflict: {
    en: 'another result of the same time disagrees, so that the fact stays unknown',
    cs: 'jiný výsledek z téže doby mu odporuje, údaj proto zůstává neznámý',
  },
  contradiction: {
    en: 'facts that cannot hold together, so that they stay unknown',
    cs: 'údaje, které nemohou platit zároveň, proto zůstávají neznámé',
  },
  modifier: {
    en: 'it has a modifier extension or implicit rules, which may change what it means',
    cs: 'má modifikující rozšíření nebo implicitní pravidla, která mohou změnit jeho význam',
  },
  'more-pages': {
    en: 'the Bundle is one page of several; the others were not read',
    cs: 'Bundle je jednou z více stránek, ostatní nebyly přečteny',
  },
  'not-a-resource': { en: 'it is not a FHIR resource', cs: 'není to zdroj FHIR' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Why something was not used: a key of `leftReasons`. @category import */
export type LeftReason = keyof typeof leftReasons;
