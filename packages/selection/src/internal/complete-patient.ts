import { deduce, PatientError, type DeducedPatient, type Patient } from '@allr/model/facts';

/** The patient with the facts that follow from what was recorded; facts that cannot hold together are refused. */
export function completePatient(patient: Patient): DeducedPatient {
  const deduced = deduce(patient);
  const [first] = deduced.contradictions;
  if (first)
    throw new PatientError(
      `patient.${first.fact}: found facts that cannot hold together: ${first.because} (${[first.fact, ...first.from].join(', ')})`,
    );
  return deduced;
}
