import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { summarize, type TaskResult } from './summarize.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'summarize-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function result(task: string, outcome: TaskResult['outcome'] = 'passed'): TaskResult {
  return { id: `a#${task}`, task, directory, outcome };
}

function report(suite: { status: string; tests: readonly string[] }): void {
  const assertionResults = suite.tests.map((status, i) => ({ fullName: `test ${i}`, status }));
  const numPassedTests = suite.tests.filter((status) => status === 'passed').length;
  mkdirSync(join(directory, '.results'));
  writeFileSync(
    join(directory, '.results', 'vitest.json'),
    JSON.stringify({
      numTotalTests: suite.tests.length,
      numPassedTests,
      testResults: [{ name: 'a.test.ts', status: suite.status, assertionResults }],
    }),
  );
}

test('each task that is no test counts as one check', () => {
  expect(summarize([result('lint'), result('docs')])).toEqual({
    passed: 2,
    failed: 0,
    problems: [],
  });
});

test('a build counts only where it fails', () => {
  expect(summarize([result('build')])).toMatchObject({ passed: 0, failed: 0 });
  expect(summarize([result('build', 'failed')])).toMatchObject({ passed: 0, failed: 1 });
});

test('a task that was not run has failed', () => {
  expect(summarize([result('lint', 'not-run'), result('test', 'not-run')])).toEqual({
    passed: 0,
    failed: 2,
    problems: ['a#lint: not run', 'a#test: not run'],
  });
});

test('tests are counted one by one', () => {
  report({ status: 'passed', tests: ['passed', 'passed'] });
  expect(summarize([result('test'), result('lint')])).toMatchObject({ passed: 3, failed: 0 });
});

test('a failed or skipped test has not passed', () => {
  report({ status: 'failed', tests: ['passed', 'failed', 'skipped'] });
  expect(summarize([result('test', 'failed')])).toEqual({
    passed: 1,
    failed: 2,
    problems: ['a#test: test 1: failed', 'a#test: test 2: skipped'],
  });
});

test('a missing report is a failure', () => {
  const { failed, problems } = summarize([result('test')]);
  expect(failed).toBe(1);
  expect(problems[0]).toContain('left no report');
});

test('a test file that cannot be loaded is a failure', () => {
  report({ status: 'failed', tests: [] });
  expect(summarize([result('test', 'failed')])).toMatchObject({
    passed: 0,
    failed: 1,
    problems: ['a#test: a.test.ts: could not be loaded'],
  });
});

test('a failed command is a failure though every test passed', () => {
  report({ status: 'passed', tests: ['passed'] });
  expect(summarize([result('test', 'failed')])).toMatchObject({ passed: 1, failed: 1 });
});

test('a report without tests is a failure', () => {
  report({ status: 'passed', tests: [] });
  expect(summarize([result('test')])).toMatchObject({ passed: 0, failed: 1 });
});
