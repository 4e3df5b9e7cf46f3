import type { Cells } from './cell-reader.js';

/**
 * What is read of an Apache Arrow table or record batch: the columns by name. Those of
 * `apache-arrow` fit; nothing is imported from it.
 * @category many patients
 */
export interface ArrowTable {
  readonly numRows: number;
  getChild(name: string): ArrowColumn | null;
}

/** What is read of an Apache Arrow vector. @category many patients */
export interface ArrowColumn {
  get(index: number): unknown;
}

/** The cells of a table whose columns are named by fact. */
export function arrowCells(table: ArrowTable): Cells {
  return (fact) => {
    const column = table.getChild(fact);
    return column ? (index) => plain(column.get(index)) : undefined;
  };
}

/** An Arrow value as a record would hold it: lists as arrays, structs as objects, nulls as undefined. */
function plain(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (hasJson(value)) return plain(value.toJSON());
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function hasJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
