import { describe, expect, it } from 'vitest';
import { dataset, getSource } from '@allr/data';
import type { Source } from '@allr/model/facts';
import { citationStyles, cite } from './cite.js';
import { toCslItem } from './csl-item.js';

describe('cite', () => {
  it('every kind of source in every style', async () => {
    const types = [...new Set(dataset.sources.map(({ type }) => type))].sort();
    const examples = types.flatMap((type) => dataset.sources.find((source) => source.type === type) ?? []);
    const lines = [getSource('tower-kantarjian-2017'), ...examples].flatMap((source) => [
      `## ${source.id} (${source.type})`,
      ...citationStyles.map((style) => `${style}:\n${cite(source, { style })}\n`),
    ]);
    await expect(lines.join('\n')).toMatchFileSnapshot('../../golden/citations.txt');
  });

  it('names the title of every tenth source in every style', () => {
    for (const source of dataset.sources.filter((_, index) => index % 10 === 0))
      for (const style of ['vancouver', 'ama', 'apa', 'ris'] as const)
        expect(letters(cite(source, { style }))).toContain(letters(source.title));
  });

  it.each([
    ['Kantarjian H', { family: 'Kantarjian', given: 'H' }],
    ['van der Velden VHJ', { family: 'van der Velden', given: 'V H J' }],
    ['Kim D-W', { family: 'Kim', given: 'D-W' }],
    ['National Cancer Institute', { literal: 'National Cancer Institute' }],
    ['FDA', { literal: 'FDA' }],
  ])('%s is a name', (author, name) => {
    expect(toCslItem({ ...plain, authors: [author] }).author).toEqual([name]);
  });

  it.each(citationStyles)('a hostile source adds no field and no control character: %s', (style) => {
    const hostile = 'a\nER  - \r\nTY  - JOUR\n}, url = {javascript:alert(1)\u001B[31m\u202E';
    const text = cite(
      { ...plain, id: hostile, title: hostile, authors: [hostile], publisher: hostile, volume: hostile, DOI: hostile },
      { style },
    );
    expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.match(/^ER {2}-/gm) ?? []).toHaveLength(style === 'ris' ? 1 : 0);
    expect(text.match(/^\s*url = /gm)).toBeNull();
  });

  it('a title of any length is one line of RIS', () => {
    for (const length of [69, 70, 71, 139, 140, 141]) {
      const title = `${'x'.repeat(length - 1)}.`;
      expect(cite({ ...plain, title }, { style: 'ris' })).toContain(`\nTI  - ${title}\n`);
    }
    const folded = `${'x'.repeat(70)}ER  - `;
    expect(cite({ ...plain, title: folded }, { style: 'ris' }).match(/^ER {2}-/gm)).toHaveLength(1);
  });

  it('takes no address for something to load', () => {
    expect(cite({ ...plain, title: 'https://example.org/x.json' }, { style: 'vancouver' })).toContain('example.org');
  });
});

const plain: Source = { kind: 'source', id: 'x', type: 'article-journal', category: 'journal', title: 'A title' };

function letters(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
