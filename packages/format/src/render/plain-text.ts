/**
 * Text without anything that acts: escape sequences and control characters, marks that turn the
 * direction of text, and invisible characters are gone; line breaks and runs of space are one space.
 * @example
 * ```ts
 * plainText('a\u001B[31m red \u202Edeb\n'); // => 'a red deb'
 * ```
 * @category rendering
 */
export function plainText(text: string): string {
  return (
    text
      // ANSI escape sequences, which begin with an escape or a C1 control character.
      .replaceAll(/\p{Cc}\[[0-9:;<=>?]*[ -/]*[@-~]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
      .trim()
  );
}
