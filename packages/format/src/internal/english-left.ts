import type { Document } from '../document/document.js';
import type { Lang } from '../locale/lang.js';

/** The words of a text, in lower case. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []);
}

/** The English words in the Czech form of a document, aside from what is marked as English, from its sources and from `allowed`. */
export function englishLeft(documentIn: (lang: Lang) => Document, allowed: string): readonly string[] {
  const [english, same] = [wordsIn(ownText(documentIn('en'), 'every language')), wordsIn(allowed)];
  return [...wordsIn(ownText(documentIn('cs'), 'cs'))].filter((word) => english.has(word) && !same.has(word));
}

function ownText({ title, blocks, footer, records }: Document, lang: Lang | 'every language'): string {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    if ('kind' in value && value.kind === 'sources') return [];
    if ('lang' in value && value.lang !== lang && lang !== 'every language') return [];
    return Object.entries(value).flatMap(([key, item]) =>
      /^(kind|tone|lang|truth|href)$/.test(key) ? [] : texts(item),
    );
  };
  return texts([title, blocks, footer, records.columns]).join('\n');
}
