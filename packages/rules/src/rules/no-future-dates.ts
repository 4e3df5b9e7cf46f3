import { earliestDay, isCalendarDate } from '@allr/model';
import type { Rule } from '../rule.js';
import { walk } from '../walk.js';

const dateFields = /(^|\.)(validFrom|validTo|date|issued|started|published|until|asOf|earliest|latest)$/;

export const noFutureDates: Rule = {
  name: 'no-future-dates',
  description: 'No date lies after the day to which the dataset was checked.',
  scope: 'record',
  *check({ all, dataset }) {
    for (const record of all) {
      for (const { path, value } of walk(record)) {
        if (typeof value !== 'string' || !dateFields.test(path) || !isCalendarDate(value)) continue;
        if ((earliestDay(value) ?? '') > dataset.date)
          yield {
            record,
            path,
            message: `found ${value}, expected a date not after ${dataset.date}, the dataset's own`,
          };
      }
    }
  },
};
