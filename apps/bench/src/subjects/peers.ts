import type { Subject } from './subject.ts';
import { byRowOfTwo } from './subject.ts';
import { toJsonLogic } from './json-logic.ts';
import { toMongo } from './mongo.ts';
import { plainOf } from './plain.ts';

/** Engines of others, each used as its documentation shows. They are loaded only where they are run. */
export const peers: readonly Subject[] = [
  {
    name: 'json-logic-engine, compiled',
    kind: 'peer',
    grownTo: 1_000_000,
    ready: async (workload) => {
      const { LogicEngine } = await import('json-logic-engine');
      const engine = new LogicEngine();
      return byRowOfTwo(
        workload,
        workload.questions.map(
          // Typed as any function; it takes the data and gives the result.
          ({ criterion }) => engine.build(toJsonLogic(plainOf(criterion))) as (patient: unknown) => unknown,
        ),
      );
    },
  },
  {
    name: 'json-logic-engine, interpreted',
    kind: 'peer',
    ready: async (workload) => {
      const { LogicEngine } = await import('json-logic-engine');
      const engine = new LogicEngine();
      return byRowOfTwo(
        workload,
        workload.questions.map(({ criterion }) => {
          const logic = toJsonLogic(plainOf(criterion));
          return (patient): unknown => engine.run(logic, patient);
        }),
      );
    },
  },
  {
    name: 'json-logic-js',
    kind: 'peer',
    ready: async (workload) => {
      const { default: jsonLogic } = await import('json-logic-js');
      return byRowOfTwo(
        workload,
        workload.questions.map(({ criterion }) => {
          // Its type lists every operator; the translation uses only those.
          const logic = toJsonLogic(plainOf(criterion)) as Parameters<typeof jsonLogic.apply>[0];
          return (patient): unknown => jsonLogic.apply(logic, patient);
        }),
      );
    },
  },
  {
    name: 'json-rules-engine',
    kind: 'peer',
    isSlow: true,
    ready: async (workload) => (await import('./json-rules.ts')).jsonRulesRunner(workload),
  },
  {
    name: '@ucast/mongo2js guard',
    kind: 'peer',
    ready: async (workload) => {
      const { guard } = await import('@ucast/mongo2js');
      return byRowOfTwo(
        workload,
        workload.questions.map(({ criterion }) => guard(toMongo(plainOf(criterion)))),
      );
    },
  },
  {
    name: '@casl/ability',
    kind: 'peer',
    ready: async (workload) => (await import('./casl.ts')).caslRunner(workload),
  },
  {
    name: 'mingo',
    kind: 'peer',
    ready: async (workload) => {
      const { Query } = await import('mingo');
      return byRowOfTwo(
        workload,
        workload.questions.map(({ criterion }) => {
          const query = new Query(toMongo(plainOf(criterion)));
          // An interface has no index signature, which its type asks for.
          return (patient) => query.test(patient as Record<string, unknown>);
        }),
      );
    },
  },
  {
    name: 'sift',
    kind: 'peer',
    ready: async (workload) => {
      // Its types know the function only as the default of the CommonJS exports.
      const { default: exported } = await import('sift');
      return byRowOfTwo(
        workload,
        workload.questions.map(({ criterion }) => exported.default(toMongo(plainOf(criterion)))),
      );
    },
  },
  {
    name: 'cql-execution',
    kind: 'peer',
    isSlow: true,
    ready: async (workload) => (await import('./cql.ts')).cqlRunner(workload),
  },
  {
    name: 'fhirpath, compiled, on flat records',
    kind: 'peer',
    isSlow: true,
    ready: async (workload) => (await import('./fhirpath.ts')).fhirPathRunner(workload),
  },
  {
    name: 'DuckDB, 1 thread, 12 columns',
    kind: 'peer',
    grownTo: 1_000_000,
    ready: async (workload) => (await import('./duckdb.ts')).duckdbRunner(workload),
  },
];
