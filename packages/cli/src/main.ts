#!/usr/bin/env node
import { run } from './program.js';

/** A reader that closes early, such as `head`, ends the output, not the program. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  width: Math.min(80, process.stdout.columns || 80),
  today: new Date().toISOString().slice(0, 10),
  now: () => performance.now(),
});
