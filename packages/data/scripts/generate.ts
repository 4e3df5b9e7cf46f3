/**
 * Checks the records and writes the dataset: typed modules to `src/generated`, JSON to `json`,
 * JSON Schemas for editors to `schema`.
 *
 * `node scripts/generate.ts [--check [--only TEXT]]` - with `--check`, nothing is written; with
 * `--only`, only findings in files whose name holds TEXT are printed.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isDay } from '@allr/model';
import { parse } from 'yaml';
import * as z from 'zod';
import { buildDataset } from './build-dataset.ts';
import { generatedModules } from './emit.ts';
import { readRecords } from './record-file.ts';
import { runRules } from './run-rules.ts';
import { allRules } from './rules/all-rules.ts';

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } });
const folder = fileURLToPath(new URL('../', import.meta.url));

const AboutSchema = z.object({ date: z.string().refine(isDay, { error: 'expected a day as YYYY-MM-DD' }) });
const { date } = AboutSchema.parse(parse(readFileSync(`${folder}records/dataset.yaml`, 'utf8')));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${folder}package.json`, 'utf8')));

const { files, problems } = readRecords(`${folder}records`);
const dataset = buildDataset(
  files.map(({ record }) => record),
  { version, date },
);
const findings = runRules(allRules, dataset, files);

const failures = [...problems, ...findings].filter((line) => line.includes(options.only ?? ''));
for (const line of failures) console.error(`records/${line}`);
if (failures.length > 0) {
  console.error(`\n${String(failures.length)} problems in ${String(files.length + problems.length)} records`);
  process.exit(1);
}

if (options.only === undefined && !options.check) {
  for (const name of ['src/generated', 'json', 'schema']) {
    rmSync(folder + name, { recursive: true, force: true });
    mkdirSync(folder + name, { recursive: true });
  }
  for (const [name, text] of generatedModules(dataset)) writeFileSync(`${folder}src/generated/${name}`, text);
  writeFileSync(`${folder}json/dataset.json`, `${JSON.stringify(dataset, undefined, 2)}\n`);
  cpSync(fileURLToPath(new URL('../../model/schema/', import.meta.url)), `${folder}schema`, { recursive: true });
}
console.log(`${String(files.length)} records are in order`);
