import type { Rule } from '../rule.js';
import { referencesIn } from './references.js';

export const sources: Rule = {
  name: 'sources',
  description: 'Every source is used, can be found by a reader, and stands in the dataset once.',
  scope: 'dataset',
  *check({ all, ofKind }) {
    const used = new Set(all.flatMap((record) => [...referencesIn(record)].map(({ kind, id }) => `${kind}/${id}`)));
    const seen = new Map<string, string>();
    for (const record of ofKind('source')) {
      if (!used.has(`source/${record.id}`))
        yield {
          record,
          path: 'id',
          message: 'found a source that no record cites, expected one that is cited',
          hint: 'Cite it or delete it.',
        };
      if (record.URL === undefined && record.DOI === undefined && record.PMID === undefined && record.NCT === undefined)
        yield { record, path: 'title', message: 'found no URL, DOI, PMID or NCT, expected at least one address' };
      for (const key of [record.DOI?.toLowerCase(), record.URL] as const) {
        if (key === undefined) continue;
        const other = seen.get(key);
        if (other !== undefined)
          yield {
            record,
            path: 'URL',
            message: `found ${key}, which ${other} has too, expected one record a source`,
            hint: 'Keep one of them.',
          };
        seen.set(key, record.id);
      }
    }
  },
};
