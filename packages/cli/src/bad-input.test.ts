import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAllr } from './internal/test-console.js';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'allr-'));
  mkdirSync(file('folder'));
  writeFileSync(file('empty.json'), ' \n');
  writeFileSync(file('latin1.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
  writeFileSync(file('huge.json'), '{');
  truncateSync(file('huge.json'), 200_000_000);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every bad input ends with status 2, one line a problem, nothing on standard output, and no stack trace. */
async function failure(args: readonly string[], stdin?: string): Promise<readonly string[]> {
  const { status, out, error } = await runAllr(args, stdin);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(error).not.toMatch(/^\s+at /m);
  expect(error.endsWith('\n')).toBe(true);
  return error
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(`${folder}/`, ''));
}

describe('a file that is no patient', () => {
  it.each([
    ['missing.json', 'missing.json: found no such file, expected a file that can be read, or - for standard input'],
    ['folder', 'folder: found a directory, expected a file'],
    ['empty.json', 'empty.json: found an empty file, expected a JSON object'],
    ['huge.json', 'huge.json: found 200 MB, expected a file of at most 10 MB'],
    ['latin1.json', 'latin1.json: found bytes that are not UTF-8, expected a text file in UTF-8'],
  ])('%s', async (name, message) => {
    expect(await failure(['match', file(name)])).toEqual([message]);
  });

  it('more than 10 MB on standard input', async () => {
    expect(await failure(['match', '-'], ' '.repeat(10_000_001))).toEqual([
      'standard input: found more, expected a file of at most 10 MB',
    ]);
  });
});

describe('a text that is no patient', () => {
  it.each<[string, string, string]>([
    [
      'not JSON',
      'ageYears: 4',
      "standard input:1:1: found text that is not JSON, expected a JSON object. Unexpected character 'a' found.",
    ],
    [
      'JSON that breaks off',
      '{"ageYears": 4',
      'standard input:1:15: found text that is not JSON, expected a JSON object. Unexpected end of input found.',
    ],
    [
      'NaN',
      '{"ageYears": NaN}',
      "standard input:1:14: found text that is not JSON, expected a JSON object. Unexpected character 'N' found.",
    ],
    ['a list', '[{"ageYears": 4}]', 'standard input:1: patient: found [{"ageYears":4}], expected an object of facts'],
    ['a number', '4', 'standard input:1: patient: found 4, expected an object of facts'],
    ['null', 'null', 'standard input:1: patient: found null, expected an object of facts'],
    [
      'an unknown fact',
      '{\n"cd91": "positive"}',
      'standard input:2: patient.cd91: found "positive", expected the name of a fact. Did you mean "cd19"?',
    ],
    ['a wrong type', '{"priorAlloHct": 1}', 'standard input:1: patient.priorAlloHct: found 1, expected true or false'],
    [
      'a unit in the value',
      '{"ageYears": "34 years"}',
      'standard input:1: patient.ageYears: found "34 years", expected a number of years (0-130) or an interval { min, max }. Write the number alone, without quotes or unit: 34.',
    ],
    [
      'a negative age',
      '{"ageYears": -1}',
      'standard input:1: patient.ageYears: found -1, expected a number of years (0-130) or an interval { min, max }',
    ],
    [
      'a reversed interval',
      '{"ageYears": {"min": 40, "max": 30}}',
      'standard input:1: patient.ageYears: found {"min":40,"max":30}, expected an interval whose min is not above its max',
    ],
    [
      'a repeated member',
      '{"alterations": ["kmt2a-r", "kmt2a-r"]}',
      'standard input:1: patient.alterations: found ["kmt2a-r","kmt2a-r"], expected each member once; "kmt2a-r" stands twice',
    ],
    [
      'a repeated key',
      '{"ageYears": 4,\n"ageYears": 40}',
      'standard input:2: found the key "ageYears" twice, expected each key once',
    ],
    [
      '__proto__',
      '{"__proto__": {"ageYears": 4}}',
      'standard input:1: patient.__proto__: found {"ageYears":4}, expected the name of a fact',
    ],
    [
      'constructor',
      '{"constructor": 4}',
      'standard input:1: patient.constructor: found 4, expected the name of a fact',
    ],
    [
      'FHIR without a Patient',
      '{"resourceType": "Bundle", "type": "collection"}',
      'standard input: input: found no Patient, expected one Patient',
    ],
    [
      'FHIR of several',
      '[{"resourceType": "Patient", "id": "a"}, {"resourceType": "Patient", "id": "b"}]',
      'standard input: input: found Patient/a, Patient/b, expected one Patient. Read one person at a time.',
    ],
    [
      'a history in FHIR',
      '{"resourceType": "Bundle", "type": "history"}',
      'standard input: Bundle.type: found history, expected one of collection, document, transaction, batch, searchset, message',
    ],
    [
      'facts that exclude each other',
      '{"priorAlloHct": false, "relapseAfterAlloHct": true}',
      'standard input:1: patient.relapseAfterAlloHct: found true beside priorAlloHct false, expected facts that can hold together: without an allogeneic transplant there is no relapse after one',
    ],
  ])('%s', async (_, stdin, message) => {
    expect(await failure(['match', '-'], stdin)).toEqual([message]);
  });

  it('nested beyond reason', async () => {
    const [line] = await failure(['match', '-'], '['.repeat(400_000));
    expect(line).toMatch(/nested too deep|not JSON/);
  });

  it('reports every problem, a line each', async () => {
    expect(await failure(['match', '-'], '{"sex": "m", "cd91": 1}')).toHaveLength(2);
  });
});

describe('a question that cannot be asked', () => {
  const patient = '{"ageYears": 40}';
  it.each<[string, readonly string[], RegExp]>([
    [
      'an unknown place',
      ['match', '-', '--jurisdiction', 'eu'],
      /^--jurisdiction: found "eu", expected one of US, EU, GB, JP, CN, CA, AU, CH, IN, DE, FR, ES, SG\. Did you mean EU\?$/,
    ],
    [
      'a place that does not exist',
      ['match', '-', '--jurisdiction', 'Atlantis'],
      /^--jurisdiction: found "Atlantis", expected one of US, EU/,
    ],
    [
      'a day that does not exist',
      ['match', '-', '--as-of', '2024-02-30'],
      /^--as-of: found "2024-02-30", expected a day that exists, as YYYY-MM-DD$/,
    ],
    ['a day in another form', ['match', '-', '--as-of', '10.1.2019'], /^--as-of: found "10\.1\.2019", expected/],
    [
      'an unknown format',
      ['match', '-', '--format', 'xml'],
      /'xml' is invalid\. Allowed choices are text, markdown, html, csv, json\./,
    ],
    ['an unknown command', ['mach', '-'], /unknown command 'mach'/],
    ['an unknown option', ['match', '-', '--juristiction', 'US'], /unknown option '--juristiction'/],
    ['no patient', ['match'], /missing required argument 'patient'/],
    [
      'an unknown record',
      ['show', 'blinatumomap'],
      /^show: found "blinatumomap", expected the id of a record; "allr list" prints them\. Did you mean "blinatumomab"\?$/,
    ],
    [
      'an unknown kind',
      ['list', 'terapies'],
      /^list: found "terapies", expected one of therapies, .*\. Did you mean "therapies"\?$/,
    ],
    ['an unknown place to list', ['list', '--jurisdiction', 'XX'], /^--jurisdiction: found "XX"/],
  ])('%s', async (_, args, message) => {
    expect((await failure(args, patient))[0]).toMatch(message);
  });
});

describe('very many problems', () => {
  it('are told as far as somebody reads them, and the rest is counted', async () => {
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, key) => [`x${String(key)}`, 1])));
    const lines = await failure(['match', '-'], wide);
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe('standard input:1: patient.x0: found 1, expected the name of a fact');
    expect(lines.at(-1)).toBe('and 29900 more problems');
  });
});

describe('validate', () => {
  it.each<[string, string, string]>([
    [
      'a patient',
      '{"ageYears": "4"}',
      'standard input:1: patient.ageYears: found "4", expected a number of years (0-130) or an interval { min, max }. Write the number alone, without quotes or unit: 4.',
    ],
    [
      'a criterion',
      '{"all": [\n{"fact": "cd91", "is": "positive"}]}',
      'standard input:2: criteria.all[0].fact: found "cd91", expected the name of a fact. Did you mean "cd19"?',
    ],
    [
      'a record',
      '{"kind": "terapy"}',
      'standard input:1: kind: found "terapy", expected one of therapy, indication, contraindication, event, trial, consideration, recommendation, disease, definition, claim, source, moved. Did you mean "therapy"?',
    ],
  ])('refuses %s', async (_, stdin, message) => {
    expect(await failure(['validate', '-'], stdin)).toEqual([message]);
  });
});
