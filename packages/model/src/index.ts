/**
 * The vocabulary of relapsed or refractory ALL: facts about patients, criteria over facts, and the
 * kinds of record of the dataset, with Zod schemas and parsers that name every problem. It decides
 * nothing; `@allr/eligibility` does. Not medical advice and not a medical device.
 *
 * @module
 */
export * from './facts.js';
export { CriterionSchema } from './schema/criterion-schema.js';
export { PatientSchema } from './schema/patient-schema.js';
export { DatasetSchema, recordSchemas, RecordSchema } from './schema/record-schemas.js';
export { nearest } from './schema/nearest.js';
export { formatProblem } from './schema/problems.js';
export { parseCriterion, parsePatient, parseRecord, type ParseResult } from './schema/parse.js';
