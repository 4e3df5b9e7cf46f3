import { parseArgs } from 'node:util';
import { turboOutput } from '../../../scripts/turbo.ts';

// Builds the packages, then compares every evaluator with the reference: `pnpm --filter @allr/bench differential`.
try {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== '--'),
    options: { pairs: { type: 'string', default: '1000000' } },
  });
  turboOutput(['run', 'build', '--filter=@allr/bench^...']);
  const { runDifferential } = await import('./differential/run.ts');
  process.exitCode = (await runDifferential(Number(values.pairs))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`differential: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
