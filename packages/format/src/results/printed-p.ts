import type { Lang } from '../locale/lang.js';

/** A p-value as printed, with the decimal mark of the language. */
export function printedP(p: string, lang: Lang): string {
  return lang === 'cs' ? p.replace(/(?<=\d)\.(?=\d)/, ',') : p;
}
