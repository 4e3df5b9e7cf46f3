import { describe, expect, it } from 'vitest';
import { leftReasons } from './left-reasons.js';
import { leftText } from './reading.js';

const reasons = Object.values(leftReasons);
const wordsIn = (texts: readonly string[]) =>
  new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu),
  );

describe('reasons why something was not used', () => {
  it('have no English word in Czech beside names and words that are spelled alike', () => {
    const english = wordsIn(reasons.map(({ en }) => en));
    const czech = wordsIn(reasons.map(({ cs }) => cs));
    expect([...czech].filter((word) => english.has(word)).toSorted()).toEqual(['bundle', 'fhir', 'hgnc', 'text', 'to']);
  });

  it.each(['en', 'cs'] as const)('are each told in its own words (%s)', (lang) => {
    expect(new Set(reasons.map((reason) => reason[lang])).size).toBe(reasons.length);
  });
});

describe('leftText', () => {
  it('is English unless another language is asked for', () => {
    const left = { from: 'Observation/a', what: 'CD19', why: 'no-date' } as const;
    expect([leftText(left), leftText(left, { lang: 'cs' })]).toEqual([
      'Observation/a (CD19): it has no date',
      'Observation/a (CD19): nemá datum',
    ]);
  });
});
