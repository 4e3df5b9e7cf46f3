import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { jurisdictions, recordKinds, type DatasetRecord, type RecordKind } from '@allr/model';
import { formatNumber } from '../amount-text.js';
import { englishLeft } from '../internal/english-left.js';
import { langs } from '../locale/lang.js';
import { plainText } from '../render/plain-text.js';
import { render } from '../render/render.js';
import { renderText } from '../render/render-text.js';
import { toRecordDocument } from './record-document.js';
import { toRecordListDocument } from './record-list-document.js';

const moved = { kind: 'moved', id: 'blincyto', of: 'therapy', to: 'blinatumomab', since: '1.0.0' } as const;
// Object.keys loses the keys of recordKinds.
const kinds = Object.keys(recordKinds) as RecordKind[];
const recordsOf = (kind: RecordKind): readonly DatasetRecord[] => [
  ...dataset[recordKinds[kind]],
  ...(kind === 'moved' ? [moved] : []),
];

/** The values in a record with the field that each stands in; criteria, patients and dates are said in words. */
function leaves(value: unknown, field = ''): readonly { readonly field: string; readonly value: unknown }[] {
  if (/^(criteria|appliesWhen|patient|validFrom|validTo|date|issued|started|published|until|asOf|day)$/.test(field))
    return [];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, field));
  if (typeof value !== 'object' || value === null) return [{ field, value }];
  return Object.entries(value).flatMap(([name, item]) => leaves(item, name));
}

/** Fields whose values are from a closed list, and said in words. */
const closed =
  /^(kind|modality|level|basis|setting|type|types|effect|outcome|check|counted|phase|phases|measure|method|category|of|endpoint)$/;
const names =
  /^(id|therapy|therapies|components|indications|trial|arm|arms|parent|to|agency|targets|system|code|registry|title|authors|publisher|containerTitle|volume|issue|page|URL|DOI)$/;

/** What criteria name by its international name. */
const drugs = dataset.therapies.map(({ name }) => name);
/** The ids that the document of a therapy lists. */
const others = [...dataset.indications, ...dataset.trials].map(({ id }) => id);
/** Abbreviations of endpoints and measures, names, units, and what is spelled alike in Czech. */
const alike =
  'CCyR CHR CIR CMR CR CRh CRi CRp DFS DoR EFS GVHD HR MCyR MMR MR MaHR NRM ORR OS PD PFS PR RD RFS SD TRM TTP ' +
  'ALT AST CDK CNS ECOG EPOR HDAC HLF JAK REMS Kaplan Meier ml min ms DOI NCT PMID URL ' +
  'bilirubin clearance co do incidence interval text web';

describe('toRecordDocument', () => {
  it.each(kinds)('%s: every text and number of the record is in the text', (kind) => {
    for (const record of recordsOf(kind)) {
      const text = renderText(toRecordDocument(record, dataset), { width: Infinity });
      const said = leaves(record).flatMap(({ field, value }) => {
        if (typeof value === 'number') return [formatNumber(value)];
        return typeof value === 'string' && !closed.test(field) ? [plainText(value)] : [];
      });
      expect(said.filter((piece) => !text.includes(piece))).toEqual([]);
    }
  });

  it.each(kinds)('%s: no English word is left in Czech beside texts and names', (kind) => {
    const left = recordsOf(kind).flatMap((record) => {
      const own = leaves(record).flatMap(({ field, value }) => (names.test(field) ? [String(value)] : []));
      const allowed = [...own, ...drugs, ...others, ...Object.keys(jurisdictions), alike].join(' ');
      return englishLeft((lang) => toRecordDocument(record, dataset, { lang }), allowed);
    });
    // A word with a digit is a gene, a mutation or a code.
    expect([...new Set(left)].filter((word) => !/\d/.test(word))).toEqual([]);
  });

  it.each(kinds)('%s: each value has a row, and the data is the record', (kind) => {
    for (const lang of langs)
      for (const record of recordsOf(kind).slice(0, 20)) {
        const document = toRecordDocument(record, dataset, { lang });
        expect(document.data).toBe(record);
        expect(JSON.parse(render(document, 'json'))).toEqual(record);
        const cells = document.records.rows.map(([, , , text]) => text);
        for (const { field, value } of leaves(record))
          if (/^(text|note|at|name|title|label)$/.test(field))
            expect(cells.some((cell) => String(cell).includes(String(value)))).toBe(true);
      }
  });
});

describe('toRecordListDocument', () => {
  it.each(kinds)('%s: each record once, with id and name', (kind) => {
    const records = recordsOf(kind);
    for (const lang of langs) {
      const document = toRecordListDocument(kind, records, { lang, datasetVersion: dataset.version });
      const ids = records.map(({ id }) => id);
      expect(document.records.rows.map(([id]) => id)).toEqual(ids);
      expect(JSON.parse(render(document, 'json')).map(({ id }: { id: string }) => id)).toEqual(ids);
      const lines = renderText(document, { width: Infinity }).split('\n');
      expect(lines.filter((line) => ids.some((id) => line.startsWith(`${id}: `)))).toHaveLength(ids.length);
    }
  });

  it('says in both languages that there is none', () => {
    const at = { jurisdiction: 'JP', asOf: '1990-01-01' } as const;
    const textIn = (lang: 'en' | 'cs') =>
      render(toRecordListDocument('indication', [], { lang, datasetVersion: '1.0.0', at }), 'text').split('\n');
    expect(textIn('en').slice(0, 2)).toEqual(['Indications in Japan on January 1, 1990', 'There is none.']);
    expect(textIn('cs').slice(0, 2)).toEqual(['Indikace v Japonsku ke dni 1. ledna 1990', 'Žádný takový záznam.']);
  });
});
