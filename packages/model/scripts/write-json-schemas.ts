/** Writes the JSON Schemas (draft 2020-12) of patients, criteria, authored records and built datasets to `schema/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { CriterionSchema, DatasetSchema, PatientSchema, recordSchemas } from '@allr/model';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });

const schemas = { patient: PatientSchema, criterion: CriterionSchema, dataset: DatasetSchema, ...recordSchemas };
for (const [name, schema] of Object.entries(schemas)) {
  const jsonSchema = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'throw' });
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(jsonSchema, undefined, 2)}\n`);
}
