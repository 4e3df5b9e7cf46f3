import * as fc from 'fast-check';
import { syntheticPatients } from '../workload/patients.ts';
import { criterion, partialPatient, plainPatient } from './arbitraries.ts';
import { compareEvaluators, type Batch } from './compare-evaluators.ts';
import { realCriteria } from './real-criteria.ts';

const seed = 20261124;
const shown = 5;

/** Compares all evaluators over at least a number of pairs of a criterion and a patient. Returns whether all agree. */
export async function runDifferential(pairs: number): Promise<boolean> {
  const batches = batchesOf(pairs);
  const comparisons = [];
  for (const batch of batches) comparisons.push(...(await compareEvaluators(batch)));
  console.table(comparisons.map(({ disagreements, ...rest }) => ({ ...rest, disagreements: disagreements.length })));
  for (const { evaluator, disagreements } of comparisons)
    for (const disagreement of disagreements.slice(0, shown))
      console.log(`${evaluator} differs: ${JSON.stringify(disagreement)}`);
  const compared = batches.reduce((sum, { criteria, patients }) => sum + criteria.length * patients.length, 0);
  const disagreements = comparisons.reduce((sum, comparison) => sum + comparison.disagreements.length, 0);
  console.log(
    `${compared.toLocaleString('en-US')} pairs of a criterion and a patient, ${disagreements.toLocaleString('en-US')} disagreements`,
  );
  return disagreements === 0;
}

/** A quarter of the pairs each: the criteria of the dataset and random ones, for facts in full and in part. */
export function batchesOf(pairs: number): readonly Batch[] {
  const real = realCriteria();
  const random = fc.sample(criterion, { numRuns: Math.ceil(Math.sqrt(pairs / 4)), seed });
  const count = (criteria: readonly unknown[]) => Math.ceil(pairs / 4 / criteria.length);
  const realPatients = (shape: 'plain' | 'partial') => syntheticPatients(real, { count: count(real), shape });
  const randomPatients = (patient: typeof plainPatient) => fc.sample(patient, { numRuns: count(random), seed });
  return [
    { name: 'dataset, plain facts', criteria: real, patients: realPatients('plain'), isPartial: false },
    { name: 'dataset, facts in part', criteria: real, patients: realPatients('partial'), isPartial: true },
    { name: 'random, plain facts', criteria: random, patients: randomPatients(plainPatient), isPartial: false },
    { name: 'random, facts in part', criteria: random, patients: randomPatients(partialPatient), isPartial: true },
  ];
}
