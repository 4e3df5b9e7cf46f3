import type { Dataset } from '@allr/model/facts';
import { deepFreeze } from './deep-freeze.js';
import { datasetDate, datasetVersion } from './generated/about.js';
import { claims } from './generated/claims.js';
import { considerations } from './generated/considerations.js';
import { contraindications } from './generated/contraindications.js';
import { definitions } from './generated/definitions.js';
import { diseases } from './generated/diseases.js';
import { events } from './generated/events.js';
import { indications } from './generated/indications.js';
import { recommendations } from './generated/recommendations.js';
import { sources } from './generated/sources.js';
import { therapies } from './generated/therapies.js';
import { trials } from './generated/trials.js';

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
export const dataset: Dataset = /* @__PURE__ */ all();

function all(): Dataset {
  return deepFreeze({
    version: datasetVersion,
    date: datasetDate,
    therapies: Object.values(therapies),
    indications: Object.values(indications),
    contraindications: Object.values(contraindications),
    events: Object.values(events),
    trials: Object.values(trials),
    considerations: Object.values(considerations),
    recommendations: Object.values(recommendations),
    diseases: Object.values(diseases),
    definitions: Object.values(definitions),
    claims: Object.values(claims),
    sources: Object.values(sources),
  });
}
