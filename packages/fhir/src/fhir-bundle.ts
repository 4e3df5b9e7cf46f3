/** A code of a code system. @category export */
export interface FhirCoding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** A concept: codes and what people call it. @category export */
export interface FhirCodeableConcept {
  readonly coding: readonly FhirCoding[];
  readonly text?: string;
}

/** An amount in a UCUM unit, perhaps a bound. @category export */
export interface FhirQuantity {
  readonly value: number;
  readonly comparator?: '<' | '<=' | '>' | '>=';
  readonly unit: string;
  readonly system: 'http://unitsofmeasure.org';
  readonly code: string;
}

/** A part of an Observation. @category export */
export interface FhirObservationComponent {
  readonly code: FhirCodeableConcept;
  readonly valueQuantity?: FhirQuantity;
  readonly valueCodeableConcept?: FhirCodeableConcept;
  readonly valueBoolean?: boolean;
  readonly valueString?: string;
}

/** One fact. @category export */
export interface FhirObservation {
  readonly resourceType: 'Observation';
  readonly id: string;
  readonly status: 'final';
  readonly category?: readonly FhirCodeableConcept[];
  readonly code: FhirCodeableConcept;
  readonly subject: { readonly reference: string };
  readonly effectiveDateTime: string;
  readonly valueInteger?: number;
  readonly valueQuantity?: FhirQuantity;
  readonly valueRange?: { readonly low: FhirQuantity; readonly high: FhirQuantity };
  readonly valueBoolean?: boolean;
  readonly valueCodeableConcept?: FhirCodeableConcept;
  readonly dataAbsentReason?: FhirCodeableConcept;
  readonly component?: readonly FhirObservationComponent[];
}

/** The person, without any identity but an id. @category export */
export interface FhirPatient {
  readonly resourceType: 'Patient';
  readonly id: string;
  readonly gender?: 'female' | 'male';
}

/** What is exported: a Patient and an Observation for each fact. @category export */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirPatient | FhirObservation }[];
}
