// Gathers what a paper must cite that used a trial's results: the dataset, and the sources of the figures.
import { dataset, datasetDate, datasetVersion, getTrial, sourcesOf } from '@allr/data';
import { formatSource } from '@allr/format';

const trial = getTrial('tower');
const survival = trial.arms.flatMap(({ id, outcomes }) =>
  outcomes
    .filter(({ endpoint, population }) => endpoint === 'OS-median' && population === undefined)
    .map((outcome) => ({ id, outcome })),
);

console.log(`The allr contributors. @allr/data, version ${datasetVersion}, checked to ${datasetDate}. CC BY 4.0.`);
for (const { id, outcome } of survival) {
  console.log(`${id}: median overall survival ${String(outcome.value)} ${outcome.unit ?? ''}`);
  for (const { source, at } of outcome.cites) console.log(`  ${source}, ${at}`);
}
for (const source of sourcesOf(survival, dataset)) console.log(formatSource(source));
