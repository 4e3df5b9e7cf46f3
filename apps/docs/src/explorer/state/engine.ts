import { factIds, type Dataset, type Jurisdiction, type Patient } from '@allr/model/facts';
import { match, type Match } from '@allr/selection';

/** Where and when labels are asked. */
export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly day: string;
}

/** A patient of whom nothing more can be asked: it spares `match` the search for the next question, and changes no verdict. */
const nothingToAsk = Object.fromEntries(factIds.map((fact) => [fact, 'asked-unknown'] as const));

/**
 * The verdicts of `match`, at once: without the next question and, since the slice of the page has none, without sources.
 *
 * @throws {PatientError} for facts that cannot hold together
 */
export function verdictsOf(patient: Patient, { jurisdiction, day }: Place, dataset?: Dataset): Match {
  const asked = { ...patient, unknownBecause: nothingToAsk };
  const found = match(asked, { jurisdiction, asOf: day, ...(dataset && { dataset }) });
  return { ...found, patient, completed: { ...found.completed, unknownBecause: patient.unknownBecause ?? {} } };
}

/** The whole answer of `match`, with the next question and the sources. */
export function answerOf(patient: Patient, { jurisdiction, day }: Place, dataset: Dataset): Match {
  return match(patient, { jurisdiction, asOf: day, dataset });
}
