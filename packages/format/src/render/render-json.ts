import type { Document } from '../document/document.js';

/**
 * The data of a document as JSON, indented by two spaces. Strings are the same as in the data;
 * characters that act in a page or a terminal are written as escapes.
 * @example
 * ```ts
 * import { match } from '@allr/selection';
 * const document = toMatchDocument(match({ diagnosis: 'aml' }, { jurisdiction: 'US', asOf: '2022-06-01' }));
 * JSON.parse(renderJson(document)).asOf; // => '2022-06-01'
 * ```
 * @category rendering
 */
export function renderJson({ data }: Pick<Document, 'data'>): string {
  const text = JSON.stringify(data, undefined, 2).replaceAll(/[<>&\u2028\u2029\p{Cf}\u007F-\u009F]/gu, (character) =>
    // A character outside the first plane is two code units.
    Array.from(
      { length: character.length },
      (_, index) => String.raw`\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
  return `${text}\n`;
}
