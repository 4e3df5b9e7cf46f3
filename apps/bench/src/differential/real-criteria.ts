import { dataset } from '@allr/data';
import type { Criterion } from '@allr/model/facts';

/** Every criterion of the dataset, whatever the place and day of its record. */
export function realCriteria(): readonly Criterion[] {
  return [
    ...dataset.indications.map(({ criteria }) => criteria),
    ...dataset.contraindications.map(({ criteria }) => criteria),
    ...dataset.considerations.map(({ appliesWhen }) => appliesWhen),
    ...dataset.recommendations.flatMap(({ criteria }) => criteria ?? []),
    ...dataset.definitions.flatMap(({ criteria }) => criteria ?? []),
    ...dataset.trials.flatMap(({ population }) => population.criteria ?? []),
  ];
}
