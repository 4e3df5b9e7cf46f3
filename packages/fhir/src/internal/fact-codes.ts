import { factDefinition, factIds, isFactId, type FactId } from '@allr/model/facts';
import { codeSystems, systems } from '../systems.js';
import { unknownCode, type Refusal } from './checks.js';
import { codingText, type Coding } from './codings.js';

/**
 * LOINC codes beside those of the catalogue, for the same quantity in blood: the count without a
 * method, or by an automated one. Read in public examples of FHIR resources (mCODE STU4, US Core, eCR).
 */
const otherLoincCodes: Readonly<Record<string, FactId>> = {
  '26464-8': 'leukocytes',
  '6690-2': 'leukocytes',
  '777-3': 'platelets',
  '751-8': 'neutrophils',
  '731-0': 'lymphocytes',
};

/** A word that the display of a code has, in English, Latin or Czech. A display without it belongs to another code. */
const displayWords: { readonly [F in FactId]?: RegExp } = {
  weightKg: /weight|hmotnost/i,
  heightCm: /height|length|stature|výška/i,
  abl1Mutations: /abl/i,
  cd22Percent: /cd22/i,
  ecog: /ecog|eastern/i,
  karnofsky: /karnofsk/i,
  lansky: /lansk/i,
  lvefPercent: /ejec|lvef|ejek/i,
  spo2Percent: /oxygen|o2|satura/i,
  qtcMs: /qt/i,
  bilirubinUln: /bili/i,
  altUln: /alanin|alt|sgpt/i,
  astUln: /aspart|ast|sgot/i,
  creatinineUln: /creat|kreat/i,
  amylaseUln: /amyl/i,
  lipaseUln: /lip/i,
  creatinineClearance: /clear/i,
  neutrophils: /neut|granul|anc/i,
  platelets: /plat|plt|t(h)?romb/i,
  lymphocytes: /lym(ph|f)/i,
  leukocytes: /leu[ck]|wbc|white/i,
};

const factsByCode = /* @__PURE__ */ new Map<string, FactId>([
  ...factIds.flatMap((fact) =>
    (factDefinition(fact).codes ?? []).map(({ system, code }) => [`${systems[system]}|${code}`, fact] as const),
  ),
  ...Object.entries(otherLoincCodes).map(([code, fact]) => [`${systems.loinc}|${code}`, fact] as const),
]);

/** The fact that codes name, and whether it is named by our own code: its value is then in our own form. */
export interface NamedFact {
  readonly fact: FactId;
  readonly isOwn: boolean;
}

/** The fact that the codes of a resource name, if they agree. */
export function factOf(codings: readonly Coding[]): NamedFact | Refusal {
  const named = codings.flatMap((coding) => {
    const fact =
      coding.system === codeSystems.fact && isFactId(coding.code)
        ? coding.code
        : factsByCode.get(`${coding.system}|${coding.code}`);
    return fact === undefined ? [] : [{ fact, coding }];
  });
  const [first, ...others] = named;
  if (!first) return unknownCode(codings, 'no-known-code');
  if (others.some(({ fact }) => fact !== first.fact))
    return ['several-facts', named.map(({ fact }) => fact).join(', ')];
  const misnamed = named.find(({ fact, coding: { system, display } }) => {
    const words = displayWords[fact];
    return system !== codeSystems.fact && display !== undefined && words !== undefined && !words.test(display);
  });
  if (misnamed) return ['display-differs', codingText(misnamed.coding)];
  return { fact: first.fact, isOwn: named.some(({ coding }) => coding.system === codeSystems.fact) };
}

/** The codings that an exported fact has beside ours: those of the same quantity in the same unit. */
export function publicCodings(fact: FactId): readonly { readonly system: string; readonly code: string }[] {
  // These codes mean a concentration, which a multiple of the upper limit of normal is not.
  if (fact.endsWith('Uln')) return [];
  return (factDefinition(fact).codes ?? []).map(({ system, code }) => ({ system: systems[system], code }));
}
