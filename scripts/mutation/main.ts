import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { options } from './options.ts';
import { scoreTable } from '../score-table.ts';

// `npm run mutation` changes the code in every way that Stryker knows, one at a time, and counts the changes that some
// test notices; `npm run mutation packages/eligibility/src/flips.ts` does so in one file, `npm run mutation:quick` in
// those on which all others stand. Each fails below the threshold.

const [wanted] = process.argv.slice(2);
const root = process.cwd();
const central = ['compare', 'evaluate', 'logic', 'truth-of'].map((name) => `src/${name}.ts`);
const parts = [
  { directory: 'packages/eligibility', mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/internal/arbitraries.ts'] },
  { directory: 'packages/model', mutate: ['src/facts/*.ts', 'src/schema/criterion-schema.ts', '!src/**/*.test.ts'] },
].flatMap(({ directory, mutate }) => {
  if (wanted === undefined) return [{ directory, mutate }];
  if (wanted === 'quick') return directory.endsWith('/eligibility') ? [{ directory, mutate: central }] : [];
  return wanted.startsWith(`${directory}/`) ? [{ directory, mutate: [relative(directory, wanted)] }] : [];
});
if (parts.length === 0) throw new Error(`found ${String(wanted)}, expected quick or a source of a package under test`);

for (const { directory, mutate } of parts) {
  process.chdir(join(root, directory));
  const results = await new Stryker({ ...options, mutate }).runMutationTest();
  console.log(scoreTable(results.map((result) => ({ ...result, file: relative(process.cwd(), result.fileName) }))));
}
