import { describe, expect, it } from 'vitest';
import { asOf, dataset, getSource } from '@allr/data';
import { match } from '@allr/selection';
import { recordKinds, type DatasetRecord, type Patient } from '@allr/model';
import { langs } from './locale/lang.js';
import { toMatchDocument } from './match-document.js';
import { formatMatchText } from './match-text.js';
import { toMatchJson } from './match-json.js';
import { render } from './render/render.js';
import { toRecordDocument } from './results/record-document.js';
import { toRecordListDocument } from './results/record-list-document.js';

/** A relapse after transplant with much left open: every group of the output has something in it. */
const patient: Patient = {
  ageYears: 23,
  diagnosis: 'b-all',
  philadelphia: 'negative',
  status: 'relapsed',
  relapses: 1,
  priorVod: 'ongoing',
  priorTherapies: { includes: ['blinatumomab'], complete: false },
};

const idsShown = [
  'nelarabine',
  'asparaginase-erwinia-us-after-hypersensitivity',
  'asparaginase-erwinia-us-contraindication-hypersensitivity',
  'asciminib-eu-2020-03-24-designation-orphan',
  'phallcon',
  'adct-602-cd22-expression',
  'ace-2024-tisagenlecleucel',
  'alal',
  'crs-grade-astct-2019',
  'c01-blinatumomab-in-practice',
  'terminology-stitch',
];
/** A record of each kind that the dataset has, and one of the kind that it has none of yet. */
const shown: readonly DatasetRecord[] = [
  ...Object.values(recordKinds).flatMap((list): readonly DatasetRecord[] =>
    dataset[list].filter(({ id }) => idsShown.includes(id)),
  ),
  { kind: 'moved', id: 'blincyto', of: 'therapy', to: 'blinatumomab', since: '1.0.0' },
];

describe('what users see', () => {
  const found = match(patient, { jurisdiction: 'EU', asOf: '2022-10-01' });

  it('text of a match', async () => {
    await expect(formatMatchText(found)).toMatchFileSnapshot('../golden/match.txt');
  });

  it('text of a match, in color', async () => {
    await expect(formatMatchText(found, { color: true, width: 60 }).replaceAll('\u001B', '\\e')).toMatchFileSnapshot(
      '../golden/match-color.txt',
    );
  });

  it('JSON of a match', async () => {
    await expect(`${JSON.stringify(toMatchJson(found), undefined, 2)}\n`).toMatchFileSnapshot('../golden/match.json');
  });

  it.each(langs)('a match in every format (%s)', async (lang) => {
    const document = toMatchDocument(found, { lang });
    for (const [format, ending] of [
      ['markdown', 'md'],
      ['html', 'html'],
      ['csv', 'csv'],
    ] as const)
      await expect(render(document, format)).toMatchFileSnapshot(`../golden/match.${lang}.${ending}`);
  });

  it('text and JSON of a match in Czech', async () => {
    const document = toMatchDocument(found, { lang: 'cs' });
    await expect(render(document, 'text')).toMatchFileSnapshot('../golden/match.cs.txt');
    await expect(render(document, 'json')).toMatchFileSnapshot('../golden/match.cs.json');
  });

  it.each(langs)('a record of each kind as text (%s)', async (lang) => {
    for (const record of shown)
      await expect(render(toRecordDocument(record, dataset, { lang }), 'text')).toMatchFileSnapshot(
        `../golden/record-${record.kind}.${lang}.txt`,
      );
  });

  it.each(langs)('a record in every format (%s)', async (lang) => {
    const document = toRecordDocument(getSource('tower-kantarjian-2017'), dataset, { lang });
    for (const [format, ending] of [
      ['markdown', 'md'],
      ['html', 'html'],
      ['csv', 'csv'],
    ] as const)
      await expect(render(document, format)).toMatchFileSnapshot(`../golden/record.${lang}.${ending}`);
  });

  it.each(langs)('a list of records (%s)', async (lang) => {
    const at = { jurisdiction: 'EU', asOf: '2019-01-10' } as const;
    const { indications } = asOf(at.asOf, at.jurisdiction);
    const document = toRecordListDocument('indication', indications, { lang, datasetVersion: dataset.version, at });
    await expect(render(document, 'text')).toMatchFileSnapshot(`../golden/records.${lang}.txt`);
  });
});
