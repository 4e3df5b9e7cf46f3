/**
 * Measures three-valued evaluation beside peers, on one workload, in one run: the US and EU
 * indications in force today over synthetic patients with missing facts. Prints evaluations a
 * second, and how often an engine says "eligible" where a needed fact is unknown.
 */
import { asOf, datasetDate } from '@allr/data';
import { evaluate, truthOf, type Criterion, type Patient, type Truth } from '@allr/eligibility';
import { LogicEngine } from 'json-logic-engine';
import { Query } from 'mingo';
import { Bench } from 'tinybench';
import { syntheticPatients } from './patients.ts';
import { toJsonLogic, toMongo } from './peers.ts';

const criteria = (['US', 'EU'] as const).flatMap((place) =>
  asOf(datasetDate, place).indications.map((indication) => indication.criteria),
);
const patients = syntheticPatients(criteria, 1_000, 20261124);
const evaluations = criteria.length * patients.length;

interface Engine {
  readonly name: string;
  readonly decide: readonly ((patient: Patient) => Truth)[];
}

const fromBoolean =
  (decide: (patient: Patient) => unknown) =>
  (patient: Patient): Truth =>
    decide(patient) ? 'met' : 'not-met';
const engine = new LogicEngine();
// The engine types its compiled logic as any function; it takes the data and gives the result.
const compileJsonLogic = (criterion: Criterion) =>
  engine.build(toJsonLogic(criterion)) as (patient: Patient) => unknown;

// mingo wants an index signature, which an interface does not have.
const asDocument = (patient: Patient) => patient as Record<string, unknown>;

const engines: readonly Engine[] = [
  {
    name: '@allr/eligibility truthOf',
    decide: criteria.map((criterion: Criterion) => (patient) => truthOf(criterion, patient)),
  },
  {
    name: '@allr/eligibility evaluate, with trace',
    decide: criteria.map((criterion: Criterion) => (patient) => evaluate(criterion, patient).truth),
  },
  {
    name: 'json-logic-engine, compiled',
    decide: criteria.map((criterion) => fromBoolean(compileJsonLogic(criterion))),
  },
  {
    name: 'mingo',
    decide: criteria
      .map((criterion) => new Query(toMongo(criterion)))
      .map((query) => fromBoolean((patient) => query.test(asDocument(patient)))),
  },
];

const bench = new Bench({ time: 2_000, warmupTime: 500 });
for (const { name, decide } of engines) {
  bench.add(name, () => {
    for (const patient of patients) for (const one of decide) one(patient);
  });
}
await bench.run();

const truths = criteria.map((criterion) => patients.map((patient) => truthOf(criterion, patient)));
const open = truths.flat().filter((truth) => truth === 'unknown').length;
console.log(
  `${String(criteria.length)} indications, ${String(patients.length)} patients, ${String(open)} of ${String(evaluations)} answers open; node ${process.version}`,
);
console.table(
  engines.map(({ name, decide }) => {
    const said = decide.map((one) => patients.map(one));
    const wrongly = (truth: Truth) =>
      said.flatMap((row, index) =>
        row.filter((answer, column) => answer === truth && truths[index]?.[column] === 'unknown'),
      ).length;
    const result = bench.getTask(name)?.result;
    const passes = result !== undefined && 'throughput' in result ? result.throughput.p50 : Number.NaN;
    return {
      engine: name,
      'evaluations/s': Math.round(passes * evaluations),
      'eligible though open': wrongly('met'),
      'ineligible though open': wrongly('not-met'),
    };
  }),
);
