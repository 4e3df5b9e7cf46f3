import { recordKinds, recordTitle, type Dataset, type DatasetRecord, type RecordKind } from '@allr/model';

/** The two files of a dataset's records: code, and the types that go with it. */
export interface RecordModule {
  readonly code: string;
  readonly declarations: string;
}

/** Names that the package exports beside the records. */
const taken = ['dataset', 'datasetDate', 'datasetVersion', 'asOf', 'outcomesOf', 'sourcesOf', 'timeline'];

interface KindOfRecord {
  /** The type's name, such as `Therapy`. */
  readonly type: string;
  /** The type of `@allr/model` that it narrows. */
  readonly narrows: string;
  /** The fields beside `id` that hold ids of therapies. */
  readonly therapies?: readonly ('therapy' | 'therapies')[];
}

const kinds: Readonly<Record<RecordKind, KindOfRecord>> = {
  therapy: { type: 'Therapy', narrows: 'Therapy' },
  indication: { type: 'Indication', narrows: 'Indication', therapies: ['therapy'] },
  contraindication: { type: 'Contraindication', narrows: 'Contraindication', therapies: ['therapy'] },
  event: { type: 'RegulatoryEvent', narrows: 'RegulatoryEvent', therapies: ['therapy'] },
  trial: { type: 'Trial', narrows: 'Trial' },
  consideration: { type: 'Consideration', narrows: 'Consideration', therapies: ['therapies'] },
  recommendation: { type: 'Recommendation', narrows: 'Recommendation', therapies: ['therapies'] },
  disease: { type: 'Disease', narrows: 'Disease' },
  definition: { type: 'Definition', narrows: 'Definition' },
  claim: { type: 'Claim', narrows: 'JudgedClaim' },
  source: { type: 'Source', narrows: 'Source' },
  moved: { type: 'Moved', narrows: 'Moved' },
};

const header = '// Written by scripts/generate.ts from the records. Do not edit.\n';

/**
 * The records of a dataset as a module: one constant a record, frozen, marked pure so that a bundler
 * drops those that nothing uses, and one list a kind. In the types, ids are literals.
 *
 * @throws {Error} where two records would get one constant
 */
export function recordModule(dataset: Dataset): RecordModule {
  const constants = constantNames(dataset);
  // Object.keys loses the key type; recordKinds has no other keys.
  const parts = (Object.keys(recordKinds) as RecordKind[]).map((kind) => partOf(kind, dataset, constants));
  return {
    code: [`${header}import { deepFreeze } from '../deep-freeze.js';\n`, ...parts.map(({ code }) => code)].join('\n'),
    declarations: [
      `${header}import type * as model from '@allr/model/facts';\n`,
      ...parts.map(({ declarations }) => declarations),
    ].join('\n'),
  };
}

function partOf(kind: RecordKind, dataset: Dataset, constants: ReadonlyMap<DatasetRecord, string>): RecordModule {
  const { type, narrows, therapies = [] } = kinds[kind];
  const list = recordKinds[kind];
  const records: readonly DatasetRecord[] = dataset[list];
  const named = records.map((record) => ({ record, name: constants.get(record) ?? record.id }));
  const code = [
    ...named.map(
      ({ record, name }) =>
        `export const ${name} = /* @__PURE__ */ deepFreeze(${JSON.stringify(record, undefined, 2)});\n`,
    ),
    `export const ${list} = /* @__PURE__ */ Object.freeze([\n${named.map(({ name }) => `  ${name},\n`).join('')}]);\n`,
  ];
  const ids = records.map(({ id }) => `  | ${JSON.stringify(id)}`).join('\n') || ' never';
  const narrowed = [
    'readonly id: Id;',
    ...therapies.map((field) => `readonly ${field}: ${field === 'therapy' ? 'TherapyId' : 'readonly TherapyId[]'};`),
  ];
  const declarations = [
    `/** The id of a record in {@link ${list}}. @category records */\nexport type ${type}Id =\n${ids};\n`,
    `/** A record of {@link ${list}}. @category records */`,
    `export interface ${type}<Id extends ${type}Id = ${type}Id> extends model.${narrows} {\n  ${narrowed.join('\n  ')}\n}\n`,
    ...named.map(({ record, name }) => {
      // One page a record in the reference would hide the functions; the therapies stand for all.
      const tag = kind === 'therapy' ? '@category records' : '@hidden';
      return `/** ${titleOf(record)} ${tag} */\nexport declare const ${name}: ${type}<${JSON.stringify(record.id)}>;`;
    }),
    `\n/** Every ${kind === 'moved' ? 'id that was given up' : kind} of the dataset. @category records */`,
    `export declare const ${list}: readonly ${type}[];\n`,
  ];
  return { code: code.join('\n'), declarations: declarations.join('\n') };
}

/** Events and sources are often called like what they tell of: their constants say what they are. */
const suffixes: Partial<Readonly<Record<RecordKind, string>>> = { event: 'Event', source: 'Source' };

/** The constant of each record: its id in camelCase, with the suffix of its kind. */
function constantNames(dataset: Dataset): ReadonlyMap<DatasetRecord, string> {
  const owners = new Map<string, string>(
    [...taken, ...Object.values(recordKinds)].map((name) => [name, 'the package']),
  );
  const names = new Map<DatasetRecord, string>();
  for (const list of Object.values(recordKinds)) {
    for (const record of dataset[list]) {
      const camelCase = record.id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      const name = camelCase + (suffixes[record.kind] ?? '');
      const owner = owners.get(name);
      if (owner !== undefined)
        throw new Error(
          `${record.kind}/${record.id}: found the constant ${name} of ${owner}, expected a name of its own`,
        );
      owners.set(name, `${record.kind}/${record.id}`);
      names.set(record, name);
    }
  }
  return names;
}

/** The types of the module that `toSource` prints for the labels. */
export const compiledDeclarations = `${header}import type { NormalizedPatient } from '@allr/eligibility';
import type { Patient } from '@allr/model/facts';
import type { ContraindicationId, IndicationId } from './records.js';

export declare const normalize: (patient: Patient) => NormalizedPatient;
export declare const criteria: Readonly<
  Record<IndicationId | ContraindicationId, (record: NormalizedPatient) => 0 | 1 | 2>
>;
`;

/** The version of a dataset and the day to which it was checked, as a module. */
export function aboutModule({ version, date }: Dataset): string {
  return (
    `${header}\n/** The version of the dataset. @category dataset */\nexport const datasetVersion = ${JSON.stringify(version)};\n\n` +
    `/** The day to which the dataset was checked, \`YYYY-MM-DD\`. @category dataset */\nexport const datasetDate = ${JSON.stringify(date)};\n`
  );
}

function titleOf(record: DatasetRecord): string {
  return recordTitle(record).replaceAll('*/', '* /').replaceAll(/[{}@]/g, '');
}
