import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { formats, langs } from '@allr/format';
import { recordKinds, type DatasetRecord } from '@allr/model';
import { runAllr } from './internal/test-console.js';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const names = readdirSync(examples);

describe('allr match', () => {
  it('has at least eight sample patients, each with its source', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  it.each(names)('%s: prints text of at most 80 columns, links aside', async (name) => {
    const { status, out, error } = await runAllr(['match', examples + name]);
    expect([status, error]).toEqual([0, '']);
    for (const line of out.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain('Not medical advice');
  });

  it.each(names)('%s: prints JSON in the form of the contract', async (name) => {
    const { status, out } = await runAllr([
      'match',
      examples + name,
      '--jurisdiction',
      'EU',
      '--as-of',
      '2019-01-10',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual([
      'datasetVersion',
      'asOf',
      'jurisdiction',
      'disclaimer',
      'results',
      'nextQuestion',
    ]);
    expect(json).toMatchObject({ datasetVersion: dataset.version, asOf: '2019-01-10', jurisdiction: 'EU' });
    for (const result of json.results) {
      expect(Object.keys(result)).toEqual([
        'therapy',
        'verdict',
        'indications',
        'contraindicated',
        'considerations',
        'sources',
      ]);
      for (const indication of result.indications) {
        expect(Object.keys(indication)).toEqual(['id', 'verdict', 'missing', 'reasons']);
        for (const reason of indication.reasons) expect(Object.keys(reason)).toEqual(['fact', 'truth', 'text']);
      }
      for (const source of result.sources) expect(dataset.sources.some(({ id }) => id === source)).toBe(true);
    }
  });

  it('knows that obecabtagene autoleucel was not approved in the EU in 2019, and is now', async () => {
    const verdictOn = async (day: string) => {
      const { out } = await runAllr([
        'match',
        `${examples}ph-positive-t315i-relapse.json`,
        '--jurisdiction',
        'EU',
        '--as-of',
        day,
        '--format',
        'json',
      ]);
      const results: readonly { readonly therapy: string; readonly verdict: string }[] = JSON.parse(out).results;
      return results.find(({ therapy }) => therapy === 'obecabtagene-autoleucel')?.verdict;
    };
    expect(await verdictOn('2019-01-10')).toBe('not-approved');
    expect(await verdictOn('2026-11-01')).toBe('eligible');
  });

  it('reads standard input, a byte order mark included', async () => {
    const { status, out } = await runAllr(['match', '-'], '\uFEFF{"diagnosis": "t-all"}');
    expect(status).toBe(0);
    expect(out).toContain('diagnosis T-cell ALL');
  });

  it('takes a day outside the dataset, with a note', async () => {
    const before = await runAllr(['match', '-', '--as-of', '1950-01-01'], '{}');
    expect(before.out).toContain('Note: 1950-01-01 lies before the first approval');
    const after = await runAllr(['match', '-', '--as-of', '2999-01-01', '--format', 'json'], '{}');
    expect(after.error).toMatch(/^note: The dataset was checked to /);
    const czech = await runAllr(['match', '-', '--as-of', '2999-01-01', '--format', 'json', '--lang', 'cs'], '{}');
    expect(czech.error).toMatch(/^poznámka: Datová sada byla zkontrolována ke dni \d+\. /);
    expect(after.status).toBe(0);
  });
});

describe('allr list and show', () => {
  it.each(Object.values(recordKinds))('lists %s and shows the first', async (list) => {
    const records: readonly DatasetRecord[] = dataset[list];
    const { out, status } = await runAllr(['list', list]);
    expect(status).toBe(0);
    const lines = out.split('\n');
    for (const { id } of records) expect(lines.filter((line) => line.startsWith(`${id}: `))).toHaveLength(1);
    const [first] = records;
    if (!first) return;
    const shown = await runAllr(['show', first.id]);
    expect(shown.out.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`^${first.id} \\(${first.kind}\\) `));
    expect(JSON.parse((await runAllr(['show', first.id, '--format', 'json'])).out)).toEqual(first);
  });

  it.each(formats.flatMap((format) => langs.map((lang) => ({ format, lang }))))(
    'prints a record and a list as $format ($lang)',
    async ({ format, lang }) => {
      for (const args of [
        ['show', 'tower'],
        ['list', 'trials'],
      ]) {
        const { status, out, error } = await runAllr([...args, '--format', format, '--lang', lang]);
        expect([status, error]).toEqual([0, '']);
        expect(out).toContain('TOWER');
        const phrase = lang === 'en' ? 'Not medical advice' : 'Nejde o lékařské doporučení';
        // The JSON is the record itself.
        if (format === 'json') expect(JSON.parse(out)).toBeTypeOf('object');
        else expect(out.replaceAll(/\s+/g, ' ')).toContain(phrase);
      }
    },
  );

  it('says that a list is empty', async () => {
    const { status, out } = await runAllr(['list', 'indications', '--jurisdiction', 'JP', '--as-of', '1990-01-01']);
    expect(status).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual(['Indications in Japan on January 1, 1990', 'There is none.']);
  });

  it('narrows to a place and a day', async () => {
    const { out } = await runAllr([
      'list',
      'indications',
      '--jurisdiction',
      'EU',
      '--as-of',
      '2019-01-10',
      '--format',
      'json',
    ]);
    const ids: readonly string[] = JSON.parse(out).map(({ id }: { readonly id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids)
      expect(dataset.indications.find((indication) => indication.id === id)?.jurisdiction).toBe('EU');
  });
});

describe('allr validate', () => {
  it.each(names)('takes %s', async (name) => {
    const { out, status } = await runAllr(['validate', examples + name]);
    expect(status).toBe(0);
    expect(out).toMatch(/: a valid patient with \d+ facts\n$/);
  });

  it('takes a criterion and a record', async () => {
    expect((await runAllr(['validate', '-'], '{"fact": "ageYears", "min": 18}')).out).toBe(
      'standard input: a valid criterion\n',
    );
    expect((await runAllr(['validate', '-'], JSON.stringify(dataset.therapies[0]))).out).toBe(
      'standard input: a valid record\n',
    );
  });

  it('tells a program that an input is good', async () => {
    const { out, error, status } = await runAllr(['validate', '-', '--format', 'json'], '{"ageYears": 40}');
    expect([status, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ path: '-', what: 'patient', valid: true, problems: [] });
  });

  it('tells a program every problem of an input, and a reader too', async () => {
    const { out, error, status } = await runAllr(
      ['validate', '-', '--format', 'json'],
      '{"fact": "cd91",\n"is": "positive"}',
    );
    expect(status).toBe(2);
    expect(error).toMatch(/^standard input:1: criteria\.fact: found "cd91"/);
    const { problems, ...about } = JSON.parse(out);
    expect(about).toEqual({ path: '-', what: 'criterion', valid: false });
    expect(problems[0]).toEqual({
      line: 1,
      path: 'criteria.fact',
      found: '"cd91"',
      expected: 'the name of a fact',
      hint: 'Did you mean "cd19"?',
    });
  });

  it('says nothing on standard output of what is no JSON', async () => {
    expect(await runAllr(['validate', '-', '--format', 'json'], '{')).toMatchObject({ status: 2, out: '' });
  });
});

describe('allr validate FOLDER', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'allr-records-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const source = (id: string) =>
    `id: ${id}\nkind: source\ntype: webpage\ncategory: label\ntitle: A label\nURL: https://example.org/${id}\n`;
  const event = (id: string, therapy: string) =>
    `id: ${id}\nkind: event\ntherapy: ${therapy}\njurisdiction: JP\nagency: PMDA\ntype: submission\ndate: "2026"\ntext: Submitted.\ncites:\n  - { source: a-label, at: page 1 }\n`;

  it('takes records that name those of the dataset', async () => {
    write('sources/a-label.yaml', source('a-label'));
    write('events/e.yaml', event('e', 'blinatumomab'));
    expect(await runAllr(['validate', folder])).toEqual({
      status: 0,
      out: `${folder}: 2 records in order\n`,
      error: '',
    });
  });

  it('reports every problem of every record, with status 1', async () => {
    write('sources/a-label.yaml', source('a-label'));
    for (let index = 0; index < 20; index++) {
      const id = `e${String(index)}`;
      write(
        `events/${id}.yaml`,
        index % 2 === 0 ? event(id, 'blinatumumab') : event(id, 'imatinib').replace('JP', 'XX'),
      );
    }
    const { status, out, error } = await runAllr(['validate', folder]);
    expect([status, out]).toEqual([1, '']);
    const lines = error.trimEnd().split('\n');
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe(
      'events/e1.yaml:4: jurisdiction: found "XX", expected one of US, EU, GB, JP, CN, CA, AU, CH, IN, DE, FR, ES, …. Did you mean "US"? [form]',
    );
    expect(lines.at(-1)).toBe(
      'events/e8.yaml:3: therapy: found "blinatumumab", expected the id of a therapy. Did you mean "blinatumomab"? [references]',
    );
  });

  it('tells a program how many records there are, and every problem', async () => {
    write('sources/a-label.yaml', source('a-label'));
    write('events/e.yaml', event('e', 'blinatumomab'));
    const good = await runAllr(['validate', folder, '--format', 'json']);
    expect([good.status, good.error]).toEqual([0, '']);
    expect(JSON.parse(good.out)).toEqual({ path: folder, what: 'folder', valid: true, records: 2, problems: [] });
    write('events/e.yaml', event('e', 'blinatumumab'));
    const bad = await runAllr(['validate', folder, '--format', 'json']);
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject({
      valid: false,
      records: 2,
      problems: [{ file: 'events/e.yaml', line: 3, rule: 'references' }],
    });
    expect(bad.error).toContain('events/e.yaml:3: therapy: found "blinatumumab"');
  });

  it('refuses a folder without records', async () => {
    expect((await runAllr(['validate', folder])).status).toBe(2);
  });
});

describe('help', () => {
  it.each([[], ['match'], ['fhir'], ['show'], ['list'], ['validate']])(
    'of allr %s shows an example',
    async (...command) => {
      const { out, status } = await runAllr([...command, '--help']);
      expect(status).toBe(0);
      expect(out).toContain('Example:\n  $ ');
    },
  );

  it('says which dataset it answers from', async () => {
    expect((await runAllr(['--version'])).out).toContain(dataset.version);
  });
});
