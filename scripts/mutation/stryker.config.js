import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  testRunner: 'in-process',
  plugins: [here('in-process-runner.ts'), here('ignore-wording.ts')],
  ignorers: ['wording'],
  // Run in a package's folder.
  mutate: ['src/**/*.ts', '!src/**/*.{test,test-d}.ts', '!src/internal/arbitraries.ts'],
  ignorePatterns: ['.results', '.examples', '.turbo', 'schema', 'docs', 'tsconfig.json'],
  tempDirName: '.results/mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.results/mutation.json' },
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: true,
    skipFull: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Sources that were imported anew are never let go.
  maxTestRunnerReuse: 100,
  timeoutMS: 5_000,
  thresholds: { high: 98, low: 95, break: 95 },
  disableTypeChecks: false,
};

export default config;
