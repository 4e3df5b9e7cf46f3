import { dataset } from '@allr/data';

/** What each therapy is called, by its id, those without a label too: a page gets it ready made, by `integration.ts`. */
export const names: Readonly<Record<string, string>> = Object.fromEntries(
  dataset.therapies.map(({ id, name }) => [id, name]),
);
