import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { summarize, type TaskResult } from './summarize.ts';
import { turbo, turboOutput } from './turbo.ts';

// `npm test`: runs every check through turbo, then counts what passed and what failed.
const tasks = [
  'lint',
  'typecheck',
  'test',
  'packaging',
  'docs',
  '//#check:format',
  '//#check:unused',
  '//#mutation:quick',
];
const runs = '.turbo/runs';

interface Planned {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly task: string;
    readonly command: string;
    readonly directory: string;
  }[];
}
interface Executed {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly execution?: { readonly exitCode?: number };
  }[];
}

// The output of `turbo run --dry=json`.
const planned = JSON.parse(turboOutput(['run', ...tasks, '--dry=json'])) as Planned;
rmSync(runs, { recursive: true, force: true });
const status = turbo([
  'run',
  ...tasks,
  '--continue=dependencies-successful',
  '--summarize',
  '--ui=stream',
  '--output-logs=errors-only',
]);
const [file] = readdirSync(runs);
if (file === undefined) throw new Error(`turbo left no summary in ${runs}`);
// The file of `turbo run --summarize`.
const executed = JSON.parse(readFileSync(join(runs, file), 'utf8')) as Executed;
const exitCodes = new Map(executed.tasks.map((task) => [task.taskId, task.execution?.exitCode]));

const results = planned.tasks
  .filter((task) => task.command !== '<NONEXISTENT>')
  .map((task): TaskResult => {
    const exitCode = exitCodes.get(task.taskId);
    const outcome = exitCode === undefined ? 'not-run' : exitCode === 0 ? 'passed' : 'failed';
    return { id: task.taskId, task: task.task, directory: task.directory, outcome };
  });
const summary = summarize(results);
for (const problem of summary.problems) console.log(problem);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = summary.failed > 0 ? 1 : status;
