import { dataset } from '@allr/data';
import { slicesOf } from './slices.ts';

/** What verdicts need, loaded with the page: a page gets it ready made, by `integration.ts`. */
export const verdicts = slicesOf(dataset).verdicts;
