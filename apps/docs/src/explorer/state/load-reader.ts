/**
 * Loads the checker of patients. Where code may not be made of text, as on this site, Zod finds that out
 * by trying, which the browser reports as a breach of the policy: it is told instead.
 */
export function loadReader() {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  return import('./read-patient.ts');
}
