import { AllrError } from '@allr/model/facts';

/** Input that the command cannot take: one line a problem, each for the person who typed it. */
export class InputError extends AllrError {
  override readonly name: string = 'InputError';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super('bad-input', lines.join('\n'));
    this.lines = lines;
  }
}

/** Where there are more problems, the rest is counted: nobody reads a thousand of them. */
const mostLines = 100;

/** So many of some lines as a person reads, and how many there are beside. */
export function firstOf(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `and ${String(lines.length - mostLines)} more problems`];
}

/** Records that were read and are not in order: one line a problem. */
export class FindingsError extends InputError {
  override readonly name = 'FindingsError';
}
