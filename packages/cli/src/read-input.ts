import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { InputError } from './input-error.js';

/** A patient is a few hundred bytes, in FHIR some megabytes; a larger file is a mistake, and is not read to its end. */
const maxBytes = 10_000_000;

/** Reads a text file, or standard input for `-`. */
export async function readInput(path: string, stdin: Readable): Promise<string> {
  if (path === '-') return readText(stdin, 'standard input');
  const found = await statOf(path);
  if (found.isDirectory()) throw new InputError(`${path}: found a directory, expected a file`);
  if (found.size > maxBytes) throw tooLarge(path, `${String(Math.round(found.size / 1e6))} MB`);
  return readText(createReadStream(path), path);
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw new InputError(`${path}: ${describe(error)}, expected a file that can be read, or - for standard input`);
  }
}

async function readText(stream: Readable, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      // Without an encoding a stream gives bytes.
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > maxBytes) throw tooLarge(name, 'more');
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: ${describe(error)}, expected a file that can be read`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new InputError(`${name}: found bytes that are not UTF-8, expected a text file in UTF-8`);
  }
}

function tooLarge(name: string, size: string): InputError {
  return new InputError(`${name}: found ${size}, expected a file of at most 10 MB`);
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'found no such file';
    case 'EACCES':
    case 'EPERM':
      return 'found a file that may not be read';
    default:
      return `found a file that cannot be read (${typeof code === 'string' ? code : 'unknown cause'})`;
  }
}
