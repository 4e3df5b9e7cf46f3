import type { Criterion, Patient, Truth } from '@allr/eligibility';
import cql from 'cql-execution';
import { codes, type Workload } from '../workload/workload.ts';
import { elmLibrary } from './elm.ts';
import { plainOf } from './plain.ts';
import type { Runner } from './subject.ts';

/** Answers each criterion for each patient: the outer list follows the patients. */
export type CqlProgram = (patients: readonly Patient[]) => Promise<readonly (readonly Truth[])[]>;

/** The criteria as one CQL library, ready to run. */
export function cqlProgram(criteria: readonly Criterion[]): CqlProgram {
  const names = criteria.map((_, index) => `criterion${index}`);
  const definitions = Object.fromEntries(
    criteria.map((criterion, index) => [`criterion${index}`, plainOf(criterion)] as const),
  );
  const executor = new cql.Executor(new cql.Library(elmLibrary(definitions)), new cql.CodeService());
  return async (patients) => {
    // Typed as any; a map from the id of a patient to the value of each definition.
    const { patientResults } = (await executor.exec(sourceOf(patients))) as {
      readonly patientResults: Readonly<Record<string, Readonly<Record<string, boolean | null>>>>;
    };
    return patients.map((_, index) => {
      const values = patientResults[String(index)];
      return names.map((name) => truthFrom(values?.[name]));
    });
  };
}

export function cqlRunner({ questions, patients }: Workload): Runner {
  const program = cqlProgram(questions.map(({ criterion }) => criterion));
  let answers = new Uint8Array();
  return {
    pass: async () => {
      answers = Uint8Array.from((await program(patients)).flat(), (truth) => codes[truth]);
    },
    answers: () => answers,
  };
}

function truthFrom(value: boolean | null | undefined): Truth {
  if (value === undefined) throw new TypeError('cql-execution gave no result');
  return value === null ? 'unknown' : value ? 'met' : 'not-met';
}

/** The patients one after another, each a record whose fields are its facts. */
function sourceOf(patients: readonly Patient[]) {
  let index = 0;
  const current = () => {
    const patient = patients[index];
    return patient && recordOf(String(index), patient);
  };
  return {
    currentPatient: current,
    nextPatient: () => {
      index += 1;
      return current();
    },
  };
}

function recordOf(id: string, patient: Patient) {
  const fields: Readonly<Record<string, unknown>> = { ...patient };
  const record = {
    getId: () => id,
    get: (field: string) => fields[field],
    getCode: () => undefined,
    getDate: () => undefined,
    getDateOrInterval: () => undefined,
    findRecords: () => [record],
  };
  return record;
}
