import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { options } from './options.ts';
import { scoreTable } from '../score-table.ts';

// `npm run mutation` changes the code in every way that Stryker knows, one at a time, and counts the changes that some
// test notices; `npm run mutation packages/eligibility/src/flips.ts` does so in some files, `npm run mutation:quick` in
// those on which all others stand. Each fails below the threshold.

const wanted = process.argv.slice(2);
const root = process.cwd();
const central = ['compare', 'evaluate', 'logic', 'truth-of'].map((name) => `src/${name}.ts`);
const parts = [
  { directory: 'packages/eligibility', mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/internal/arbitraries.ts'] },
  { directory: 'packages/model', mutate: ['src/facts/*.ts', 'src/schema/criterion-schema.ts', '!src/**/*.test.ts'] },
].flatMap(({ directory, mutate }) => {
  if (wanted.length === 0) return [{ directory, mutate }];
  if (wanted[0] === 'quick') return directory.endsWith('/eligibility') ? [{ directory, mutate: central }] : [];
  const files = wanted.filter((file) => file.startsWith(`${directory}/`)).map((file) => relative(directory, file));
  return files.length === 0 ? [] : [{ directory, mutate: files }];
});
if (parts.length === 0) throw new Error(`found ${wanted.join(' ')}, expected quick or sources of a package under test`);

for (const { directory, mutate } of parts) {
  process.chdir(join(root, directory));
  const results = await new Stryker({ ...options, mutate }).runMutationTest();
  console.log(scoreTable(results.map((result) => ({ ...result, file: relative(process.cwd(), result.fileName) }))));
}
