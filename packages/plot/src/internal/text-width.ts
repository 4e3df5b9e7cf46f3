// Advance widths in thousandths of the font size. They follow the widest of the usual sans-serif fonts, so that text
// set in a narrower one leaves room and never runs into its neighbor.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|.,:;'’!·]/, 360],
  [/[ \u00A0ftr()[\]/\\"-]/, 430],
  [/[mwMW%@&]/, 960],
  [/[QOGDNHU+=<>≥≤−–×±]/, 830],
  [/[A-Z]/, 700],
  [/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]|\p{Emoji_Presentation}/u, 1050],
  [/\p{Mark}/u, 0],
  [/—/, 1000],
];
const usual = 640;

/** The most that a text in a sans-serif font can be expected to need, in the unit of the font size. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths.find(([pattern]) => pattern.test(character))?.[1] ?? usual;
  return (thousandths / 1000) * fontSize * (isBold ? 1.1 : 1);
}

/** Breaks a text into lines of a width: between words, and inside a word that alone is too long. */
export function wrapText(
  text: string,
  width: number,
  font: { readonly size: number; readonly bold?: boolean },
): string[] {
  const fits = (line: string) => textWidth(line, font.size, font.bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    const word = part.trimEnd();
    const longer = line + word;
    if (fits(longer)) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    line += part.slice(word.length);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The width of the longest part of a text that need not be broken. */
export function widestPart(text: string, fontSize: number, isBold = false): number {
  return Math.max(0, ...partsOf(text).map((part) => textWidth(part.trimEnd(), fontSize, isBold)));
}

/** Words, each with the space after it; a line may also end after a hyphen or slash inside a word. */
function partsOf(text: string): readonly string[] {
  return text.match(/[^ ]+?(?:[-/](?=[^ ]{3})| +|$)/g) ?? [];
}
