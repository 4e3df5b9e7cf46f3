import { describe, expect, it } from 'vitest';
import type { DatasetRecord } from '@allr/model';
import { buildDataset } from './build-dataset.js';
import { diffDatasets } from './diff-datasets.js';

const source = (id: string, title = 'A label'): DatasetRecord => ({
  kind: 'source',
  id,
  type: 'webpage',
  category: 'label',
  title,
});
const definition = (texts: readonly string[]): DatasetRecord => ({
  kind: 'definition',
  id: 'a-scale',
  term: 'a scale',
  definedBy: 'somebody',
  text: 'A scale.',
  grades: texts.map((text, index) => ({ grade: String(index), text })),
  cites: [],
});
const dataset = (...records: readonly DatasetRecord[]) =>
  buildDataset(records, { version: '1.0.0', date: '2032-01-01' });

describe('diffDatasets', () => {
  it('finds what was added and what was removed', () => {
    const { added, removed, changed } = diffDatasets(dataset(source('old')), dataset(source('new')));
    expect([added.map(({ id }) => id), removed.map(({ id }) => id), changed]).toEqual([['new'], ['old'], []]);
  });

  it('finds a corrected value, before and after', () => {
    expect(diffDatasets(dataset(source('a')), dataset(source('a', 'The label'))).changed).toEqual([
      { kind: 'source', id: 'a', values: [{ path: 'title', before: 'A label', after: 'The label' }] },
    ]);
  });

  it('finds what a list gained and lost', () => {
    const [changed] = diffDatasets(dataset(definition(['none', 'mild'])), dataset(definition(['none']))).changed;
    expect(changed?.values).toEqual([{ path: 'grades[1]', before: { grade: '1', text: 'mild' }, after: undefined }]);
  });

  it('is silent about what did not change', () => {
    const same = dataset(source('a'), definition(['none']));
    expect(diffDatasets(same, structuredClone(same))).toEqual({ added: [], removed: [], changed: [] });
  });
});
