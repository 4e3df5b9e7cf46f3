import { isDay, isJurisdiction, jurisdictions, nearest, type Jurisdiction } from '@allr/model';
import type { Command } from 'commander';
import type { Console } from './console.js';
import { InputError } from './input-error.js';

/** One place and one day, as they were typed. */
export interface PlaceAndDayFlags {
  readonly jurisdiction: string;
  readonly asOf: string;
}

/** Adds `--jurisdiction` and `--as-of` to a command that asks about one place on one day. */
export function addPlaceAndDay(command: Command, { today }: Console): Command {
  return command
    .option('-j, --jurisdiction <code>', 'the place whose labels are asked', 'US')
    .option('-d, --as-of <day>', 'the day, YYYY-MM-DD', today);
}

/** The place that was typed after an option. */
export function parseJurisdiction(text: string, option = '--jurisdiction'): Jurisdiction {
  if (isJurisdiction(text)) return text;
  const meant = nearest(text, Object.keys(jurisdictions));
  throw new InputError(
    `${option}: found "${text}", expected one of ${Object.keys(jurisdictions).join(', ')}${meant === undefined ? '' : `. Did you mean ${meant}?`}`,
  );
}

/** The day that was typed after an option. */
export function parseDay(text: string, option = '--as-of'): string {
  if (isDay(text)) return text;
  throw new InputError(`${option}: found "${text}", expected a day that exists, as YYYY-MM-DD`);
}
