import { Readable } from 'node:stream';
import type { Console } from '../console.js';
import { run } from '../program.js';

/** What a run of the command gave. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command on a fixed day, with some text on standard input. */
export async function runAllr(args: readonly string[], stdin = '', now = () => 0): Promise<Ran> {
  let out = '';
  let error = '';
  const console: Console = {
    stdin: Readable.from([Buffer.from(stdin)]),
    writeOut: (text) => (out += text),
    writeError: (text) => (error += text),
    color: false,
    width: 80,
    today: '2026-11-01',
    now,
  };
  const status = await run(args, console);
  return { status, out, error };
}
