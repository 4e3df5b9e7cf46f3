import type { Rule } from '../rule.js';

export const events: Rule = {
  name: 'events',
  description: 'An event and the indications it names are about one therapy in one place.',
  scope: 'dataset',
  *check({ ofKind }) {
    const indications = new Map(ofKind('indication').map((indication) => [indication.id, indication]));
    for (const record of ofKind('event')) {
      for (const [index, id] of (record.indications ?? []).entries()) {
        const indication = indications.get(id);
        if (indication && (indication.therapy !== record.therapy || indication.jurisdiction !== record.jurisdiction))
          yield {
            record,
            path: `indications[${String(index)}]`,
            message: `found ${id} of ${indication.therapy} in ${indication.jurisdiction}, expected one of ${record.therapy} in ${record.jurisdiction}`,
          };
      }
    }
  },
};
