import type { Therapy } from '@allr/model/facts';

/** A record by its id, with the name to show. @category results */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A record cut down to its id and name. */
export function named({ id, name }: Named | Therapy): Named {
  return { id, name };
}
