import {
  factDefinition,
  knowledgeOf,
  type FactDefinition,
  type FactId,
  type NumberFactDefinition,
  type NumberInterval,
  type OpenChoice,
  type OpenSet,
} from '@allr/model/facts';
import type { FhirCodeableConcept, FhirObservation, FhirObservationComponent, FhirQuantity } from '../fhir-bundle.js';
import { codeSystems, systems } from '../systems.js';
import { codingOf, conceptOf, partConcept } from './concepts.js';

/** The elements of an Observation that hold what is known of a fact. */
type Written = Pick<
  FhirObservation,
  'valueInteger' | 'valueQuantity' | 'valueRange' | 'valueBoolean' | 'valueCodeableConcept' | 'component'
>;

/** Writes what is known of a fact. */
export function writtenValue(fact: FactId, value: unknown): Written {
  const definition = factDefinition(fact);
  knowledgeOf(fact, value); // throws for what the fact cannot have
  switch (definition.type) {
    case 'boolean':
      // Past the check above, a value has the shape of its type.
      return { valueBoolean: value as boolean };
    case 'number':
      // As above.
      return numberOf(value as number | NumberInterval, definition);
    case 'choice':
      // As above.
      return choiceOf(value as string | OpenChoice, definition);
    case 'set':
      // As above.
      return setOf(value as readonly string[] | OpenSet, definition);
  }
}

function numberOf(value: number | NumberInterval, definition: NumberFactDefinition): Written {
  const quantity = (amount: number): FhirQuantity => ({
    value: amount,
    unit: definition.unitLabel || definition.unit,
    system: systems.ucum,
    code: definition.unit,
  });
  if (typeof value === 'number')
    return definition.integer === true ? { valueInteger: value } : { valueQuantity: quantity(value) };
  const { min, max, minExclusive, maxExclusive } = value;
  const low =
    min === undefined ? [] : [{ ...quantity(min), comparator: minExclusive ? ('>' as const) : ('>=' as const) }];
  const high =
    max === undefined ? [] : [{ ...quantity(max), comparator: maxExclusive ? ('<' as const) : ('<=' as const) }];
  const [bound, ...others] = [...low, ...high];
  if (bound && others.length === 0) return { valueQuantity: bound };
  if (min !== undefined && max !== undefined && !minExclusive && !maxExclusive)
    return { valueRange: { low: quantity(min), high: quantity(max) } };
  return {
    component: [
      ...low.map((valueQuantity) => ({ code: partConcept('lower-bound'), valueQuantity })),
      ...high.map((valueQuantity) => ({ code: partConcept('upper-bound'), valueQuantity })),
    ],
  };
}

function choiceOf(value: string | OpenChoice, definition: FactDefinition): Written {
  if (typeof value === 'string') return { valueCodeableConcept: member(value, definition) };
  return { component: value.oneOf.map((one) => part('possible', one, definition)) };
}

function setOf(value: readonly string[] | OpenSet, definition: FactDefinition): Written {
  const { includes = [], excludes = [], complete } = isList(value) ? { includes: value, complete: true } : value;
  return {
    component: [
      ...includes.map((one) => part('includes', one, definition)),
      ...excludes.map((one) => part('excludes', one, definition)),
      { code: partConcept('complete'), valueBoolean: complete },
    ],
  };
}

function isList(value: readonly string[] | OpenSet): value is readonly string[] {
  return Array.isArray(value);
}

function part(name: string, value: string, definition: FactDefinition): FhirObservationComponent {
  return { code: partConcept(name), valueCodeableConcept: member(value, definition) };
}

function member(value: string, definition: FactDefinition): FhirCodeableConcept {
  const labels: Readonly<Record<string, string>> = 'values' in definition ? definition.values : {};
  return conceptOf(codingOf(codeSystems.value, value, labels[value]));
}
