import { dataset } from '@allr/data';
import { leftReasonText, leftText, type FhirReading } from '@allr/fhir';
import {
  disclaimer,
  factLabel,
  formatDate,
  formatKnown,
  unknownReasonLabel,
  type Document,
  type Item,
  type Lang,
} from '@allr/format';
import { factIds, type FactId } from '@allr/model';
import { fhirWords } from './fhir-words.js';
import { leftLines } from './read-fhir.js';

/** What becomes of FHIR: each fact with the resources that say it, and what was not used, with the reason. */
export function toReadingDocument(
  reading: FhirReading,
  { asOf, lang }: { readonly asOf: string; readonly lang: Lang },
): Document {
  const words = fhirWords[lang];
  const facts = factIds.flatMap((fact) => toldOf(fact, reading, lang));
  const left = leftLines(reading.left, lang);
  return {
    lang,
    title: words.title(formatDate(asOf, { lang })),
    blocks: [
      facts.length === 0
        ? { kind: 'paragraph', content: [words.nothingRead] }
        : { kind: 'list', items: facts.map((told) => factItem(told, lang)) },
      ...(left.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, content: [words.notUsed] },
            { kind: 'list' as const, items: left.map((line) => ({ content: [line] })) },
          ]),
    ],
    footer: [[`${words.dataset(dataset.version)} ${disclaimer(lang)}`]],
    records: {
      columns: Object.values(words.columns),
      rows: [
        ...facts.map(({ fact, value, reason = '', from }) => [
          words.uses[value === undefined ? 'unknown' : 'read'],
          fact,
          value ?? '',
          from,
          factLabel(fact, { lang }),
          reason,
        ]),
        ...reading.left.map((one) => [
          words.uses['not-used'],
          '',
          '',
          one.from,
          one.what,
          leftReasonText(one, { lang }),
        ]),
      ].map((row) => [...row, asOf, dataset.version, disclaimer(lang)]),
    },
    data: {
      datasetVersion: dataset.version,
      disclaimer: disclaimer(lang),
      asOf,
      ...reading,
      left: reading.left.map((one) => ({ ...one, text: leftText(one, { lang }) })),
    },
  };
}

/** A fact of which something was read. */
interface ToldFact {
  readonly fact: FactId;
  /** Nothing where only the reason is told why it is not known. */
  readonly value?: string;
  readonly reason?: string;
  /** The resources that say it. */
  readonly from: string;
}

const names = new Map(dataset.therapies.map(({ id, name }) => [id, name]));

function toldOf(fact: FactId, { patient, read }: FhirReading, lang: Lang): readonly ToldFact[] {
  const why = patient.unknownBecause?.[fact];
  const value = formatKnown(fact, patient, { lang, therapyName: (id) => names.get(id) ?? id });
  if (value === undefined && why === undefined) return [];
  const reason = why === undefined ? undefined : unknownReasonLabel(why, { lang });
  const from = read.filter((one) => one.fact === fact).map((one) => one.from);
  return [
    { fact, from: from.join(', '), ...(value !== undefined && { value }), ...(reason !== undefined && { reason }) },
  ];
}

function factItem({ fact, value, reason, from }: ToldFact, lang: Lang): Item {
  const aside = [reason, from].filter((part) => part !== undefined && part !== '').join('; ');
  return {
    content: [
      `${factLabel(fact, { lang })}: ${value ?? fhirWords[lang].notKnown}`,
      ...(aside === '' ? [] : [{ text: ` (${aside})`, tone: 'quiet' } as const]),
    ],
  };
}
