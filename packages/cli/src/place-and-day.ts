import { isDay, isJurisdiction, jurisdictions, nearest, type Jurisdiction } from '@allr/model';
import { InputError } from './input-error.js';

/** The place that was typed after `--jurisdiction`. */
export function parseJurisdiction(text: string): Jurisdiction {
  if (isJurisdiction(text)) return text;
  const meant = nearest(text, Object.keys(jurisdictions));
  throw new InputError(
    `--jurisdiction: found "${text}", expected one of ${Object.keys(jurisdictions).join(', ')}${meant === undefined ? '' : `. Did you mean ${meant}?`}`,
  );
}

/** The day that was typed after `--as-of`. */
export function parseDay(text: string): string {
  if (isDay(text)) return text;
  throw new InputError(`--as-of: found "${text}", expected a day that exists, as YYYY-MM-DD`);
}
