import { describe, expect, it } from 'vitest';
import { dataset, getSource, getTherapy } from '@allr/data';
import { match } from '@allr/selection';
import type { Patient } from '@allr/model';
import { langs } from './locale/lang.js';
import { toMatchDocument } from './match-document.js';
import { formatMatchText } from './match-text.js';
import { toMatchJson } from './match-json.js';
import { formatRecordText } from './record-text.js';
import { render } from './render/render.js';

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

  it('text of a therapy and of a source', async () => {
    await expect(formatRecordText(getTherapy('nelarabine'), dataset)).toMatchFileSnapshot('../golden/therapy.txt');
    await expect(formatRecordText(getSource('terminology-stitch'), dataset)).toMatchFileSnapshot(
      '../golden/source.txt',
    );
  });
});
