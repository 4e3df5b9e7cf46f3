import type { Match } from '@allr/selection';
import type { Lang } from './locale/lang.js';
import { toMatchDocument } from './match-document.js';
import { renderText, type TextOptions } from './render/render-text.js';

/**
 * A match as text for a terminal: verdicts by group with their reasons, what is missing, what to
 * weigh, what to ask next, the sources, and what the output is not.
 *
 * @param match - the result of `match`
 * @param options - color, width and language
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const text = formatMatchText(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * text.split('\n')[0]; // => 'Relapsed or refractory ALL: what labels say in the United States on June 1, 2022'
 * ```
 * @category text
 */
export function formatMatchText(match: Match, options: TextOptions & { readonly lang?: Lang } = {}): string {
  return renderText(toMatchDocument(match, options), options);
}
