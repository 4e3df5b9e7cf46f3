import type { Endpoint } from './compare.js';

/** What more of an endpoint means: `neither` for what is no outcome of its own, such as a transplant done. @category comparing therapies */
export type EndpointDirection = 'wanted' | 'unwanted' | 'neither';

const unwanted: readonly Endpoint[] = [
  'PD',
  'CIR',
  'TRM',
  'NRM',
  'early-death-rate',
  'relapse-rate',
  'refractory-rate',
  'death-rate',
  'GVHD',
  'time-to-response-median',
];
const neither: readonly Endpoint[] = [
  'SD',
  'HCT-rate',
  'treatment-completion-rate',
  'treatment-duration-median',
  'enzyme-activity',
];

/**
 * Whether more of an endpoint is wanted: remission and survival are, relapse and death are not, a
 * transplant or the time on treatment is neither.
 * @example
 * ```ts
 * endpointDirection('CIR'); // => 'unwanted'
 * endpointDirection('HCT-rate'); // => 'neither'
 * ```
 * @category comparing therapies
 */
export function endpointDirection(endpoint: Endpoint): EndpointDirection {
  return unwanted.includes(endpoint) ? 'unwanted' : neither.includes(endpoint) ? 'neither' : 'wanted';
}
