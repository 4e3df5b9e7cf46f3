import { asOf, datasetDate, type Jurisdiction } from '@allr/data';
import { comparisonsOf, type Criterion } from '@allr/model/facts';

/** One criterion of the workload, under the id of the indication that it belongs to. */
export interface Question {
  readonly id: string;
  readonly criterion: Criterion;
}

const places: readonly Jurisdiction[] = ['US', 'EU'];
const count = 12;

/**
 * The twelve indications with the most comparisons of those in force in the United States and the
 * European Union on the day of the dataset; of equally rich ones, the first by id.
 */
export function richestIndications(): readonly Question[] {
  return places
    .flatMap((place) => asOf(datasetDate, place).indications)
    .map(({ id, criteria }): Question => ({ id, criterion: criteria }))
    .sort((a, b) => comparisonsOf(b.criterion).length - comparisonsOf(a.criterion).length || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}
