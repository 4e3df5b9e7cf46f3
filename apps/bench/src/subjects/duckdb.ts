import { DuckDBInstance, LIST, VARCHAR, type DuckDBAppender } from '@duckdb/node-api';
import { factDefinition, factsOf, type FactId } from '@allr/model/facts';
import { codes, type Workload } from '../workload/workload.ts';
import { plainOf, type Plain } from './plain.ts';
import type { Runner } from './subject.ts';

const columnTypes = { number: 'DOUBLE', boolean: 'BOOLEAN', choice: 'VARCHAR', set: 'VARCHAR[]' } as const;

/** SQL whose value is TRUE, FALSE or NULL as the criterion is met, not met or unknown: its logic is Kleene's. */
export function toSql(criterion: Plain): string {
  switch (criterion.kind) {
    case 'all':
      return joined(criterion.parts.map(toSql), 'AND');
    case 'any':
      return joined(criterion.parts.map(toSql), 'OR');
    case 'not':
      return `NOT ${toSql(criterion.part)}`;
    case 'constant':
      return criterion.value ? 'TRUE' : 'FALSE';
    case 'number':
      return joined(
        criterion.bounds.map(({ operator, value }) => `${name(criterion.fact)} ${operator} ${value}`),
        'AND',
      );
    case 'equals':
      return `(${name(criterion.fact)} IN (${criterion.values.map(literal).join(', ')}))`;
    case 'includes':
      return joined(
        criterion.members.map((member) => `list_contains(${name(criterion.fact)}, ${literal(member)})`),
        'OR',
      );
  }
}

/** DuckDB on one thread: the rows are loaded once, each pass writes the twelve answers of every row to a table. */
export async function duckdbRunner({ questions, patients }: Workload): Promise<Runner> {
  const facts = [...new Set(questions.flatMap(({ criterion }) => factsOf(criterion)))];
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const columns = facts.map((fact) => `${name(fact)} ${columnTypes[factDefinition(fact).type]}`);
  await connection.run(`CREATE TABLE patients (id INTEGER, ${columns.join(', ')})`);
  const appender = await connection.createAppender('patients');
  for (const [id, patient] of patients.entries()) {
    appender.appendInteger(id);
    for (const fact of facts) append(appender, patient[fact]);
    appender.endRow();
  }
  appender.closeSync();
  const answerColumns = questions.map(
    ({ criterion }, index) => `CASE ${toSql(plainOf(criterion))} WHEN TRUE THEN 1 WHEN FALSE THEN 0 END AS c${index}`,
  );
  const statement = await connection.prepare(
    `CREATE OR REPLACE TEMP TABLE answers AS SELECT id, ${answerColumns.join(', ')} FROM patients`,
  );
  return {
    pass: async () => {
      await statement.run();
    },
    answers: async () => {
      const reader = await connection.runAndReadAll('SELECT * EXCLUDE id FROM answers ORDER BY id');
      return Uint8Array.from(reader.getRows().flat(), (value) =>
        value === null ? codes.unknown : value === 1 ? codes.met : codes['not-met'],
      );
    },
  };
}

function append(appender: DuckDBAppender, value: unknown): void {
  if (typeof value === 'number') appender.appendDouble(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (Array.isArray(value)) appender.appendList(value, LIST(VARCHAR));
  else appender.appendNull();
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 0 ? (operator === 'AND' ? 'TRUE' : 'FALSE') : `(${parts.join(` ${operator} `)})`;
}

function name(fact: FactId): string {
  return `"${fact}"`;
}

function literal(value: string | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
}
