import { dataset } from '@allr/data';
import { factIds, factsOf, type FactId } from '@allr/model/facts';

const criteria = [
  ...dataset.indications.map(({ criteria: own }) => own),
  ...dataset.contraindications.map(({ criteria: own }) => own),
  ...dataset.considerations.map(({ appliesWhen }) => appliesWhen),
];
const found = new Set(criteria.flatMap(factsOf));

/** The facts that some indication, contraindication or consideration asks for: a page gets them ready made, by `integration.ts`. */
export const asked: readonly FactId[] = factIds.filter((fact) => found.has(fact));
