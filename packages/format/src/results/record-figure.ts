import type { Outcome } from '@allr/model/facts';
import type { Lang } from '../locale/lang.js';
import { formatOutcome } from './outcome-text.js';

/** Fields that a figure in words says. */
const said = /^(?:n|percent|value|unit|interval)$/;

/**
 * The published figure in an outcome, an adverse event or a comparison, in words, and the fields that
 * it does not say; empty where there is none.
 */
export function figureOf(object: object, lang: Lang): { readonly figure: string; readonly rest: object } {
  // Where these fields stand, they are those of an outcome; a figure always cites.
  const outcome = object as Outcome;
  const figure = 'cites' in object ? formatOutcome(outcome, { lang }) : '';
  if (figure === '') return { figure, rest: object };
  const { n, percent, value, interval } = outcome;
  const isSaid = (name: string) =>
    said.test(name) || (name === 'N' && (n ?? percent) !== undefined) || (name === 'notReached' && value === undefined);
  const rest = Object.entries(object).filter(([name]) => !isSaid(name));
  const method = interval?.method === undefined ? {} : { method: interval.method };
  return { figure, rest: { ...method, ...Object.fromEntries(rest) } };
}
