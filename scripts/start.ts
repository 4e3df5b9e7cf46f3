import { spawnSync } from 'node:child_process';
import { turbo } from './turbo.ts';

// `npm start`: builds the packages, then asks the same question of today and of the past.
const patient = 'packages/cli/examples/ph-positive-t315i-relapse.json';
const match = ['match', patient, '--jurisdiction', 'US'];

process.exitCode = turbo(['run', 'build', '--ui=stream', '--output-logs=errors-only']);
for (const args of [match, [...match, '--as-of', '2019-01-10']]) {
  if (process.exitCode !== 0) break;
  console.log(`\n$ npx allr ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/main.js', ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
