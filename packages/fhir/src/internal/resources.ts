import { FhirError } from '../fhir-error.js';
import type { LeftResource } from '../reading.js';
import { isObject, objectOf, objectsOf, plainJson, short, textOf, type JsonObject } from './json.js';

/** A resource of the input, and what it is called. */
export interface Resource {
  readonly type: string;
  readonly data: JsonObject;
  /** `Type/id`, its address, or its place in the input. */
  readonly from: string;
  readonly fullUrl?: string;
}

/** Bundles that hold the present state of what they are about. */
const readableBundles = ['collection', 'document', 'transaction', 'batch', 'searchset', 'message'];

/** The resources of a Bundle, of a list, or the one that was given. */
export function resourcesOf(input: unknown): {
  readonly resources: readonly Resource[];
  readonly left: readonly LeftResource[];
} {
  const json = plainJson(input);
  if (Array.isArray(json)) return sorted(json.map((data: unknown) => ({ data })));
  if (!isObject(json) || textOf(json['resourceType']) === undefined)
    throw new FhirError('not-fhir', {
      path: 'input',
      found: foundIn(json),
      expected: 'a FHIR R4 Bundle, a Patient or a list of resources, as JSON',
    });
  if (json['resourceType'] !== 'Bundle') return sorted([{ data: json }]);
  const type = textOf(json['type']) ?? 'nothing';
  if (!readableBundles.includes(type))
    throw new FhirError('unsupported-bundle', {
      path: 'Bundle.type',
      found: short(type),
      expected: `one of ${readableBundles.join(', ')}`,
    });
  const entries = Array.isArray(json['entry']) ? json['entry'] : [];
  const all = sorted(
    entries.map((entry: unknown) => ({
      data: objectOf(entry)['resource'],
      fullUrl: textOf(objectOf(entry)['fullUrl']),
    })),
  );
  const isPage = objectsOf(json['link']).some(({ relation }) => relation === 'next');
  const page: LeftResource = { from: 'Bundle', what: 'searchset', why: 'more-pages' };
  return { resources: all.resources, left: [...(isPage ? [page] : []), ...all.left] };
}

function sorted(entries: readonly { readonly data: unknown; readonly fullUrl?: string | undefined }[]) {
  const resources: Resource[] = [];
  const left: LeftResource[] = [];
  for (const [index, { data, fullUrl }] of entries.entries()) {
    if (data === undefined) continue; // an entry of a request or a response alone
    const type = isObject(data) ? textOf(data['resourceType']) : undefined;
    const place = fullUrl ?? `entry ${String(index + 1)}`;
    if (!isObject(data) || type === undefined) left.push({ from: place, what: 'entry', why: 'not-a-resource' });
    else {
      const id = textOf(data['id']);
      const from = id === undefined ? place : `${type}/${id}`;
      resources.push({ type, data, from, ...(fullUrl !== undefined && { fullUrl }) });
    }
  }
  return { resources, left };
}

function foundIn(json: unknown): string {
  if (json === undefined) return 'a value that is no JSON';
  if (isObject(json)) return 'an object without resourceType';
  return json === null ? 'null' : `a ${typeof json}`;
}

/** The one Patient. */
export function patientOf(resources: readonly Resource[]): Resource {
  const [patient, ...others] = resources.filter(({ type }) => type === 'Patient');
  if (!patient) throw new FhirError('no-patient', { path: 'input', found: 'no Patient', expected: 'one Patient' });
  if (others.length > 0)
    throw new FhirError('several-patients', {
      path: 'input',
      found: short([patient, ...others].map(({ from }) => from).join(', ')),
      expected: 'one Patient',
      hint: 'Read one person at a time.',
    });
  return patient;
}

/** Whether a reference points to a resource: by its full address, or by type and id. */
export function refersTo({ type, data, fullUrl }: Resource, reference: string): boolean {
  const target = reference.replace(/\/_history\/[^/]+$/, '');
  const id = textOf(data['id']);
  return target === fullUrl || (id !== undefined && target === `${type}/${id}`);
}
