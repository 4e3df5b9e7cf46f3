import type { Document, Span } from '../document/document.js';
import type { Lang } from '../locale/lang.js';

/** The words of a text, in lower case. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * The English words in the Czech form of a document, aside from what is marked as English, from its
 * sources, from the words `allowed` and from `names`, each of which is left out whole.
 */
export function englishLeft(
  documentIn: (lang: Lang) => Document,
  allowed: string,
  names: readonly string[] = [],
): readonly string[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const ownWords = (lang: Lang) =>
    wordsIn(longestFirst.reduce((text, name) => text.replaceAll(name, ' '), unmarked(documentIn(lang)).join('\n')));
  const [czech, english, same] = [ownWords('cs'), wordsIn(unmarked(documentIn('en')).join('\n')), wordsIn(allowed)];
  return [...czech].filter((word) => english.has(word) && !same.has(word));
}

/** What a document marks as being in another language than its own, its sources aside. */
export function markedTexts(document: Document): readonly string[] {
  return [...new Set(spansOf(document).flatMap((span) => (isMarked(span, document) ? [span.text] : [])))];
}

/** The texts of a document in its own language. */
function unmarked(document: Document): readonly string[] {
  const { title, records } = document;
  const texts = spansOf(document).filter((span) => !isMarked(span, document));
  return [title, ...records.columns, ...texts.map(({ text }) => text)];
}

function isMarked({ lang }: Span, document: Document): boolean {
  return lang !== undefined && lang !== document.lang;
}

/** Every piece of text of the blocks and the footer, sources aside. */
function spansOf({ blocks, footer }: Document): readonly Span[] {
  const spans = (value: unknown): readonly Span[] => {
    if (typeof value === 'string') return [{ text: value }];
    if (Array.isArray(value)) return value.flatMap(spans);
    if (typeof value !== 'object' || value === null) return [];
    if ('kind' in value && value.kind === 'sources') return [];
    // Of the parts of a document, only a span has a text.
    if ('text' in value) return [value as Span];
    return Object.entries(value).flatMap(([key, item]) => (/^(kind|truth)$/.test(key) ? [] : spans(item)));
  };
  return spans([blocks, footer]);
}
