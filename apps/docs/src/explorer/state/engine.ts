import type { Dataset, Jurisdiction, Patient } from '@allr/model/facts';
import { match, type Match } from '@allr/selection';

/** Where and when labels are asked. */
export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly day: string;
}

/**
 * The verdicts of `match`, at once: without the next question and, since the slice of the page has none, without sources.
 *
 * @throws {PatientError} for facts that cannot hold together
 */
export function verdictsOf(patient: Patient, { jurisdiction, day }: Place, dataset?: Dataset): Match {
  return match(patient, { jurisdiction, asOf: day, asksNext: false, ...(dataset && { dataset }) });
}

/** The whole answer of `match`, with the next question and the sources. */
export function answerOf(patient: Patient, { jurisdiction, day }: Place, dataset: Dataset): Match {
  return match(patient, { jurisdiction, asOf: day, dataset });
}
