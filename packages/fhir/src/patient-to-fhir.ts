import { factDefinition, factIds, isDay, type FactId, type Patient } from '@allr/model/facts';
import type { FhirBundle, FhirObservation, FhirPatient } from './fhir-bundle.js';
import { FhirError } from './fhir-error.js';
import { codingOf, conceptOf, partConcept, reasonConcept } from './internal/concepts.js';
import { publicCodings } from './internal/fact-codes.js';
import { short } from './internal/json.js';
import { noteCode, noteParts } from './internal/note.js';
import { writtenValue } from './internal/written-value.js';
import { base, codeSystems, systems } from './systems.js';

/** How a patient is written. @category export */
export interface ToFhirOptions {
  /** The day on which the facts are known, `YYYY-MM-DD`. */
  readonly date: string;
  /** The id of the Patient; `patient` where it is left out. */
  readonly id?: string;
}

/**
 * Writes a patient as a FHIR R4 Bundle of type `collection`: a Patient, and one Observation for each
 * fact. A fact has its LOINC or NCIt code, where there is one for the same quantity, beside the code of
 * this package (`codeSystems`). What is known in part is written as such: a bound as a comparator, an
 * interval as a Range, several possible values and sets as components, and why a fact is unknown as
 * `dataAbsentReason`. `patientFromFhir` reads the same patient back.
 *
 * @param patient - a record that passed `parsePatient`
 * @throws {FhirError} `invalid-option` for a day that does not exist or an id that FHIR does not allow
 * @throws {PatientError} for a value that its fact cannot have
 * @example
 * ```ts
 * const bundle = patientToFhir({ mrd: { max: 0.0001, maxExclusive: true } }, { date: '2026-11-01' });
 * const [, observation] = bundle.entry.map(({ resource }) => resource);
 * observation?.resourceType === 'Observation' && observation.valueQuantity?.comparator; // => '<'
 * patientFromFhir(bundle, { asOf: '2026-11-01' }).patient; // => { mrd: { max: 0.0001, maxExclusive: true } }
 * ```
 * @category export
 */
export function patientToFhir(patient: Patient, options: ToFhirOptions): FhirBundle {
  const { date, id = 'patient' } = options;
  if (!isDay(date)) throw invalidOption('date', date, 'a day that exists, as YYYY-MM-DD');
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(id)) throw invalidOption('id', id, '1 to 64 letters, digits, "-" and "."');
  const subject = { reference: `Patient/${id}` };
  const { sex, unknownBecause = {}, about } = patient;
  const person: FhirPatient = { resourceType: 'Patient', id, ...(typeof sex === 'string' && { gender: sex }) };
  const observations = factIds
    .filter((fact) => patient[fact] !== undefined || unknownBecause[fact] !== undefined)
    .map((fact) => observationOf(fact, patient, { subject, date }));
  const notes = about === undefined ? [] : [noteObservation(about, { subject, date })];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [person, ...observations, ...notes].map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

type Setting = Pick<FhirObservation, 'subject'> & { readonly date: string };

function observationOf(fact: FactId, patient: Patient, { subject, date }: Setting): FhirObservation {
  const { label } = factDefinition(fact);
  const reason = patient.unknownBecause?.[fact];
  const { component = [], ...value } = patient[fact] === undefined ? {} : writtenValue(fact, patient[fact]);
  // R4 allows a dataAbsentReason only where there is no value.
  const because = reason === undefined ? undefined : reasonConcept(reason);
  const isAbsent = patient[fact] === undefined;
  const components = [
    ...component,
    ...(because && !isAbsent ? [{ code: partConcept('unknown-because'), valueCodeableConcept: because }] : []),
  ];
  const category = categoryOf(fact);
  return {
    resourceType: 'Observation',
    id: fact,
    status: 'final',
    ...(category !== undefined && { category: [conceptOf(codingOf(systems.category, category))] }),
    code: { coding: [...publicCodings(fact), codingOf(codeSystems.fact, fact, label)], text: label },
    subject,
    effectiveDateTime: date,
    ...value,
    ...(because && isAbsent && { dataAbsentReason: because }),
    ...(components.length > 0 && { component: components }),
  };
}

/** The note on where the record comes from. An empty part has no value, since FHIR has no empty text. */
function noteObservation(about: NonNullable<Patient['about']>, { subject, date }: Setting): FhirObservation {
  const component = noteParts.flatMap((part) => {
    const text = about[part];
    if (text === undefined) return [];
    return [{ code: partConcept(part), ...(text !== '' && { valueString: text }) }];
  });
  return {
    resourceType: 'Observation',
    id: noteCode,
    status: 'final',
    code: partConcept(noteCode),
    subject,
    effectiveDateTime: date,
    ...(component.length > 0 && { component }),
  };
}

/** R4 asks for the category of vital signs. */
function categoryOf(fact: FactId): 'laboratory' | 'vital-signs' | undefined {
  if (fact === 'weightKg' || fact === 'heightCm' || fact === 'spo2Percent') return 'vital-signs';
  return factDefinition(fact).group === 'laboratory' ? 'laboratory' : undefined;
}

function invalidOption(option: string, found: string, expected: string): FhirError {
  return new FhirError('invalid-option', {
    path: `options.${option}`,
    found: short(JSON.stringify(found) ?? 'nothing'),
    expected,
  });
}
