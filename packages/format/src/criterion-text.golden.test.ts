import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { comparisonsOf, factIds, factDefinition } from '@allr/model/facts';
import { criterionText } from './criterion-text.js';
import { wordsIn } from './internal/english-left.js';
import { langs, type Lang } from './locale/lang.js';
import { factWords } from './locale/locale.js';

const therapyNames = new Map(dataset.therapies.map(({ id, name }) => [id, name]));
const therapyName = (id: string) => therapyNames.get(id) ?? id;

/** Every criterion of the dataset with what it belongs to. */
const criteria = [
  ...dataset.indications,
  ...dataset.contraindications,
  ...dataset.considerations.map(({ id, appliesWhen }) => ({ id, criteria: appliesWhen })),
  ...dataset.recommendations,
  ...dataset.definitions,
  ...dataset.trials.map(({ id, population }) => ({ id, criteria: population.criteria })),
].flatMap(({ id, criteria }) => (criteria === undefined ? [] : [{ id, criteria }]));

const sentences = (lang: Lang) => criteria.map(({ criteria }) => criterionText(criteria, { lang, therapyName }));

describe('criterionText of the dataset', () => {
  it.each(langs)('every indication has its sentence (%s)', async (lang) => {
    const lines = dataset.indications.map(
      ({ id, criteria }) => `${id}\n  ${criterionText(criteria, { lang, therapyName })}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(`../golden/criteria.${lang}.txt`);
  });

  it.each(langs)('no criterion lacks a sentence (%s)', (lang) => {
    for (const sentence of sentences(lang)) {
      expect(sentence).not.toMatch(/undefined|\[object|^$|\(\)/);
      expect(sentence.length).toBeGreaterThan(2);
    }
  });

  it('no English word is left in Czech', () => {
    const english = wordsIn(sentences('en').join('\n'));
    // Drugs, genes, mutations and markers are called the same in both languages.
    const allowed = wordsIn(
      [
        ...dataset.therapies.flatMap(({ name, targets }) => [name, ...targets]),
        ...criteria.flatMap(({ criteria }) =>
          comparisonsOf(criteria).flatMap((comparison) =>
            comparison.fact === 'abl1Mutations' ? [criterionText(comparison)] : [],
          ),
        ),
        ...factIds.filter((fact) => /^cd\d+$/.test(fact)),
        'ABL1 ALL BCR CNS1 CNS2 CNS3 CRLF2 EPOR HLF JAK2 KMT2A NPM1 NTRK PBX1 TCF3 TP53 ECOG QTc ALT AST',
        // Spelled alike in Czech.
        'abl bilirubin clearance cns inhibitor interval like ml min ms',
      ].join(' '),
    );
    const left = [...wordsIn(sentences('cs').join('\n'))].filter((word) => english.has(word) && !allowed.has(word));
    expect(left).toEqual([]);
  });

  it('every fact and value has words in both languages', () => {
    for (const fact of factIds) {
      const definition = factDefinition(fact);
      const [english, czech] = [factWords(fact, 'en'), factWords(fact, 'cs')];
      expect(english.label).toBe(definition.label);
      expect(czech.label).not.toBe('');
      expect(czech.question).toMatch(/\?$/);
      if ('values' in definition)
        expect(Object.keys(czech.values ?? {}).sort()).toEqual(Object.keys(definition.values).sort());
    }
  });
});
