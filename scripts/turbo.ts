import { spawnSync } from 'node:child_process';

// Runs turbo without telemetry on every platform: `node scripts/turbo.ts run build`.

const environment = {
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  shell: process.platform === 'win32',
};

/** Runs turbo, shows its output, and returns its exit status. */
export function turbo(args: readonly string[]): number {
  const { status } = spawnSync('turbo', args, { stdio: 'inherit', ...environment });
  return status ?? 1;
}

/** Runs turbo and returns what it wrote to standard output; fails where turbo fails. */
export function turboOutput(args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync('turbo', args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...environment,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`turbo ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

if (import.meta.main) process.exitCode = turbo(process.argv.slice(2));
