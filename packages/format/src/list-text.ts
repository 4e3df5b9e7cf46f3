import type { Lang } from './locale/lang.js';
import { wordsOf } from './locale/locale.js';

/** Words joined as alternatives: `A, B, or C`. */
export function either(words: readonly string[], lang?: Lang): string {
  return new Intl.ListFormat(wordsOf(lang).locale, { type: 'disjunction' }).format(words);
}

/** Words joined as things that go together: `A, B, and C`. */
export function both(words: readonly string[], lang?: Lang): string {
  return new Intl.ListFormat(wordsOf(lang).locale, { type: 'conjunction' }).format(words);
}
