import type { RecordKind } from './record.js';

/** An id that a release gave up for another one. It stays for ever, so that an old id is never read as another thing. @category records */
export interface Moved {
  readonly kind: 'moved';
  /** The old id. */
  readonly id: string;
  /** The kind of the record that moved. */
  readonly of: Exclude<RecordKind, 'moved'>;
  /** The id that it has now. */
  readonly to: string;
  /** The version of the dataset that moved it, such as `1.2.0`. */
  readonly since: string;
}
