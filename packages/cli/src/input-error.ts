import { AllrError } from '@allr/model/facts';

/** Input that the command cannot take: one line a problem, each for the person who typed it. */
export class InputError extends AllrError {
  override readonly name = 'InputError';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super('bad-input', lines.join('\n'));
    this.lines = lines;
  }
}
