import type { Rule } from '../rule.js';

export const moved: Rule = {
  name: 'moved',
  description: 'An id that was given up points at a record that is there, and is not used again.',
  scope: 'dataset',
  *check({ ofKind, has }) {
    for (const record of ofKind('moved')) {
      if (!has(record.of, record.to))
        yield {
          record,
          path: 'to',
          message: `found "${record.to}", expected the id of a ${record.of} that is there`,
          hint: 'Where that one moved as well, name the last of them.',
        };
      if (has(record.of, record.id))
        yield {
          record,
          path: 'id',
          message: `found "${record.id}", which a ${record.of} has too, expected an id that is not used again`,
        };
    }
  },
};
