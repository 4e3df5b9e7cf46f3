import type { UnknownReason } from '@allr/model/facts';
import type { FhirCodeableConcept, FhirCoding } from '../fhir-bundle.js';
import { codeSystems, systems } from '../systems.js';
import { dataAbsentReasons } from './unknown-reason.js';

export function codingOf(system: string, code: string, display?: string): FhirCoding {
  return { system, code, ...(display !== undefined && { display }) };
}

export function conceptOf(...coding: readonly FhirCoding[]): FhirCodeableConcept {
  return { coding };
}

/** How a component is meant. */
export function partConcept(part: string): FhirCodeableConcept {
  return conceptOf(codingOf(codeSystems.part, part));
}

/** Why a fact is unknown: the nearest reason of FHIR, and ours. */
export function reasonConcept(reason: UnknownReason): FhirCodeableConcept {
  return conceptOf(codingOf(systems.dataAbsent, dataAbsentReasons[reason]), codingOf(codeSystems.reason, reason));
}
