import { parseArgs } from 'node:util';

export interface Options {
  /** Print one JSON array and nothing else. */
  readonly json: boolean;
  /** A short run: the order of magnitude in half a minute. */
  readonly quick: boolean;
  readonly patients: number;
  /** How long a subject answers in each round. */
  readonly milliseconds: number;
  /** Only subjects whose name holds this text. */
  readonly only: string;
}

/** Reads the command line. A usage error is thrown as a `TypeError` or `RangeError`. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    // pnpm hands the separator on.
    args: args.filter((arg) => arg !== '--'),
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      patients: { type: 'string', default: '10000' },
      milliseconds: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const { json, quick, only } = values;
  return {
    json,
    quick,
    only,
    patients: whole('--patients', values.patients),
    milliseconds: whole('--milliseconds', values.milliseconds ?? (quick ? '200' : '1000')),
  };
}

function whole(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${option}: found "${text}", expected a whole number from 1`);
  return value;
}
