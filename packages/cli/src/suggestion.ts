import { nearest } from '@allr/model';

/** The end of a message that names the nearest of what is known; empty where nothing is near. */
export function suggestion(text: string, known: readonly string[]): string {
  const meant = nearest(text, known);
  return meant === undefined ? '' : `. Did you mean "${meant}"?`;
}
