import type { Lang } from './locale/lang.js';
import { wordsOf } from './locale/locale.js';

/**
 * What every output says of itself, in its language.
 * @example
 * ```ts
 * disclaimer().startsWith('Not medical advice'); // => true
 * disclaimer('cs').startsWith('Nejde o lékařské doporučení'); // => true
 * ```
 * @category text
 */
export function disclaimer(lang: Lang = 'en'): string {
  return wordsOf(lang).disclaimer;
}
