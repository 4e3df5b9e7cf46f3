import { implies } from '@allr/eligibility';
import { earliestDay, latestDay, type Indication } from '@allr/model';
import type { Rule } from '../rule.js';

export const containment: Rule = {
  name: 'containment',
  description: 'No indication is contained in another one of the same therapy, place, setting and time.',
  scope: 'kind',
  *check({ ofKind }) {
    const groups = new Map<string, Indication[]>();
    for (const indication of ofKind('indication')) {
      const key = `${indication.therapy} ${indication.jurisdiction} ${indication.setting}`;
      groups.set(key, [...(groups.get(key) ?? []), indication]);
    }
    for (const group of groups.values()) {
      for (const record of group) {
        const wider = group.find(
          (other) => other !== record && overlap(record, other) && implies(record.criteria, other.criteria),
        );
        if (wider && !record.note?.includes('contained'))
          yield {
            record,
            path: 'criteria',
            message: `found criteria whose every patient meets ${wider.id}, in force at the same time, expected a use of its own`,
            hint: 'If the label says both, say in note that one is contained in the other.',
          };
      }
    }
  },
};

/** Whether two statements were surely in force on one day. */
function overlap(a: Indication, b: Indication): boolean {
  const [from, to] = [a, b].map(({ validFrom, validTo }) => [
    latestDay(validFrom) ?? '9999',
    validTo === undefined ? '9999' : (earliestDay(validTo) ?? '0000'),
  ]);
  return from !== undefined && to !== undefined && (from[0] ?? '') < (to[1] ?? '') && (to[0] ?? '') < (from[1] ?? '');
}
