import { describe, expect, it } from 'vitest';
import { dataset } from './index.js';
import { search } from './search.js';

const first = (text: string) => search(text, dataset, ['therapy'])[0]?.record.id;

describe('search', () => {
  it.each([
    ['a name', 'nelarabine', 'nelarabine'],
    ['a brand', 'Besponsa', 'inotuzumab-ozogamicin'],
    ['a synonym', 'SNDX-5613', 'revumenib'],
    ['a code', 'C62528', 'blinatumomab'],
    ['the beginning of a name', 'tisagen', 'tisagenlecleucel'],
    ['a misspelt name', 'blinatumumab', 'blinatumomab'],
    ['other capitals', 'ICLUSIG', 'ponatinib'],
  ])('finds a therapy by %s', (_, text, id) => {
    expect(first(text)).toBe(id);
  });

  it('finds a trial by its registry number', () => {
    expect(search('NCT02013167', dataset, ['trial']).map(({ record }) => record.id)).toEqual(['tower']);
  });

  it('finds nothing for what is not there', () => {
    expect(search('zzzzzzzz', dataset)).toEqual([]);
    expect(search('', dataset)).toEqual([]);
  });
});
