import { describe, expect, it } from 'vitest';
import { buildDataset } from './build-dataset.js';
import { checkRecords } from './check-records.js';
import { formatRecordProblem, readRecords } from './read-records.js';

const source = (id: string, more = '') =>
  `id: ${id}\nkind: source\ntype: webpage\ncategory: label\ntitle: A label\nURL: https://example.org/${id}\n${more}`;

const check = (files: Readonly<Record<string, string>>) => {
  const read = readRecords(Object.entries(files).map(([file, text]) => ({ file, text })));
  const records = read.files.map(({ record }) => record);
  const dataset = buildDataset(records, { version: '0.0.0', date: '2032-01-01' });
  return [...read.problems, ...checkRecords({ dataset, files: read.files })].map(formatRecordProblem);
};

describe('checkRecords', () => {
  it('says file, line, place, rule, and what may have been meant', () => {
    const event =
      'id: e\nkind: event\ntherapy: examplumap\njurisdiction: US\nagency: FDA\ntype: submission\ndate: "2031"\ntext: Submitted.\ncites:\n  - { source: a-lable, at: x }\n';
    expect(check({ 'events/e.yaml': event, 'sources/a-label.yaml': source('a-label') })).toEqual([
      'events/e.yaml:3: therapy: found "examplumap", expected the id of a therapy [references]',
      'events/e.yaml:10: cites[0].source: found "a-lable", expected the id of a source. Did you mean "a-label"? [references]',
      'sources/a-label.yaml:1: id: found a source that no record cites, expected one that is cited. Cite it or delete it. [sources]',
    ]);
  });

  it('reports twenty broken records in one run', () => {
    const broken = Array.from({ length: 20 }, (_, index) => {
      const id = `s${String(index)}`;
      return [`sources/${id}.yaml`, index % 2 === 0 ? source(id) : source(id, 'titel: x\n')] as const;
    });
    const problems = check(Object.fromEntries(broken));
    expect(new Set(problems.map((problem) => problem.split(':')[0])).size).toBe(20);
  });

  it('is silent about records that came without a file', () => {
    const { files } = readRecords([{ file: 'sources/a.yaml', text: source('a') }]);
    const dataset = buildDataset(
      files.map(({ record }) => record),
      { version: '0.0.0', date: '2032-01-01' },
    );
    expect(checkRecords({ dataset, files: [] })).toEqual([]);
  });
});
