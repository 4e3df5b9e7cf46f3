import type { PlotLabels } from '../plot-labels.js';

/** What an endpoint is called where it does not matter whether a rate or a median was printed: `OS` for `OS-median`. */
export function endpointName(endpoint: string, { endpoints }: PlotLabels): string {
  const name = endpoint.replace(/-(rate|median)$/, '');
  return endpoints[name] ?? (/^[a-z-]+$/.test(name) ? name.replaceAll('-', ' ') : name);
}
