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

/** Records that were read and are not in order: one line a problem. */
export class FindingsError extends InputError {
  override readonly name = 'FindingsError';
}
