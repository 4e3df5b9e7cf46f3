import { earliestDay, latestDay, type PartialDate, type Source } from '@allr/model/facts';
import { plainText } from '../render/plain-text.js';

/** A name as CSL-JSON holds it: of a person, or of a body as one piece. @category citations */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date as CSL-JSON holds it: year, month and day as far as they are known. @category citations */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** True where the day lies between bounds and only the first is given here. */
  readonly circa?: true;
}

/** A source as a CSL-JSON item. @category citations */
export interface CslItem {
  readonly id: string;
  readonly type: Source['type'];
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly issued?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly PMID?: string;
}

/**
 * A source as a CSL-JSON item, with no control characters in any field.
 * @example
 * ```ts
 * toCslItem({ kind: 'source', id: 'x', type: 'webpage', category: 'regulator', title: 'A title', issued: '2014-12' });
 * // => { id: 'x', type: 'webpage', title: 'A title', issued: { 'date-parts': [[2014, 12]] } }
 * ```
 * @category citations
 */
export function toCslItem(source: Source): CslItem {
  const { authors = [], publisher, containerTitle, volume, issue, page, issued, URL, DOI, PMID } = source;
  const field = (
    name: 'publisher' | 'container-title' | 'volume' | 'issue' | 'page' | 'URL' | 'DOI' | 'PMID',
    value?: string,
  ) => (value === undefined ? {} : { [name]: plainText(value) });
  const date = issued === undefined ? undefined : cslDate(issued);
  return {
    id: plainText(source.id),
    type: source.type,
    title: plainText(source.title),
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...field('publisher', publisher),
    ...field('container-title', containerTitle),
    ...field('volume', volume),
    ...field('issue', issue),
    ...field('page', page),
    ...(date && { issued: date }),
    ...field('URL', URL),
    ...field('DOI', DOI),
    ...field('PMID', PMID),
  };
}

/** `Kantarjian H` is a person; what does not end in initials is the name of a body. */
function cslName(author: string): CslName {
  const name = plainText(author);
  const [, family, given] = /^(.+) (\p{Lu}{1,4}|\p{Lu}-\p{Lu})$/u.exec(name) ?? [];
  return family === undefined || given === undefined
    ? { literal: name }
    : { family, given: given.includes('-') ? given : given.split('').join(' ') };
}

function cslDate(date: PartialDate): CslDate | undefined {
  if (typeof date === 'string') {
    const parts = date.split('-').map(Number);
    return parts.some(Number.isNaN) ? undefined : { 'date-parts': [parts] };
  }
  const day = earliestDay(date) ?? latestDay(date);
  return day === undefined ? undefined : { 'date-parts': [[Number(day.slice(0, 4))]], circa: true };
}
