import { formatDate, type LanguageOptions } from '@allr/format';
import type { PartialDate, Validity } from '@allr/model/facts';
import { names } from '../slices/names.ts';
import { czech } from '../words/czech.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';

/** The words of the language of the page. */
export const words: Words = document.documentElement.lang.startsWith('cs') ? czech : english;

/** What `@allr/format` writes in the language of the page. */
export const inLanguage: LanguageOptions & { readonly lang: Words['lang'] } = {
  lang: words.lang,
  therapyName: (id) => names[id] ?? id,
};

/** What a therapy is called. */
export function nameOf(id: string): string {
  return names[id] ?? id;
}

/** The therapies that a patient may have had, by name. */
export const therapyNames: readonly (readonly [id: string, name: string])[] = Object.entries(names).sort(
  ([, a], [, b]) => a.localeCompare(b, words.lang),
);

/** A date in words. */
export function dateText(date: PartialDate): string {
  return formatDate(date, inLanguage);
}

/** From when to when something held, in words. */
export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === undefined
    ? words.since(dateText(validFrom))
    : words.fromTo(dateText(validFrom), dateText(validTo));
}
