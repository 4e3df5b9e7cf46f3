import { systems } from '../systems.js';
import { codeIn, codingsOf, codingText, type Coding } from './codings.js';
import { leave, type Finding, type Read } from './finding.js';
import { entryOf, objectsOf, short, type JsonObject } from './json.js';
import type { Time } from './time.js';

/** LOINC codes of a genetic variant, as mCODE and the HL7 guide on genomics reporting use them. */
const loinc = {
  variant: '69548-6',
  present: 'LA9633-4',
  absent: 'LA9634-2',
  gene: '48018-6',
  changeType: '48019-4',
  proteinChange: '48005-3',
  sourceClass: '48002-0',
  germline: 'LA6683-2',
} as const;

/** Whether a variant is there, by the answer and by how its display begins. */
const results: Readonly<Record<string, { readonly isPresent: boolean; readonly display: RegExp }>> = {
  [loinc.present]: { isPresent: true, display: /^present/i },
  [loinc.absent]: { isPresent: false, display: /^absent/i },
};

/** Genes by their HGNC number, with the symbol that the display has. */
const genes: Readonly<Record<string, string>> = {
  'HGNC:76': 'ABL1',
  'HGNC:1014': 'BCR',
  'HGNC:3495': 'ETV6',
  'HGNC:10471': 'RUNX1',
};

/** `chromosomal_translocation` of the Sequence Ontology. */
const translocation = 'SO:1000044';

export function isVariant(codings: readonly Coding[]): boolean {
  return codings.some(({ system, code }) => system === systems.loinc && code === loinc.variant);
}

/** Reads BCR::ABL1, ETV6::RUNX1 and changes of the ABL1 protein; of everything else it says that it was not read. */
export function readVariant(
  data: JsonObject,
  origin: { readonly from: string; readonly what: string; readonly time: Time },
): Read {
  const { from, what } = origin;
  const components = objectsOf(data['component']);
  const of = (code: string) =>
    components
      .filter((component) => codeIn(systems.loinc, component['code']) === code)
      .flatMap(({ valueCodeableConcept }) => codingsOf(valueCodeableConcept));
  if (of(loinc.sourceClass).some(({ code, display = '' }) => code === loinc.germline || /germline/i.test(display)))
    return leave(from, what, ['germline']);
  const answer = codingsOf(data['valueCodeableConcept']).find(({ system }) => system === systems.loinc);
  const result = entryOf(results, answer?.code);
  if (!answer || !result)
    return leave(from, what, answer ? ['value-not-read', short(answer.code)] : ['value-not-read']);
  if (answer.display !== undefined && !result.display.test(answer.display.trim()))
    return leave(from, what, ['display-differs', codingText(answer)]);

  const studied = of(loinc.gene).filter(({ system }) => system === systems.hgnc);
  const misnamed = studied.find(
    ({ code, display }) =>
      display !== undefined && entryOf(genes, code) !== undefined && display.toUpperCase() !== genes[code],
  );
  if (misnamed) return leave(from, what, ['display-differs', codingText(misnamed)]);
  const symbols = [...new Set(studied.map(({ code }) => entryOf(genes, code) ?? code))].sort().join('::');
  const isTranslocation = of(loinc.changeType).some(
    ({ system, code }) => system === systems.sequenceOntology && code === translocation,
  );
  const found = (finding: Pick<Finding, 'fact' | 'value'>, unread: readonly string[]): Read => ({
    findings: [{ ...origin, ...finding }],
    left: unread.map((hgvs) => ({ from, what, why: 'value-not-read', detail: short(hgvs) })),
  });
  const members = (...ids: readonly string[]) => ({
    [result.isPresent ? 'includes' : 'excludes']: ids,
    complete: false,
  });

  const written = of(loinc.proteinChange).map(({ code }) => code);
  const changes = new Set(written.map(proteinChange).filter((change) => change !== undefined));
  if (symbols === 'ABL1' && changes.size > 0) {
    const unread = written.filter((hgvs) => proteinChange(hgvs) === undefined);
    return found({ fact: 'abl1Mutations', value: members(...changes) }, unread);
  }
  const isFusion = symbols === 'ABL1::BCR' || symbols === 'ETV6::RUNX1';
  if (!isFusion) return leave(from, what, symbols === '' ? ['no-gene'] : ['no-known-code', short(symbols)]);
  // An mCODE example has BCR and ABL1 beside a point mutation of ABL1: two genes alone are no fusion.
  if (!isTranslocation) return leave(from, what, ['variant-unclear', symbols]);
  return symbols === 'ABL1::BCR'
    ? found({ fact: 'philadelphia', value: result.isPresent ? 'positive' : 'negative' }, written)
    : found({ fact: 'alterations', value: members('etv6-runx1') }, written);
}

/** The amino acids by their three letters (IUPAC-IUB). */
const letters: Readonly<Record<string, string>> = {
  Ala: 'A',
  Arg: 'R',
  Asn: 'N',
  Asp: 'D',
  Cys: 'C',
  Gln: 'Q',
  Glu: 'E',
  Gly: 'G',
  His: 'H',
  Ile: 'I',
  Leu: 'L',
  Lys: 'K',
  Met: 'M',
  Phe: 'F',
  Pro: 'P',
  Ser: 'S',
  Thr: 'T',
  Trp: 'W',
  Tyr: 'Y',
  Val: 'V',
};

/**
 * One amino acid in the place of another, in HGVS: `NP_005148.2:p.Thr315Ile` is `T315I`. Only with that
 * reference, since the other isoform of ABL1 has other numbers.
 */
function proteinChange(hgvs: string): string | undefined {
  const [, from = '', place = '', to = ''] =
    /^NP_005148\.\d+:p\.\(?([A-Z][a-z]{2})([1-9]\d{1,3})([A-Z][a-z]{2})\)?$/.exec(hgvs) ?? [];
  const [before, after] = [letters[from], letters[to]];
  return before === undefined || after === undefined || before === after ? undefined : `${before}${place}${after}`;
}
