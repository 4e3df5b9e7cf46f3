import type { Trial } from '@allr/model/facts';

type Registry = Trial['registrations'][number]['registry'];

/** Where a registry shows a trial; undefined where the registry has no address made of the number. */
export function registrationUrl(registry: Registry, id: string): string | undefined {
  switch (registry) {
    case 'ClinicalTrials.gov':
      return `https://clinicaltrials.gov/study/${id}`;
    case 'ISRCTN':
      return `https://www.isrctn.com/${id}`;
    case 'DRKS':
      return `https://drks.de/search/en/trial/${id}`;
    case 'jRCT':
      return `https://jrct.mhlw.go.jp/en-latest-detail/${id}`;
    default:
      return undefined;
  }
}
