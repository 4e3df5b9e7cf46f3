import { writeFileSync } from 'node:fs';
import { InputError } from './input-error.js';

/** Writes the file that was typed after an option. */
export function writeFile(text: string, path: string, option: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new InputError(
      `${option}: found "${path}", expected a file that can be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
