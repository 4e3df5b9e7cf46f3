import wrapAnsi from 'wrap-ansi';

/** Wraps a paragraph to a width: every line indented, all but the first a little more. */
export function hang(
  text: string,
  { indent, hanging, width }: { readonly indent: number; readonly hanging: number; readonly width: number },
): string {
  const pad = ' '.repeat(indent);
  return wrapAnsi(text, width - indent - hanging)
    .split('\n')
    .map((line, index) => `${pad}${index === 0 ? '' : ' '.repeat(hanging)}${line}`)
    .join('\n');
}
