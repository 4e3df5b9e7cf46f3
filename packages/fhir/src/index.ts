/**
 * Patients in FHIR R4 and mCODE: read into the facts of `@allr/model`, each with the resource that says
 * it and a list of what was left out and why, and written as a Bundle that reads back to the same
 * patient. It decides nothing. Not medical advice and not a medical device.
 *
 * @module
 */
export { patientFromFhir, type FromFhirOptions } from './patient-from-fhir.js';
export { patientToFhir, type ToFhirOptions } from './patient-to-fhir.js';
export { leftReasons, type LeftReason } from './left-reasons.js';
export { leftReasonText, leftText, type FhirReading, type LeftResource, type ReadFact } from './reading.js';
export type { TherapyCodes } from './internal/finding.js';
export type {
  FhirBundle,
  FhirCodeableConcept,
  FhirCoding,
  FhirObservation,
  FhirObservationComponent,
  FhirPatient,
  FhirQuantity,
} from './fhir-bundle.js';
export { codeSystems } from './systems.js';
export { FhirError, type FhirErrorCode } from './fhir-error.js';
