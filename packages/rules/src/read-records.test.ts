import { describe, expect, it } from 'vitest';
import { formatRecordProblem, readRecords } from './read-records.js';

const header = '# yaml-language-server: $schema=../../schema/source.schema.json\n';
const good = `${header}id: a-label\nkind: source\ntype: webpage\ncategory: label\ntitle: A label\nURL: https://example.org\n`;

const read = (files: Readonly<Record<string, string>>) =>
  readRecords(Object.entries(files).map(([file, text]) => ({ file, text })));

describe('readRecords', () => {
  it('reads a record and knows the line of each place', () => {
    const { files, problems } = read({ 'sources/a-label.yaml': good });
    expect(problems).toEqual([]);
    expect(files.map(({ record }) => record.id)).toEqual(['a-label']);
    expect(files[0]?.lineOf('title')).toBe(6);
    expect(files[0]?.lineOf('nowhere')).toBe(1);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a key that does not belong',
      'sources/a-label.yaml',
      `${good}titel: x\n`,
      /^sources\/a-label\.yaml:8: titel: found "x"/,
    ],
    ['another name than the id', 'sources/other.yaml', good, /other\.yaml:2: id: found a-label, expected other/],
    ['a kind in the wrong folder', 'trials/a-label.yaml', good, /:3: kind: found source, expected trial in trials/],
    ['a key that stands twice', 'sources/a-label.yaml', `${good}title: Another\n`, /:8: Map keys must be unique/],
    ['another file', 'sources/notes.txt', 'x', /:1: found sources\/notes\.txt, expected FOLDER\/ID\.yaml/],
    ['a misspelt folder', 'terapies/x.yaml', 'x', /Did you mean "therapies"\?/],
    ['text that is no YAML', 'sources/a-label.yaml', 'id: [', /^sources\/a-label\.yaml:1: /],
    ['a value instead of a record', 'sources/a-label.yaml', '7', /record: found 7, expected an object/],
  ])('reports %s', (_, name, text, message) => {
    const { files, problems } = read({ [name]: text });
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems.map(formatRecordProblem)[0]).toMatch(message);
  });

  it('reports the problems of all files in one run', () => {
    expect(read({ 'sources/a.yaml': 'x', 'sources/b.yaml': 'y', 'trials/c.yaml': 'z' }).problems).toHaveLength(3);
  });
});
