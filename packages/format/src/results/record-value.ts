import type { Criterion, DatasetRecord, Outcome, PartialDate, Patient } from '@allr/model/facts';
import { formatNumber } from '../amount-text.js';
import { criterionText } from '../criterion-text.js';
import { formatDate } from '../date-text.js';
import type { Content } from '../document/document.js';
import { inEnglish } from '../document/remarks-on.js';
import type { Lang } from '../locale/lang.js';
import { resultWordsOf, wordsOf } from '../locale/locale.js';
import { recordWordsOf } from '../locale/record-locale.js';
import { patientText } from '../patient-text.js';
import { printedP } from './printed-p.js';

/** What a value of a record is written with. */
export interface RecordContext {
  readonly lang: Lang;
  readonly kind: DatasetRecord['kind'];
  readonly therapyName: (id: string) => string;
  /** The number of a source in the document. */
  readonly numberOf: (source: string) => number | undefined;
}

const dates = /^(?:validFrom|validTo|date|issued|started|published|until|asOf|day)$/;
/** Ids, codes, numbers as printed, and what a publication is called in whatever language it has. */
const verbatim =
  /^(?:id|source|therapy|therapies|components|indications|trial|arm|arms|parent|to|since|jurisdictions?|agency|targets|system|code|registry|title|authors|publisher|containerTitle|volume|issue|page|PMID|NCT)$/;

/** A value that has no fields of its own, in words. */
export function recordValue(field: string, value: unknown, context: RecordContext): Content {
  const { lang } = context;
  const { yes, no } = wordsOf(lang);
  if (typeof value === 'boolean') return [value ? yes : no];
  if (typeof value === 'number') return [formatNumber(value, { lang })];
  if (dates.test(field)) {
    // The schema has nothing but dates under these names.
    return [formatDate(value as PartialDate, { lang })];
  }
  if (field === 'criteria' || field === 'appliesWhen') {
    // The schema has nothing but criteria under these names.
    return [criterionText(value as Criterion, context)];
  }
  if (field === 'patient') {
    // The schema has nothing but patients under this name.
    return [patientText(value as Patient, context)];
  }
  const text = String(value);
  if (field === 'endpoint') {
    // The schema has nothing but endpoints under this name.
    return [resultWordsOf(lang).endpoint(text as Outcome['endpoint'])];
  }
  if (field === 'p') return [printedP(text, lang)];
  if (field === 'URL') return [{ text, href: text }];
  if (field === 'DOI') return [{ text, href: `https://doi.org/${text}` }];
  const word = vocabularyWord(field, text, context);
  if (word !== undefined) return [word];
  return [verbatim.test(field) ? text : inEnglish(text, lang)];
}

/** Whether a value is said as one piece although it is an object. */
export function isWhole(field: string): boolean {
  return dates.test(field) || field === 'criteria' || field === 'appliesWhen' || field === 'patient';
}

/** What a value of a closed list is called; `undefined` where the field has none. */
function vocabularyWord(field: string, value: string, { kind, lang }: RecordContext): string | undefined {
  const words = recordWordsOf(lang);
  const results = resultWordsOf(lang);
  const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    modality: results.modalities,
    phase: words.phases,
    phases: words.phases,
    lineages: words.lineages,
    level: words.warningLevels,
    basis: wordsOf(lang).bases,
    setting: results.settings,
    type: kind === 'source' ? words.cslTypes : results.eventTypes,
    types: results.eventTypes,
    effect: words.effects,
    outcome: words.claimOutcomes,
    weighs: words.weighs,
    check: words.checks,
    counted: words.counted,
    unit: words.units,
    measure: words.measures,
    method: words.intervalMethods,
    category: words.sourceCategories,
    of: words.kinds,
    grade: words.grades,
  };
  const vocabulary = Object.hasOwn(vocabularies, field) ? vocabularies[field] : undefined;
  if (vocabulary !== undefined && Object.hasOwn(vocabulary, value)) return vocabulary[value];
  return undefined;
}
