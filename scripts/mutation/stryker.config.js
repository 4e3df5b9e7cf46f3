import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  testRunner: 'vitest',
  vitest: { configFile: here('vitest.config.ts'), related: false },
  plugins: ['@stryker-mutator/vitest-runner', here('ignore-messages.js')],
  ignorers: ['messages'],
  // Run in a package's folder.
  mutate: ['src/**/*.ts', '!src/**/*.{test,test-d}.ts', '!src/internal/arbitraries.ts'],
  // Without a tsconfig of its own, the copy has that of the package around it.
  ignorePatterns: ['.results', '.examples', '.turbo', 'schema', 'docs', 'tsconfig.json'],
  tempDirName: '.results/mutation',
  incremental: true,
  incrementalFile: '.results/mutation-incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.results/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true, skipFull: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5_000,
  thresholds: { high: 98, low: 95, break: 95 },
  disableTypeChecks: false,
};

export default config;
