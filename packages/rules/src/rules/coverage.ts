import { latestDay } from '@allr/model';
import type { Rule } from '../rule.js';

export const coverage: Rule = {
  name: 'coverage',
  description: 'A therapy with an indication somewhere says to which day its approvals there are known.',
  scope: 'dataset',
  *check({ ofKind }) {
    const therapies = new Map(ofKind('therapy').map((therapy) => [therapy.id, therapy]));
    for (const record of ofKind('indication')) {
      const covered = therapies
        .get(record.therapy)
        ?.coverage.find(({ jurisdiction }) => jurisdiction === record.jurisdiction);
      if (!covered)
        yield {
          record,
          path: 'jurisdiction',
          message: `found ${record.jurisdiction}, expected a coverage of it in therapies/${record.therapy}.yaml`,
        };
      else if (
        typeof record.validFrom === 'string' &&
        (latestDay(record.validFrom) ?? '') > covered.until &&
        record.validFrom > covered.until
      )
        yield {
          record,
          path: 'validFrom',
          message: `found ${record.validFrom}, expected a date not after the coverage of ${record.therapy}, ${covered.until}`,
        };
    }
    for (const record of therapies.values()) {
      const places = record.coverage.map(({ jurisdiction }) => jurisdiction);
      for (const [index, place] of places.entries()) {
        if (places.indexOf(place) < index)
          yield {
            record,
            path: `coverage[${String(index)}]`,
            message: `found ${place} twice, expected each place once`,
          };
      }
    }
  },
};
