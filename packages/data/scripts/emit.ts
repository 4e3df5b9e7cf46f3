import { recordKinds, type Dataset, type DatasetRecord, type RecordKind } from '@allr/model';

const typeNames: Readonly<Record<RecordKind, string>> = {
  therapy: 'Therapy',
  indication: 'Indication',
  contraindication: 'Contraindication',
  event: 'RegulatoryEvent',
  trial: 'Trial',
  consideration: 'Consideration',
  recommendation: 'Recommendation',
  disease: 'Disease',
  definition: 'Definition',
  claim: 'Claim',
  source: 'Source',
};

/**
 * The modules of a dataset, by file name. One constant a record, frozen, marked pure so that a
 * bundler drops those that nothing uses; ids as literal types.
 */
export function generatedModules(dataset: Dataset): ReadonlyMap<string, string> {
  // Object.keys loses the key type; recordKinds has no other keys.
  const kinds = Object.keys(recordKinds) as RecordKind[];
  const modules = kinds.map((kind) => [`${recordKinds[kind]}.ts`, moduleOf(kind, dataset)] as const);
  return new Map([...modules, ['about.ts', aboutModule(dataset)]]);
}

/** The name of a record's constant: its id in camelCase. */
function constantName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const header = '// Written by scripts/generate.ts from the records. Do not edit.\n';

function moduleOf(kind: RecordKind, dataset: Dataset): string {
  const list = recordKinds[kind];
  const type = typeNames[kind];
  const records: readonly DatasetRecord[] = dataset[list];
  const constants = records.map(
    (record) =>
      `/** ${titleOf(record)} */\n` +
      `export const ${constantName(record.id)}: ${type} & { readonly id: ${JSON.stringify(record.id)} } = /* @__PURE__ */ deepFreeze(${JSON.stringify(record, undefined, 2)});\n`,
  );
  const members = records.map(({ id }) => `  ${JSON.stringify(id)}: ${constantName(id)},\n`).join('');
  const types = records
    .map(({ id }) => `  readonly ${JSON.stringify(id)}: ${type} & { readonly id: ${JSON.stringify(id)} };\n`)
    .join('');
  const imports = records.length > 0 ? "import { deepFreeze } from '../deep-freeze.js';\n" : '';
  const collection = capitalize(list);
  return [
    header + `import type { ${type} } from '@allr/model/facts';\n${imports}`,
    ...constants,
    `/** The type of {@link ${list}}. @category records */\nexport interface ${collection} {\n${types}}\n`,
    `/** Every ${kind} of the dataset, by id. @category records */\nexport const ${list}: ${collection} = /* @__PURE__ */ Object.freeze({\n${members}});\n`,
  ].join('\n');
}

function aboutModule({ version, date }: Dataset): string {
  return (
    `${header}\n/** The version of the dataset. @category dataset */\nexport const datasetVersion = ${JSON.stringify(version)};\n\n` +
    `/** The day to which the dataset was checked, \`YYYY-MM-DD\`. @category dataset */\nexport const datasetDate = ${JSON.stringify(date)};\n`
  );
}

function titleOf(record: DatasetRecord): string {
  const title = 'title' in record ? record.title : 'name' in record ? record.name : record.text;
  return `${title.replaceAll('*/', '* /').replaceAll(/[{}@]/g, '')} @category records`;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
