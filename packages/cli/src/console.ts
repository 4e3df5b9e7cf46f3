import type { Readable } from 'node:stream';

/** What a command may touch of the outside world, so that tests can stand in for it. */
export interface Console {
  readonly stdin: Readable;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether output goes to a terminal that shows colors. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds that have passed since some moment. */
  readonly now: () => number;
}
