import type { Dataset } from '@allr/model/facts';
import { deepFreeze } from './deep-freeze.js';
import { datasetDate, datasetVersion } from './generated/about.js';
import {
  claims,
  considerations,
  contraindications,
  definitions,
  diseases,
  events,
  indications,
  moved,
  recommendations,
  sources,
  therapies,
  trials,
} from './generated/records.js';

/**
 * The whole dataset: every record by kind, with its version and the day to which it was checked.
 * Frozen throughout.
 * @example
 * ```ts
 * dataset.therapies.some(({ id }) => id === 'blinatumomab'); // => true
 * Object.isFrozen(dataset.therapies); // => true
 * ```
 * @category dataset
 */
export const dataset: Dataset = /* @__PURE__ */ deepFreeze({
  version: datasetVersion,
  date: datasetDate,
  therapies,
  indications,
  contraindications,
  events,
  trials,
  considerations,
  recommendations,
  diseases,
  definitions,
  claims,
  sources,
  moved,
});
