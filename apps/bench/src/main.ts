import { turboOutput } from '../../../scripts/turbo.ts';

// Builds what the benchmark reads, without a word, then runs it: `pnpm bench`, `pnpm --silent bench --json --quick`.
try {
  turboOutput(['run', 'build', '--filter=@allr/bench^...']);
  const { run } = await import('./run.ts');
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
