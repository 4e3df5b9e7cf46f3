import type { DatasetRecord } from './record.js';

/**
 * What a record is called in one line: its name or title, or the sentence that it consists of.
 * @example
 * ```ts
 * recordTitle({ kind: 'moved', id: 'blincyto', of: 'therapy', to: 'blinatumomab', since: '1.0.0' }); // => 'Moved to blinatumomab.'
 * ```
 * @category records
 */
export function recordTitle(record: DatasetRecord): string {
  switch (record.kind) {
    case 'therapy':
    case 'trial':
    case 'disease':
      return record.name;
    case 'source':
      return record.title;
    case 'definition':
      return `${record.term} (${record.definedBy})`;
    case 'moved':
      return `Moved to ${record.to}.`;
    default:
      return record.text;
  }
}
