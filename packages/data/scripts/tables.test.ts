import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dataset } from '../src/index.ts';
import { dataPackage, tablesOf, toCsv } from './tables.ts';

const tables = tablesOf(dataset);

describe('tables', () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    '%s: as many cells as columns, read back as written',
    (_, table) => {
      const names = table.columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const rows: string[][] = parse(toCsv(table));
      expect(rows).toHaveLength(table.rows.length + 1);
      for (const [index, row] of table.rows.entries())
        expect(rows[index + 1]).toEqual(row.map((cell) => (cell === undefined ? '' : String(cell))));
    },
  );

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s: every cell has the type of its column',
    (_, table) => {
      const fits = {
        string: (cell: unknown) => typeof cell === 'string',
        integer: (cell: unknown) => Number.isInteger(cell),
        number: (cell: unknown) => Number.isFinite(cell),
        boolean: (cell: unknown) => typeof cell === 'boolean',
        date: (cell: unknown) => typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell),
      };
      for (const row of table.rows)
        for (const [index, { name, type }] of table.columns.entries())
          if (row[index] !== undefined)
            expect([name, row[index], fits[type](row[index])]).toEqual([name, row[index], true]);
    },
  );

  it('keep keys unique and point at rows that are there', () => {
    for (const { key, references, columns, rows } of tables) {
      const cells = (of: string, table = { columns, rows }) => {
        const index = table.columns.findIndex(({ name }) => name === of);
        return table.rows.map((row) => row[index]);
      };
      if (key !== undefined) expect(new Set(cells(key)).size).toBe(rows.length);
      for (const [field, target] of Object.entries(references ?? {})) {
        const other = tables.find(({ name }) => name === target);
        const ids = new Set(other && cells('id', other));
        for (const id of cells(field)) expect(ids).toContain(id);
      }
    }
  });

  it('hold every outcome and adverse event', () => {
    const arms = dataset.trials.flatMap((trial) => trial.arms);
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows.length;
    expect(rowsOf('outcomes')).toBe(arms.flatMap(({ outcomes }) => outcomes).length);
    expect(rowsOf('adverse_events')).toBe(arms.flatMap(({ adverseEvents }) => adverseEvents).length);
  });
});

describe('dataPackage', () => {
  it('is what the build wrote, and names a file for every table', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('../datapackage.json', import.meta.url), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(dataPackage(dataset, tables))));
    for (const { name } of tables)
      expect(readFileSync(new URL(`../csv/${name}.csv`, import.meta.url), 'utf8').length).toBeGreaterThan(0);
  });
});
