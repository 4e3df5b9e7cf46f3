import { fileURLToPath } from 'node:url';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** How Stryker runs in the folder of a package. */
export const options = {
  testRunner: 'in-process',
  plugins: [here('in-process-runner.ts'), here('ignore-wording.ts')],
  ignorers: ['wording'],
  ignorePatterns: ['.results', '.examples', '.turbo', '/schema', '/docs', '/tsconfig.json'],
  tempDirName: '.results/mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.results/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  coverageAnalysis: 'perTest' as const,
  concurrency: 1,
  // Sources that were imported anew are never let go.
  maxTestRunnerReuse: 100,
  timeoutMS: 3_000,
  thresholds: { high: 98, low: 95, break: 95 },
  disableTypeChecks: false,
};
