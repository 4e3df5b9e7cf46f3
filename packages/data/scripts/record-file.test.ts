import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readRecords } from './record-file.ts';

const header = '# yaml-language-server: $schema=../../schema/source.schema.json\n';
const good = `${header}id: a-label\nkind: source\ntype: webpage\ncategory: label\ntitle: A label\nURL: https://example.org\n`;

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(files: Readonly<Record<string, string>>) {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readRecords(folder);
}

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
    [
      'a missing header',
      'sources/a-label.yaml',
      good.replace(header, ''),
      /:1: found id: a-label, expected # yaml-language-server/,
    ],
    ['another name than the id', 'sources/other.yaml', good, /other\.yaml:2: id: found a-label, expected other/],
    [
      'a kind in the wrong folder',
      'trials/a-label.yaml',
      good,
      /expected # yaml-language-server: \$schema=\.\.\/\.\.\/schema\/trial\.schema\.json/,
    ],
    ['a key that stands twice', 'sources/a-label.yaml', `${good}title: Another\n`, /:8: Map keys must be unique/],
    ['another file', 'sources/notes.txt', 'x', /does not end in \.yaml/],
  ])('reports %s', (_, name, text, message) => {
    const { files, problems } = read({ [name]: text });
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('reports the problems of all files in one run', () => {
    expect(read({ 'sources/a.yaml': 'x', 'sources/b.yaml': 'y', 'trials/c.yaml': 'z' }).problems).toHaveLength(3);
  });
});
