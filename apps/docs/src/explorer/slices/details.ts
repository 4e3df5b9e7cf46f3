import { dataset } from '@allr/data';
import { slicesOf } from './slices.ts';

/** What comparisons and time lines need: a page gets it ready made, by `integration.ts`. */
export const details = slicesOf(dataset).details;
