import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How one task of the run ended. A task is not run when one that it depends on failed. */
export interface TaskResult {
  readonly id: string;
  readonly task: string;
  readonly directory: string;
  readonly outcome: 'passed' | 'failed' | 'not-run';
}

/** The counts of a whole run, with a line for each thing that went wrong. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly problems: readonly string[];
}

interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Counts each test of every vitest report, and one check for each other task.
 * Builds and generated examples are no checks: they count only where they fail.
 */
export function summarize(results: readonly TaskResult[]): Summary {
  const parts = results.map((result): Summary => {
    if (result.outcome === 'not-run') return failure(`${result.id}: not run`);
    if (result.task === 'test') return countTests(result);
    if (result.outcome === 'failed') return failure(`${result.id}: failed`);
    const isCheck = result.task !== 'build' && result.task !== 'examples';
    return { passed: isCheck ? 1 : 0, failed: 0, problems: [] };
  });
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    problems: parts.flatMap((part) => part.problems),
  };
}

function countTests({ id, directory, outcome }: TaskResult): Summary {
  const file = join(directory, '.results', 'vitest.json');
  if (!existsSync(file)) return failure(`${id}: left no report in ${file}`);
  // Written by vitest's JSON reporter.
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const problems = report.testResults.flatMap((suite) => {
    const notPassed = suite.assertionResults.filter((test) => test.status !== 'passed');
    const unloaded = suite.status !== 'passed' && notPassed.length === 0;
    return [
      ...(unloaded ? [`${id}: ${suite.name}: could not be loaded`] : []),
      ...notPassed.map((test) => `${id}: ${test.fullName}: ${test.status}`),
    ];
  });
  // The command can fail for a reason that no test reports, such as an error outside of all tests.
  if (problems.length === 0 && outcome === 'failed') problems.push(`${id}: failed`);
  if (problems.length === 0 && report.numTotalTests === 0) problems.push(`${id}: has no tests`);
  return { passed: report.numPassedTests, failed: problems.length, problems };
}

function failure(problem: string): Summary {
  return { passed: 0, failed: 1, problems: [problem] };
}
