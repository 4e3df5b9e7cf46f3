import { describe, expect, it } from 'vitest';
import type { FactChangeReason, NotComputed, NoValueReason, Pair, RandomizedContrast } from '@allr/selection';
import type { Content, Document } from './document/document.js';
import { englishLeft } from './internal/english-left.js';
import { langs, type Lang } from './locale/lang.js';
import { sentenceWordsOf } from './locale/sentence-locale.js';
import type { Note } from './locale/sentence-words.js';
import { render } from './render/render.js';
import { noteContent, notComputedContent, noValueContent, pairContent } from './sentence-text.js';

const [one, other] = [
  { id: 'drug-a', name: 'Alphamab' },
  { id: 'drug-b', name: 'Betamab' },
];
const arms = [
  { trial: 'first', arm: 'control' },
  { trial: 'second', arm: 'control' },
];

const notes: readonly Note[] = [
  { kind: 'after-dataset', checkedTo: '2026-05-31' },
  { kind: 'before-first-approval', asOf: '1950-01-01', jurisdiction: 'US' },
  { kind: 'no-indication', jurisdiction: 'JP' },
  { kind: 'naive' },
  { kind: 'common-comparator' },
  { kind: 'arm-group', treatment: { id: 'standard', name: 'standard of care' }, arms },
  { kind: 'unnamed-comparators', arms },
  { kind: 'no-comparison' },
  { kind: 'no-value', key: { key: 'evidence-level' }, therapies: [one, other] },
  { kind: 'no-value', key: { key: 'randomized-benefit', endpoint: 'OS-median' }, therapies: [one] },
  { kind: 'no-value', key: { key: 'outcome', endpoint: 'MRD-negative' }, therapies: [one] },
  { kind: 'no-value', key: { key: 'approval-basis' }, therapies: [one] },
  { kind: 'no-value', key: { key: 'approval-date' }, therapies: [one] },
  { kind: 'by-definition' },
];

const contrast = (name: string): RandomizedContrast => ({
  trial: { id: name, name },
  arms: ['a', 'b'],
  alongside: [],
  population: '',
  published: [],
  riskDifferences: [],
  notComputed: [],
});
const bare = {
  treatments: [one.id, other.id],
  endpoint: 'OS-rate',
  headToHead: [],
  indirect: [],
  without: [],
} as const;
const comparator = { id: 'standard', name: 'standard of care' };
const pairs: readonly Pair[] = [
  { ...bare, kind: 'head-to-head', headToHead: [contrast('FIRST'), contrast('SECOND')] },
  {
    ...bare,
    kind: 'common-comparator',
    indirect: [{ against: [contrast('FIRST'), contrast('SECOND')], comparator, effects: [] }],
  },
  { ...bare, kind: 'naive' },
  { ...bare, kind: 'no-figures', without: [one, other] },
];

const notComputed: readonly NotComputed[] = [
  { kind: 'not-everyone', endpoint: 'MRD-negative-CR', population: 'patients who were confirmed' },
  { kind: 'no-count', endpoint: 'EFS-rate', timePoint: 'at two years' },
];

const noValue: readonly NoValueReason[] = [
  { kind: 'no-trial' },
  { kind: 'no-legal-form' },
  { kind: 'no-first-day' },
  { kind: 'no-ratio', measure: 'HR', endpoint: 'OS-median' },
  { kind: 'not-reached', endpoint: 'OS-median' },
  { kind: 'no-outcome', endpoint: 'relapse-rate' },
  { kind: 'no-adverse-event', term: 'cytokine release syndrome', grade: '>=3' },
  { kind: 'no-number', term: 'cytokine release syndrome', grade: '>=3' },
];

/** Every sentence of a language, each under its kind. */
function documentIn(lang: Lang): Document {
  const words = sentenceWordsOf(lang);
  const list = (sentences: readonly Content[]) => ({
    kind: 'list' as const,
    items: sentences.map((content) => ({ content })),
  });
  return {
    lang,
    title: '',
    blocks: [
      list(notes.map((note) => noteContent(note, lang))),
      list(pairs.map((pair) => pairContent(pair, lang))),
      list(notComputed.map((figures) => notComputedContent(figures, lang))),
      list(noValue.map((because) => noValueContent({ key: { key: 'evidence-level' }, known: false, because }, lang))),
      list(Object.values(words.changes).map((change) => [change])),
      list([
        [words.comesAfter(words.key({ key: 'evidence-level' }), 'B', 'A')],
        [words.withoutValue(words.key({ key: 'approval-date' }))],
      ]),
    ],
    footer: [],
    records: { columns: [], rows: [] },
    data: undefined,
  };
}

const kindsOf = (said: readonly { readonly kind: string }[]) => [...new Set(said.map(({ kind }) => kind))].sort();

describe('sentences of reasons and notes', () => {
  it('stand here for every kind', () => {
    const words = sentenceWordsOf('en');
    expect(kindsOf(notes)).toEqual(Object.keys(words.notes).sort());
    expect(kindsOf(pairs)).toEqual(Object.keys(words.pairs).sort());
    expect(kindsOf(notComputed)).toEqual(Object.keys(words.notComputed).sort());
    expect(kindsOf(noValue)).toEqual(Object.keys(words.noValue).sort());
  });

  it.each(langs)('are as agreed (%s)', async (lang) => {
    await expect(render(documentIn(lang), 'markdown')).toMatchFileSnapshot(`../golden/sentences.${lang}.md`);
  });

  it('have no English word in Czech beside what a record or caller says', () => {
    expect(englishLeft(documentIn, 'Alphamab Betamab FIRST SECOND control HR CR OS EFS model by inhibitor')).toEqual(
      [],
    );
  });

  it('tell each change of a fact in its own words', () => {
    for (const lang of langs) {
      const changes: Readonly<Record<FactChangeReason, string>> = sentenceWordsOf(lang).changes;
      expect(new Set(Object.values(changes)).size).toBe(Object.keys(changes).length);
    }
  });
});
