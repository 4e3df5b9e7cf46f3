import type { RecordShape } from '../workload/patients.ts';
import type { Answers } from '../workload/workload.ts';

/** What the process of a subject is asked: to get ready and answer once, or to answer for some time. */
export type Request =
  | { readonly kind: 'ready'; readonly subject: string; readonly patients: number; readonly shape: RecordShape }
  | { readonly kind: 'round'; readonly milliseconds: number };

/** How fast the subject was, and the most memory that its process ever held. */
export interface Round {
  readonly evalsPerSec: number;
  readonly peakBytes: number;
}

/** What it says. */
export type Reply =
  | { readonly kind: 'ready'; readonly answers: Answers; readonly round: Round }
  | { readonly kind: 'round'; readonly round: Round }
  | { readonly kind: 'failed'; readonly message: string };
