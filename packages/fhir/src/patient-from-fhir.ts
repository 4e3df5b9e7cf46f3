import { isDay } from '@allr/model/facts';
import { FhirError } from './fhir-error.js';
import { combine } from './internal/combine.js';
import { leave, type Context, type Read, type TherapyCodes } from './internal/finding.js';
import { objectOf, short, textOf } from './internal/json.js';
import { nameOf } from './internal/codings.js';
import { readCondition } from './internal/read-condition.js';
import { readMedication } from './internal/read-medication.js';
import { readObservation } from './internal/read-observation.js';
import { readPatient } from './internal/read-patient.js';
import { patientOf, refersTo, resourcesOf, type Resource } from './internal/resources.js';
import type { FhirReading } from './reading.js';

/** How a patient is read. @category import */
export interface FromFhirOptions {
  /** The day that is asked about, `YYYY-MM-DD`: nothing later is read. */
  readonly asOf: string;
  /** The therapies that medications are looked for in, such as `dataset.therapies`. Without them none is read. */
  readonly therapies?: readonly TherapyCodes[];
}

/**
 * Reads the facts of one patient from FHIR R4: a Bundle (collection, document, transaction, batch,
 * searchset, message), a Patient, or a list of resources. Every fact names the resource that says it,
 * and every resource that was not used is listed with the reason. Nothing is guessed: free text, codes
 * whose display says something else, units that cannot be converted exactly, and results that are not
 * final, not dated, or later than `asOf` are left out.
 *
 * @param input - any value, such as the result of `JSON.parse`
 * @throws {FhirError} for input that is no FHIR of one patient, and for a day that does not exist
 * @example
 * ```ts
 * const { patient, read, left } = patientFromFhir(
 *   [
 *     { resourceType: 'Patient', id: 'p', birthDate: '1990-05-17' },
 *     {
 *       resourceType: 'Observation',
 *       id: 'ecog',
 *       status: 'final',
 *       code: { coding: [{ system: 'http://loinc.org', code: '89247-1' }] },
 *       subject: { reference: 'Patient/p' },
 *       effectiveDateTime: '2026-10-30',
 *       valueInteger: 0,
 *     },
 *     { resourceType: 'Practitioner', id: 'q' },
 *   ],
 *   { asOf: '2026-11-01' },
 * );
 * patient; // => { ageYears: 36, ecog: 0 }
 * read.map(({ fact, from }) => [fact, from]); // => [['ageYears', 'Patient/p'], ['ecog', 'Observation/ecog']]
 * left.map(({ from, why }) => [from, why]); // => [['Practitioner/q', 'type-not-read']]
 * ```
 * @category import
 */
export function patientFromFhir(input: unknown, options: FromFhirOptions): FhirReading {
  const { asOf, therapies = [] } = options;
  if (!isDay(asOf))
    throw new FhirError('invalid-option', {
      path: 'options.asOf',
      found: short(JSON.stringify(asOf) ?? 'nothing'),
      expected: 'a day that exists, as YYYY-MM-DD',
    });
  const { resources, left } = resourcesOf(input);
  const context: Context = { asOf, therapies, resources, patient: patientOf(resources) };
  const all = resources.map((resource) => ({ resource, ...readResource(resource, context) }));
  const combined = combine(all.flatMap(({ findings }) => findings));
  const [note, ...otherNotes] = all.filter(({ about }) => about !== undefined);
  const leftNotes = otherNotes.flatMap(
    ({ resource: { from, data } }) => leave(from, nameOf(data['code'], 'Observation'), ['another-note']).left,
  );
  return {
    patient: { ...combined.patient, ...(note?.about && { about: note.about }) },
    read: combined.read,
    left: [...left, ...all.flatMap((one) => one.left), ...leftNotes, ...combined.left],
  };
}

function readResource(resource: Resource, context: Context): Read {
  const { type, data, from } = resource;
  switch (type) {
    case 'Patient':
      return readPatient(context);
    case 'Observation':
      return readObservation(resource, context);
    case 'Condition':
      return readCondition(resource, context);
    case 'MedicationAdministration':
    case 'MedicationStatement':
      return readMedication(resource, context);
    case 'MedicationRequest':
      return leave(from, nameOf(data['medicationCodeableConcept'], type), ['order-only']);
    case 'Medication':
      return isReferredTo(resource, context)
        ? { findings: [], left: [] }
        : leave(from, nameOf(data['code'], type), ['type-not-read']);
    default:
      return leave(from, nameOf(data['code'], short(type)), ['type-not-read']);
  }
}

/** Whether a medication is read where it was given. */
function isReferredTo(medication: Resource, { resources }: Context): boolean {
  return resources.some(({ type, data }) => {
    if (type !== 'MedicationAdministration' && type !== 'MedicationStatement') return false;
    const reference = textOf(objectOf(data['medicationReference'])['reference']);
    return reference !== undefined && refersTo(medication, reference);
  });
}
