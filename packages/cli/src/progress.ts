import type { Console } from './console.js';

const patience = 1000;

/** Tells what is being done, on standard error, once a command has taken longer than a second. */
export function progressOn({ writeError, now }: Console, command: string): (what: string) => void {
  const start = now();
  return (what) => {
    if (now() - start >= patience) writeError(`${command}: ${what} …\n`);
  };
}
