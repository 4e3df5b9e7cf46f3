// Marks that reorder the text around them, and characters that XML cannot hold. A lone surrogate is one of them.
const unwanted =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|\p{Surrogate}/gu;

/** Text without marks that reorder, hide or break what stands around it, on one line. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(unwanted, '')
    .trim();
}

/** Whether some of a text runs from right to left, so that it has to be set apart from its surroundings. */
export function isRightToLeft(text: string): boolean {
  return /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(text);
}
