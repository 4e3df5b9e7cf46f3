/** The first parts of addresses whose pages are in English alone: records and the API reference. */
export const englishOnly = [
  'api',
  'considerations',
  'coverage',
  'data',
  'definitions',
  'review-2019',
  'sources',
  'therapies',
  'trials',
] as const;

const localized = new RegExp(`^/cs/(${englishOnly.join('|')})/`);

/** The address of a page that is there: of English pages the English one. */
export function existingHref(href: string): string {
  return href.replace(localized, '/$1/');
}
