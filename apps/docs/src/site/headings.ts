/** A heading of a page as the table of contents lists it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The headings of a page made of those sections that have something to show. */
export function headingsOf(sections: readonly (readonly [slug: string, text: string, count: number])[]): Heading[] {
  return sections.filter(([, , count]) => count > 0).map(([slug, text]) => ({ depth: 2, slug, text }));
}

/** `3 trials`, `1 trial`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}
