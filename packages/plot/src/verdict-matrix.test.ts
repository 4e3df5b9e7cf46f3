import { match } from '@allr/selection';
import { describe, expect, it } from 'vitest';
import { patientMatrix, settingMatrix, verdictMatrix, type MatrixVerdict } from './index.js';
import { readDrawing } from './internal/read-drawing.js';

const verdicts: readonly MatrixVerdict[] = ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'];

describe('verdictMatrix', () => {
  it('gives each verdict a shape of its own', () => {
    const { svg } = verdictMatrix({
      corner: 'Therapy',
      columns: [...verdicts],
      rows: [{ label: 'examplumab', cells: verdicts.map((verdict) => ({ verdict })) }],
    });
    const marks = verdicts.map((verdict) => new RegExp(`allr-${verdict}">\\n<(\\w+ (?:d="[^"]*")?)`).exec(svg)?.[1]);
    expect(new Set(marks).size).toBe(5);
    expect(marks).not.toContain(undefined);
  });

  it('leaves the words to the legend where columns are narrow', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const rows = [{ label: 'examplumab', cells: columns.map(() => ({ verdict: 'indeterminate' as const })) }];
    const { texts, width } = readDrawing(verdictMatrix({ corner: 'Therapy', columns, rows }).svg);
    expect(texts.filter(({ what }) => what === 'indeterminate')).toHaveLength(1);
    expect(width).toBeGreaterThan(720);
  });

  it('refuses a row with a cell too few', () => {
    const rows = [{ label: 'examplumab', cells: [{}] }];
    expect(() => verdictMatrix({ corner: 'Therapy', columns: ['a', 'b'], rows })).toThrow(
      'rows[0].cells: found 1, expected 2 cells',
    );
  });
});

describe('matrices of matches', () => {
  const found = match({ ageYears: 40, diagnosis: 'b-all' }, { jurisdiction: 'US', asOf: '2022-06-01' });

  it('repeat the verdict of every therapy', () => {
    const { rows } = patientMatrix([{ name: 'A', match: found }]);
    expect(rows.map(({ cells }) => cells[0]?.verdict)).toEqual(found.results.map(({ verdict }) => verdict));
  });

  it('say of a therapy without indications whether the dataset would know', () => {
    const { rows } = settingMatrix(found);
    for (const [index, { verdict, indications }] of found.results.entries())
      if (indications.length === 0) expect(rows[index]?.cells.every((cell) => cell.verdict === verdict)).toBe(true);
  });

  it('show the most favorable indication of a setting, and list each in the table', () => {
    const { results } = found;
    const several = results.find(({ indications }) => indications.length > 1);
    const { rows } = settingMatrix(found, { therapies: [several?.therapy.id ?? ''] });
    const notes = rows[0]?.cells.map(({ note }) => note ?? '').join(' ');
    for (const { indication } of several?.indications ?? []) expect(notes).toContain(indication.text);
  });
});
