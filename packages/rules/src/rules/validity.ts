import { earliestDay, latestDay, type Contraindication, type Indication, type PartialDate } from '@allr/model';
import type { Finding, Rule } from '../rule.js';
import { walk } from '../walk.js';

export const validity: Rule = {
  name: 'validity',
  description: 'Nothing ends before it begins, and one label wording of one use gives way to the next without overlap.',
  scope: 'kind',
  *check({ all, ofKind }) {
    for (const record of all) {
      for (const { path, value } of walk(record)) {
        if (typeof value !== 'object' || value === null || !('validFrom' in value) || !('validTo' in value)) continue;
        const [from, to] = [value.validFrom, value.validTo];
        if (isPartialDate(from) && isPartialDate(to) && !isBefore(from, to))
          yield {
            record,
            path: path === '' ? 'validTo' : `${path}.validTo`,
            message: `found ${show(to)}, expected a date after validFrom ${show(from)}`,
          };
      }
    }
    yield* overlaps(ofKind('indication'));
    yield* overlaps(ofKind('contraindication'));
  },
};

/** Statements with the same criteria, therapy and place say the same thing twice where they overlap in time. */
function* overlaps(statements: readonly (Indication | Contraindication)[]): Generator<Finding> {
  for (const [index, record] of statements.entries()) {
    for (const other of statements.slice(0, index)) {
      const isSameUse =
        record.therapy === other.therapy &&
        record.jurisdiction === other.jurisdiction &&
        JSON.stringify(record.criteria) === JSON.stringify(other.criteria);
      const [first, second] =
        (earliestDay(record.validFrom) ?? '') < (earliestDay(other.validFrom) ?? '')
          ? [record, other]
          : [other, record];
      if (
        isSameUse &&
        (first.validTo === undefined || (latestDay(first.validTo) ?? '') > (latestDay(second.validFrom) ?? '9999'))
      )
        yield {
          record: second,
          path: 'validFrom',
          message: `found ${show(second.validFrom)}, expected a date not before the validTo of ${first.id}, which has the same criteria`,
        };
    }
  }
}

function isBefore(from: PartialDate, to: PartialDate): boolean {
  return (earliestDay(from) ?? '0000') < (latestDay(to) ?? '9999');
}

function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function show(date: PartialDate): string {
  return typeof date === 'string' ? date : `${date.earliest ?? '…'} to ${date.latest ?? '…'}`;
}
