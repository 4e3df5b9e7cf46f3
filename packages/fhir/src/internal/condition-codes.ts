import type { Patient } from '@allr/model/facts';
import { systems } from '../systems.js';
import { entryOf } from './json.js';

/** What a diagnosis code says, and the words that its display has. */
interface ConditionCode {
  readonly says: Pick<Patient, 'diagnosis' | 'status' | 'philadelphia' | 'earlyTPrecursor'>;
  readonly display: RegExp;
}

/** Acute lymphoblastic leukemia, where the code does not say of which lineage. */
const eitherLineage = { oneOf: ['b-all', 't-all'] } as const;
const lymphoblastic = /^(?!.*myel).*lymph/i;
const bLineage = /\bB\b.*lymph|precursor B|lymph.*\bB\b/i;
const tLineage = /\bT\b.*lymph|precursor T|lymph.*\bT\b/i;

/**
 * NCIt and ICD-10-CM: the codes of the disease records of `@allr/data`, which name where they were read.
 * ICD-10-CM C91.00 is also used where nothing is said of a remission, so that it gives no status.
 */
const ncit: Readonly<Record<string, ConditionCode>> = {
  C3167: { says: { diagnosis: eitherLineage }, display: lymphoblastic },
  C8644: { says: { diagnosis: 'b-all' }, display: bLineage },
  C3183: { says: { diagnosis: 't-all' }, display: tLineage },
  C130043: { says: { diagnosis: { oneOf: ['t-all', 't-lbl'] }, earlyTPrecursor: true }, display: /early T/i },
  C36312: { says: { diagnosis: 'b-all', philadelphia: 'positive' }, display: /abl1|9;22/i },
  C80331: {
    says: { diagnosis: { oneOf: ['b-all', 'b-lbl'] }, philadelphia: 'positive' },
    display: /abl1|9;22/i,
  },
  C8936: { says: { diagnosis: { oneOf: ['b-all', 'b-lbl'] } }, display: bLineage },
  C8694: { says: { diagnosis: { oneOf: ['t-all', 't-lbl'] } }, display: tLineage },
  C9360: { says: { diagnosis: { oneOf: ['b-lbl', 't-lbl'] } }, display: lymphoblastic },
  C8868: { says: { diagnosis: 'b-lbl' }, display: bLineage },
  C6919: { says: { diagnosis: 't-lbl' }, display: tLineage },
  C82179: { says: { diagnosis: 'mpal' }, display: /mixed/i },
};

const icd10cm: Readonly<Record<string, ConditionCode>> = {
  'C91.0': { says: { diagnosis: eitherLineage }, display: lymphoblastic },
  'C91.00': { says: { diagnosis: eitherLineage }, display: lymphoblastic },
  'C91.01': {
    says: { diagnosis: eitherLineage, status: 'remission' },
    display: /^(?!.*(?:myel|not having)).*lymph.*remission/i,
  },
  'C91.02': { says: { diagnosis: eitherLineage, status: 'relapsed' }, display: /^(?!.*myel).*lymph.*relapse/i },
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, site) => [
      `C83.5${String(site)}`,
      { says: { diagnosis: { oneOf: ['b-lbl', 't-lbl'] } as const }, display: lymphoblastic },
    ]),
  ),
};

/**
 * SNOMED CT: only the two numbers that public FHIR samples of this disease carry, to compare with; no
 * content of SNOMED CT is copied. The second is broader than it sounds, so that it leaves Burkitt open.
 */
const snomed: Readonly<Record<string, ConditionCode>> = {
  '277571004': { says: { diagnosis: 'b-all' }, display: bLineage },
  '91857003': { says: { diagnosis: { oneOf: ['b-all', 't-all', 'burkitt'] } }, display: lymphoblastic },
};

const codes: Readonly<Record<string, Readonly<Record<string, ConditionCode>>>> = {
  [systems.ncit]: ncit,
  [systems.icd10cm]: icd10cm,
  [systems.snomed]: snomed,
};

/** What a diagnosis code says, if it is one of those that are read. */
export function conditionCode(system: string, code: string): ConditionCode | undefined {
  return entryOf(entryOf(codes, system) ?? {}, code);
}
