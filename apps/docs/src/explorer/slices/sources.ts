import { dataset } from '@allr/data';
import { slicesOf } from './slices.ts';

/** The titles of the sources that verdicts cite: a page gets them ready made, by `integration.ts`. */
export const sources = slicesOf(dataset).sources;
