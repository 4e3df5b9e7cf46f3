/** Loads what reads and writes FHIR, which few visits need. */
export function loadFhir() {
  return import('./fhir.ts');
}

/** Whether a value says of itself that it is FHIR. */
export function isFhir(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && 'resourceType' in first;
}
