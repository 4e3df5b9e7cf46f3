/**
 * Checks the records and writes the dataset: one module of typed constants to `src/generated`, JSON to
 * `json`, tables to `csv` with `datapackage.json`, JSON Schemas to `schema`, and what is known and not
 * known to `docs/coverage.md`.
 *
 * `node scripts/generate.ts [--check [--only TEXT]]` - with `--check`, nothing is written; with
 * `--only`, only problems of files whose name holds TEXT are printed.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toSource } from '@allr/eligibility';
import { isDay, recordKinds } from '@allr/model';
import { buildDataset, checkRecords, formatRecordProblem, readRecords } from '@allr/rules';
import { readRecordFolder } from '@allr/rules/node';
import { parse } from 'yaml';
import * as z from 'zod';
import { coverageReport } from './coverage-report.ts';
import { aboutModule, compiledDeclarations, recordModule } from './emit.ts';
import { dataPackage, tablesOf, toCsv } from './tables.ts';

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } });
const folder = fileURLToPath(new URL('../', import.meta.url));

const AboutSchema = z.object({ date: z.string().refine(isDay, { error: 'expected a day as YYYY-MM-DD' }) });
const { date } = AboutSchema.parse(parse(readFileSync(`${folder}records/dataset.yaml`, 'utf8')));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${folder}package.json`, 'utf8')));

const texts = readRecordFolder(`${folder}records`);
const { files, problems } = readRecords(texts);
const dataset = buildDataset(
  files.map(({ record }) => record),
  { version, date },
);
const headers = texts
  .filter(
    ({ file, text }) => !text.startsWith(`# yaml-language-server: $schema=../../schema/${kindOf(file)}.schema.json\n`),
  )
  .map(({ file }) => ({
    file,
    line: 1,
    message: `found another first line, expected # yaml-language-server: $schema=../../schema/${kindOf(file)}.schema.json`,
    rule: 'header',
  }));

const failures = [...problems, ...headers, ...checkRecords({ dataset, files })]
  .map(formatRecordProblem)
  .filter((line) => line.includes(options.only ?? ''));
for (const line of failures) console.error(`records/${line}`);
if (failures.length > 0) {
  console.error(`\n${String(failures.length)} problems in ${String(texts.length)} records`);
  process.exit(1);
}

if (options.only === undefined && !options.check) {
  for (const name of ['src/generated', 'json', 'csv', 'schema', 'docs']) {
    rmSync(folder + name, { recursive: true, force: true });
    mkdirSync(folder + name, { recursive: true });
  }
  const { code, declarations } = recordModule(dataset);
  writeFileSync(`${folder}src/generated/records.js`, code);
  writeFileSync(`${folder}src/generated/records.d.ts`, declarations);
  const labels = [...dataset.indications, ...dataset.contraindications];
  writeFileSync(
    `${folder}src/generated/compiled.js`,
    toSource(Object.fromEntries(labels.map(({ id, criteria }) => [id, criteria]))),
  );
  writeFileSync(`${folder}src/generated/compiled.d.ts`, compiledDeclarations);
  writeFileSync(`${folder}src/generated/about.ts`, aboutModule(dataset));
  const writeJson = (name: string, value: unknown) => {
    writeFileSync(folder + name, `${JSON.stringify(value, undefined, 2)}\n`);
  };
  writeJson('json/dataset.json', dataset);
  const tables = tablesOf(dataset);
  for (const table of tables) writeFileSync(`${folder}csv/${table.name}.csv`, toCsv(table));
  writeJson('datapackage.json', dataPackage(dataset, tables));
  cpSync(fileURLToPath(new URL('../../model/schema/', import.meta.url)), `${folder}schema`, { recursive: true });
  writeFileSync(`${folder}docs/coverage.md`, coverageReport(dataset));
}
console.log(`${String(files.length)} records are in order`);

function kindOf(file: string): string {
  const [list = ''] = file.split('/');
  return Object.entries(recordKinds).find(([, name]) => name === list)?.[0] ?? list;
}
